#include "ui/access/grantee_list.h"

#include "base/pinyin.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/search_box.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace xinheng::ui {

namespace {

enum Role { WordsRole = Qt::UserRole, NameRole, SearchRole };

} // namespace

GranteeList::GranteeList(SignedIn& signedIn, QWidget* parent)
    : QWidget(parent), signedIn_(signedIn), search_(new SearchBox(this)),
      tree_(new QTreeWidget(this)), roles_(new QTreeWidgetItem(tree_)),
      people_(new QTreeWidgetItem(tree_)), newRole_(new QPushButton(this)) {
    tree_->setObjectName(QStringLiteral("grantees"));
    newRole_->setObjectName(QStringLiteral("newRole"));
    search_->setObjectName(QStringLiteral("granteeSearch"));
    tree_->setHeaderHidden(true);
    tree_->setUniformRowHeights(true);
    tree_->setIndentation(space::large);
    for (QTreeWidgetItem* group : {roles_, people_}) {
        group->setFlags(Qt::ItemIsEnabled);
        QFont bold = group->font(0);
        bold.setBold(true);
        group->setFont(0, bold);
        group->setExpanded(true);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(search_);
    column->addWidget(tree_, 1);
    column->addWidget(newRole_);
    connect(search_, &SearchBox::searched, this, &GranteeList::filter);
    connect(search_, &QLineEdit::returnPressed, this, &GranteeList::goToFound);
    connect(newRole_, &QPushButton::clicked, this, &GranteeList::roleWanted);
    connect(tree_, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item != nullptr && item->parent() != nullptr)
            emit chosen();
    });
    whenLanguageChanges(this, [this] { retranslate(); });
}

void GranteeList::retranslate() {
    roles_->setText(0, tr("Roles"));
    people_->setText(0, tr("People"));
    tree_->setAccessibleName(tr("Roles and people"));
    search_->setPlaceholderText(tr("Role or person"));
    search_->setAccessibleName(tr("Role or person"));
    newRole_->setText(tr("&New role…"));
}

void GranteeList::add(QTreeWidgetItem* group, const GranteeView& grantee, bool quiet) {
    auto* item = new QTreeWidgetItem(group);
    const QString name = fromUtf8(grantee.name);
    item->setText(0, quiet ? tr("%1 (disabled)").arg(name) : name);
    item->setToolTip(0, fromUtf8(grantee.code));
    item->setIcon(0, icon(grantee.role ? "group" : "user-identity"));
    item->setData(0, WordsRole, fromUtf8(grantee.words()));
    item->setData(0, NameRole, name);
    item->setData(0, SearchRole,
                  QString(name + QLatin1Char(' ') + fromUtf8(grantee.code) + QLatin1Char(' ') +
                          fromUtf8(pinyinInitials(grantee.name))));
}

Result<> GranteeList::load() {
    const auto roles = signedIn_.rights().roles();
    if (!roles)
        return fail(roles.error());
    const auto people = signedIn_.people().people();
    if (!people)
        return fail(people.error());
    const auto present = current();
    const QSignalBlocker quiet(tree_);
    qDeleteAll(roles_->takeChildren());
    qDeleteAll(people_->takeChildren());
    for (const access::Role& role : *roles)
        add(roles_, {true, role.code, role.name}, false);
    for (const access::Person& person : *people)
        if (person.kind != access::PersonKind::administrator)
            add(people_, {false, person.code, person.name}, person.disabledOn.has_value());
    filter(search_->text().trimmed());
    if (!present || !select(present->words()))
        if (QTreeWidgetItem* first =
                roles_->child(0) != nullptr ? roles_->child(0) : people_->child(0))
            tree_->setCurrentItem(first);
    return {};
}

std::optional<GranteeView> GranteeList::current() const {
    const QTreeWidgetItem* item = tree_->currentItem();
    if (item == nullptr || item->parent() == nullptr)
        return std::nullopt;
    const std::string words = item->data(0, WordsRole).toString().toStdString();
    return GranteeView{item->parent() == roles_, words.substr(words.find(':') + 1),
                       item->data(0, NameRole).toString().toStdString()};
}

bool GranteeList::select(const std::string& words) {
    const QSignalBlocker quiet(tree_);
    for (QTreeWidgetItem* group : {roles_, people_})
        for (int i = 0; i < group->childCount(); ++i)
            if (group->child(i)->data(0, WordsRole).toString() == fromUtf8(words)) {
                tree_->setCurrentItem(group->child(i));
                return true;
            }
    return false;
}

void GranteeList::focusFirst() {
    tree_->setFocus();
}

void GranteeList::goToFound() {
    tree_->setFocus();
    if (tree_->currentItem() != nullptr && !tree_->currentItem()->isHidden())
        return;
    for (QTreeWidgetItem* group : {roles_, people_})
        for (int i = 0; i < group->childCount(); ++i)
            if (!group->child(i)->isHidden())
                return tree_->setCurrentItem(group->child(i));
}

void GranteeList::filter(const QString& typed) {
    for (QTreeWidgetItem* group : {roles_, people_})
        for (int i = 0; i < group->childCount(); ++i)
            group->child(i)->setHidden(!group->child(i)
                                            ->data(0, SearchRole)
                                            .toString()
                                            .contains(typed, Qt::CaseInsensitive));
}

} // namespace xinheng::ui
