#pragma once

#include "account_set.h"
#include "ui/models/customer_names.h"
#include "ui/shell/main_window.h"

#include <QObject>
#include <memory>

namespace xinheng::ui {

class CustomerListPage;

/// The pages of the customer archive in one person's window: the list as a function of the
/// navigation, cards as tabs beside it, customers among what Ctrl+K finds. Lives as long as the
/// window's session; make it before setFunctions().
class CustomerPages final : public QObject {
    Q_OBJECT
public:
    CustomerPages(MainWindow& window, SignedIn& signedIn);

    /// The list, at the node it needs. Nothing for a person without that node.
    [[nodiscard]] std::vector<Function> functions();
    void openCard(std::int64_t id);
    void openHistory(std::int64_t id);
    void openNew();
    /// After customers have changed elsewhere: an import.
    void refreshLists();

private:
    Page* makeList();
    Page* makeCard(std::optional<std::int64_t> id);
    [[nodiscard]] std::vector<Finding> find(const QString& typed, int atMost);

    MainWindow& window_;
    SignedIn& signedIn_;
    std::shared_ptr<CustomerNames> names_;
    int newCards_ = 0;
};

} // namespace xinheng::ui
