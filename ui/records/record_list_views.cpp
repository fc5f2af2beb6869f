// The list as a view keeps it, and shown by one.
#include "ui/records/fields_shown.h"
#include "ui/records/record_list_page.h"
#include "ui/records/view_filter.h"
#include "ui/records/view_menu.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/search_box.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>

namespace xinheng::ui {

void RecordListPage::makeViews() {
    auto* line = new QHBoxLayout(rest_);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::small);
    line->addWidget(restText_, 1);
    line->addWidget(restGone_);
    rest_->hide();
    restText_->setTextFormat(Qt::PlainText);
    restText_->setWordWrap(true);
    restGone_->setObjectName(QStringLiteral("leaveOutRest"));
    connect(restGone_, &QToolButton::clicked, this, [this] {
        setRestOfFilter({});
        takeFilter(filter_ == nullptr ? QString() : fromUtf8(filter_->filter()));
        table_->setFocus();
    });
    connect(views_, &ViewMenu::opened, this, &RecordListPage::showView);
    connect(views_, &ViewMenu::closed, this, &RecordListPage::showAsUsual);
    connect(views_, &ViewMenu::said, this, &RecordListPage::said);
    connect(views_, &ViewMenu::troubled, this,
            [this](const QString& words) { banner_->showMessage(Banner::Kind::error, words); });
}

archive::ViewContent RecordListPage::content() const {
    archive::ViewContent content;
    for (const ColumnWish& wish : columnsShown(*table_->horizontalHeader(), *model_, wishes_))
        content.columns.push_back({wish.key, wish.width});
    content.sort = model_->query().sort;
    content.where = model_->query().where;
    content.search = model_->query().search;
    return content;
}

void RecordListPage::setRestOfFilter(const std::string& rest) {
    restOfFilter_ = rest;
    restText_->setText(tr("And: %1").arg(fromUtf8(rest)));
    rest_->setVisible(!rest.empty());
}

void RecordListPage::takeFilter(const QString& ofBar) {
    model_->filter(fromUtf8(
        bothHold(narrowedTo_.toStdString(), bothHold(ofBar.toStdString(), restOfFilter_))));
}

// The arrow over the first column of the order; reading by it is the model's.
void RecordListPage::showSorting() {
    const std::vector<access::SortKey>& sort = model_->query().sort;
    QHeaderView* header = table_->horizontalHeader();
    const QSignalBlocker quiet(header);
    const int column = sort.empty() ? -1 : model_->columnOf(sort.front().field);
    header->setSortIndicator(column, column >= 0 && sort.front().descending ? Qt::DescendingOrder
                                                                            : Qt::AscendingOrder);
    header->viewport()->update();
}

void RecordListPage::showView() {
    const archive::ViewContent& view = views_->current()->content;
    if (keep_.isActive())
        keep_.stop(); // a width that was just changed was that of another look
    wishes_.clear();
    for (const archive::ViewColumn& column : view.columns)
        wishes_.push_back({column.key, column.width});
    if (wishes_.empty())
        wishes_ = usualColumns(object_);
    const SplitFilter split = splitFilter(
        object_, view.where, [this](const std::string& key) -> std::optional<FieldKind> {
            const auto index = object_.indexOf(key);
            return index
                       ? std::optional(
                             described(object_, *index, access::FieldState::writable, *names_).kind)
                       : std::nullopt;
        });
    if (filter_ == nullptr) { // nothing could be read yet
        views_->forget();
        return;
    }
    {
        const QSignalBlocker quiet(filter_);
        filter_->setConditions(split.conditions);
    }
    setRestOfFilter(split.rest);
    search_->showSearch(fromUtf8(view.search));
    model_->ask(view.search,
                bothHold(narrowedTo_.toStdString(), bothHold(filter_->filter(), split.rest)),
                view.sort);
    arrange();
    showSorting();
}

void RecordListPage::showAsUsual() {
    wishes_ = columnsFromJson(signedIn_.people().personal(columnsKey()).value_or(""))
                  .value_or(usualColumns(object_));
    clearQuery();
    arrange();
}

} // namespace xinheng::ui
