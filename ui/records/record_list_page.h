#pragma once

#include "account_set.h"
#include "ui/models/record_model.h"
#include "ui/records/record_columns.h"
#include "ui/shell/page.h"

#include <QTimer>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;
class QVBoxLayout;

namespace xinheng::ui {

class Banner;
class RecordTotalsLine;
struct RecordKind;
class EmptyState;
class ViewMenu;
class FilterBar;
class SearchBox;

/// The records of an object that a person may see: found, filtered, sorted and counted by the desk,
/// and what may be done with them.
class RecordListPage final : public Page {
    Q_OBJECT
public:
    RecordListPage(SignedIn& signedIn, const access::Object& object,
                   std::shared_ptr<RecordNames> names, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void createNew() override;
    void refresh() override;
    void takeNewRights() override;
    void focusFirst() override;
    [[nodiscard]] Chapter helpChapter() const override { return Chapter::customerList; }
    [[nodiscard]] const access::Object& object() const { return object_; }

    [[nodiscard]] SignedIn& signedIn() { return signedIn_; }
    [[nodiscard]] const RecordKind& kind() const { return kind_; }
    [[nodiscard]] const std::shared_ptr<RecordNames>& names() const { return names_; }
    [[nodiscard]] RecordModel& model() { return *model_; }
    /// Numbers of the selected rows that have been fetched, from above; so many at most.
    [[nodiscard]] std::vector<std::int64_t> selectedIds(std::size_t atMost = 1000);
    /// Codes of the selected rows, if there are several, at most 150 and all of them
    /// fetched.
    [[nodiscard]] std::vector<std::string> selectedCodes();
    /// Lists only the records that meet this condition of the filter language, whatever else is
    /// asked for beside it; a line above the rows says so in these words and takes it away again.
    void narrow(const QString& where, const QString& words);
    [[nodiscard]] Banner& banner() { return *banner_; }
    [[nodiscard]] QTableView& table() { return *table_; }
    /// What may be done with the selected rows; only what this person may do.
    [[nodiscard]] QMenu* contextMenu();
    [[nodiscard]] QString selectedText();
    [[nodiscard]] ViewMenu& views() { return *views_; }
    /// The list as it stands: columns with their widths, order, conditions, search.
    [[nodiscard]] archive::ViewContent content() const;

signals:
    void openWanted(qint64 id);
    void historyWanted(qint64 id);
    void newWanted();
    void newBelowWanted(const QString& code);
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
    void makeViews();
    void showView();
    void showAsUsual();
    void setRestOfFilter(const std::string& rest);
    void takeFilter(const QString& ofBar);
    void showSorting();
    [[nodiscard]] std::vector<QWidget*> inputs() const;
    [[nodiscard]] QString searchHint() const;
    [[nodiscard]] std::string columnsKey() const;
    void clearQuery();
    /// Of what is narrowed to and the conditions above the rows.
    [[nodiscard]] QString wholeFilter() const;
    void showNarrowing();
    void widen();
    void arrange();
    void keepColumns();
    void chooseColumns();
    void addUpSelected();
    void makeExtras();
    void showExtras();
    void showMenu(const QPoint& where);
    void addSortMenu(QMenu& menu);
    [[nodiscard]] std::optional<archive::RecordCard> selectedCard();
    void copy();
    void exportRows();
    void deactivate();
    void reactivate();
    void createBelow();
    void openCurrent();

    SignedIn& signedIn_;
    const access::Object& object_;
    const RecordKind& kind_;
    std::shared_ptr<RecordNames> names_;
    RecordModel* model_;
    SearchBox* search_;
    FilterBar* filter_ = nullptr;
    QVBoxLayout* filterPlace_;
    std::vector<std::string> filterKeys_;
    std::string restOfFilter_; ///< of a view, what the filter bar has no words for
    QWidget* rest_;
    QLabel* restText_;
    QToolButton* restGone_;
    Banner* banner_;
    Banner* narrowed_;
    QString narrowedTo_; ///< empty: not at all
    QString narrowedWords_;
    QStackedWidget* centre_;
    QTableView* table_;
    EmptyState* nothing_;
    EmptyState* none_;
    QPushButton* importInstead_;
    RecordTotalsLine* totals_;
    ViewMenu* views_;
    QToolButton* columns_;
    QToolButton* more_; ///< what record_extras.h lists
    std::vector<QAction*> extras_;
    QToolButton* import_;
    QToolButton* export_;
    QPushButton* create_;
    QAction* new_;
    QAction* newBelow_;
    QAction* open_;
    QAction* copy_;
    QAction* history_;
    QAction* deactivate_;
    QAction* reactivate_;
    QAction* importAction_;
    QAction* exportAction_;
    QAction* chooseColumns_;
    ColumnWishes wishes_;
    std::vector<std::string> columnKeys_; ///< the columns the header is arranged for
    bool arranging_ = false;
    bool refusedQuery_ = false;
    QTimer keep_;
    QTimer addUp_; ///< the selected rows, when the selecting rests
    bool mayEnter_ = false;
    bool mayExport_ = false;
    bool mayImport_ = false;
};

} // namespace xinheng::ui
