#pragma once

#include "ui/customer_support.h"
#include "ui/records/import_page.h"

class QComboBox;

namespace xinheng::tests {

enum WizardStep { FileStep, PreviewStep, ColumnsStep, OptionsStep, ResultStep };

/// The wizard in one person's hands, driven by the keyboard.
struct Wizard {
    explicit Wizard(SignedIn& person, const char* object = "customer");
    template <class W> W* at(const char* name) { return in<W>(page, name); }
    void file(const std::string& path);
    void go(int steps);
    QComboBox* fieldOf(const char* heading);
    /// Picks with the arrow keys, as one does in a closed list.
    void send(const char* heading, const char* field);
    bool finished();
    QString outcome();
    QString banner();
    QString findings();
    QString next();
    /// Row, column and words of each problem or warning, divided by bars.
    QStringList problems();
    std::int64_t customers();
    /// A stored value of a customer, "?" when there is no such customer.
    std::string stored(const std::string& code, const char* field);
    SignedIn& signedIn;
    ui::ImportPage page;
};

/// A file of that content in the folder of the set.
std::string written(const DemoSet& demo, const std::string& content,
                    const std::string& name = "customers.csv");

} // namespace xinheng::tests
