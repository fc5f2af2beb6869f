#pragma once

#include "account_set.h"
#include "ui/archive/customer_columns.h"
#include "ui/models/customer_model.h"
#include "ui/shell/page.h"

#include <QTimer>

class QAction;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;
class QVBoxLayout;

namespace xinheng::ui {

class Banner;
class CustomerTotalsLine;
class EmptyState;
class FilterBar;
class SearchBox;

/// The customers a person may see: found, filtered, sorted and counted by the desk, and what may be
/// done with them.
class CustomerListPage final : public Page {
    Q_OBJECT
public:
    CustomerListPage(SignedIn& signedIn, std::shared_ptr<CustomerNames> names,
                     QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void createNew() override;
    void refresh() override;
    void takeNewRights() override;
    void focusFirst() override;
    [[nodiscard]] Chapter helpChapter() const override { return Chapter::customerList; }

    [[nodiscard]] CustomerModel& model() { return *model_; }
    [[nodiscard]] QTableView& table() { return *table_; }
    /// What may be done with the selected rows; only what this person may do.
    [[nodiscard]] QMenu* contextMenu();
    [[nodiscard]] QString selectedText();

signals:
    void openWanted(qint64 id);
    void historyWanted(qint64 id);
    void newWanted();
    void importWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void makeTable();
    void makeActions();
    void layOut();
    void retranslate();
    void takeLoaded();
    void takeFailure(const Error& error);
    void showRights();
    void makeFilterBar();
    [[nodiscard]] std::vector<QWidget*> inputs() const;
    [[nodiscard]] QString searchHint() const;
    void clearQuery();
    void arrange();
    void keepColumns();
    void chooseColumns();
    void showMenu(const QPoint& where);
    void addSortMenu(QMenu& menu);
    [[nodiscard]] std::optional<archive::CustomerCard> selectedCard();
    void copy();
    void exportRows();
    void deactivate();
    void openCurrent();

    SignedIn& signedIn_;
    std::shared_ptr<CustomerNames> names_;
    CustomerModel* model_;
    SearchBox* search_;
    FilterBar* filter_ = nullptr;
    QVBoxLayout* filterPlace_;
    std::vector<std::string> filterKeys_;
    Banner* banner_;
    QStackedWidget* centre_;
    QTableView* table_;
    EmptyState* nothing_;
    EmptyState* none_;
    QPushButton* importInstead_;
    CustomerTotalsLine* totals_;
    QToolButton* columns_;
    QToolButton* export_;
    QPushButton* create_;
    QAction* new_;
    QAction* open_;
    QAction* copy_;
    QAction* history_;
    QAction* deactivate_;
    QAction* exportAction_;
    QAction* chooseColumns_;
    ColumnWishes wishes_;
    std::vector<std::string> columnKeys_; ///< the columns the header is arranged for
    bool arranging_ = false;
    bool refusedQuery_ = false;
    QTimer keep_;
    bool mayEnter_ = false;
    bool mayExport_ = false;
    bool mayImport_ = false;
};

} // namespace xinheng::ui
