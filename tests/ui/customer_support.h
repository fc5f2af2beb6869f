#pragma once

#include "account_set.h"
#include "support/temporary_folder.h"
#include "ui/records/record_card_page.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_pages.h"
#include "ui/ui_support.h"

#include <catch2/catch_test_macros.hpp>

#include <QApplication>
#include <QTimer>
#include <functional>
#include <map>

class QAbstractButton;
class QComboBox;
class QLineEdit;

namespace xinheng::tests {

/// The declaration of an object; customers' as they are the most used.
const access::Object& declared(const char* object);
inline const access::Object& customers() {
    return declared("customer");
}

/// A demonstration set of 2024-05-08 in a folder of its own.
class DemoSet {
public:
    explicit DemoSet(Template content = Template::demo);

    FixedClock clock;
    Environment environment;
    TemporaryFolder folder;

    [[nodiscard]] AccountSet& set() { return *set_; }
    SignedIn& person(const std::string& code);
    /// The same person on a connection of their own: another chair.
    SignedIn& elsewhere(const std::string& code);

private:
    std::unique_ptr<AccountSet> set_;
    std::vector<std::unique_ptr<AccountSet>> others_;
    std::map<std::string, std::unique_ptr<SignedIn>> sessions_;
};

/// One person's window with the pages of one object, the list open and ready for typing.
class RecordWindow {
public:
    RecordWindow(DemoSet& demo, const std::string& person, const char* object);
    ~RecordWindow();

    ui::MainWindow window;
    SignedIn& signedIn;
    ui::RecordPages* pages;

    ui::RecordListPage& list();
    /// The page in front; it has to be a card.
    ui::RecordCardPage& card();
    void search(const QString& typed);
    /// Codes in the list, as far as they have been read.
    QStringList codes();
    QStringList shownColumns();
    QStringList menuTexts();
    QString totals();
    QString banner();
    QString empty();
};

/// The same for customers.
struct CustomerWindow : RecordWindow {
    CustomerWindow(DemoSet& demo, const std::string& person)
        : RecordWindow(demo, person, "customer") {}
};

/// How many customers the person sees, of those that meet the condition.
std::size_t seen(SignedIn& person, const std::string& where = {});
/// Codes of the customers the person sees, divided by blanks.
std::string seenCodes(SignedIn& person);

/// A key, to wherever the focus is.
void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier);
/// Types character by character to wherever the focus is; what no key stands for comes as from an
/// input method.
void type(const QString& text);
/// Clicks into the line, and types over what is there.
void typeInto(QLineEdit& line, const QString& text);
void clickOn(QAbstractButton& button);
/// Picks with the arrow keys in a closed list what begins with these words.
void choose(QComboBox& list, const QString& words);
/// What a window manager does with a new dialog.
void bringUp(QWidget& dialog);
/// The part of a page by its name.
template <class W> W* in(const QWidget& page, const char* name) {
    W* found = page.findChild<W*>(QLatin1String(name));
    REQUIRE(found != nullptr);
    return found;
}
/// Waits at most five seconds.
bool until(const std::function<bool()>& happened);
/// Does this when the next modal dialog is there.
template <class Dialog> void whenDialogOpens(std::function<void(Dialog&)> act) {
    auto* timer = new QTimer;
    QObject::connect(timer, &QTimer::timeout, timer, [timer, act = std::move(act)] {
        if (auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget())) {
            timer->deleteLater();
            timer->stop();
            act(*dialog);
        }
    });
    timer->start(10);
}

} // namespace xinheng::tests
