#include "ui/access/members_tab.h"

#include "ui/access/member_dialog.h"
#include "ui/models/choices.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <algorithm>

namespace xinheng::ui {

MembersTab::MembersTab(SignedIn& signedIn, QWidget* parent)
    : RightsTab(signedIn, parent), heading_(new QLabel(this)), table_(new QTableWidget(0, 5, this)),
      add_(new QPushButton(this)), remove_(new QPushButton(this)) {
    setRole(*heading_, LabelRole::heading);
    table_->setObjectName(QStringLiteral("memberTable"));
    add_->setObjectName(QStringLiteral("addMember"));
    remove_->setObjectName(QStringLiteral("removeMember"));
    prepareTable(*table_);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setColumnWidth(0, 130);
    table_->setColumnWidth(1, 90);
    table_->setColumnWidth(2, 150);
    table_->setColumnWidth(3, 110);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(heading_, 1);
    line->addWidget(add_);
    line->addWidget(remove_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::small);
    column->addLayout(line);
    column->addWidget(table_, 1);
    connect(add_, &QPushButton::clicked, this, &MembersTab::add);
    connect(remove_, &QPushButton::clicked, this, &MembersTab::remove);
    whenLanguageChanges(this, [this] { retranslate(); });
}

void MembersTab::retranslate() {
    heading_->setText(grantee_.role ? tr("People who have this role") : tr("Roles of this person"));
    add_->setText(tr("&Add…"));
    remove_->setText(tr("&Remove"));
    table_->setAccessibleName(heading_->text());
    table_->setHorizontalHeaderLabels({tr("Code"), grantee_.role ? tr("Full name") : tr("Name"),
                                       tr("Given for"), tr("Reason"), tr("Given by")});
    showMembers();
}

QString MembersTab::title() const {
    return grantee_.role ? tr("Members") : tr("Roles");
}

void MembersTab::focusFirst() {
    table_->setFocus();
}

Result<> MembersTab::load(const GranteeRights& rights) {
    grantee_ = rights.grantee;
    names_.clear();
    stored_.clear();
    if (grantee_.role) {
        const auto people = signedIn().people().people();
        if (!people)
            return fail(people.error());
        for (const access::Person& person : *people)
            if (person.kind != access::PersonKind::administrator)
                names_[person.code] = person.name;
    } else {
        for (const access::Role& role : rights.roles)
            names_[role.code] = role.name;
    }
    for (const access::Membership& one : rights.memberships)
        if ((grantee_.role ? one.role : one.person) == grantee_.code)
            stored_.push_back({grantee_.role ? one.person : one.role,
                               {one.validity.from, one.validity.to, one.reason},
                               one.givenBy});
    members_ = stored_;
    retranslate();
    return {};
}

void MembersTab::showMembers() {
    const int row = table_->currentRow();
    table_->setRowCount(int(members_.size()));
    for (std::size_t i = 0; i < members_.size(); ++i) {
        const Member& member = members_[i];
        const QStringList texts{fromUtf8(member.code), fromUtf8(names_[member.code]),
                                validityText({member.terms.from, member.terms.to}),
                                fromUtf8(member.terms.reason), fromUtf8(member.givenBy)};
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QTableWidgetItem(texts[column]);
            QFont font = item->font();
            font.setBold(member.givenBy.empty()); // not yet applied
            item->setFont(font);
            table_->setItem(int(i), column, item);
        }
    }
    if (!members_.empty())
        table_->setCurrentCell(std::clamp(row, 0, int(members_.size()) - 1), 0);
    remove_->setEnabled(!members_.empty());
}

void MembersTab::add() {
    std::vector<access::Role> others;
    for (const auto& [code, name] : names_)
        if (std::none_of(members_.begin(), members_.end(),
                         [&code = code](const Member& one) { return one.code == code; }))
            others.push_back({access::RoleId(0), code, name});
    auto* dialog = new MemberDialog(grantee_.role ? tr("Give this role to a person")
                                                  : tr("Give this person a role"),
                                    grantee_.role ? tr("Person") : tr("Role"), roleChoices(others),
                                    signedIn().session().clock().today(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        members_.push_back({dialog->code(), dialog->terms(), {}});
        showMembers();
        table_->setCurrentCell(int(members_.size()) - 1, 0);
        emit changed();
    });
    dialog->open();
}

void MembersTab::remove() {
    const int row = table_->currentRow();
    if (row < 0)
        return;
    members_.erase(members_.begin() + row);
    showMembers();
    emit changed();
}

bool MembersTab::isDirty() const {
    return members_.size() != stored_.size() ||
           std::any_of(members_.begin(), members_.end(),
                       [](const Member& one) { return one.givenBy.empty(); });
}

Result<> MembersTab::write(access::RightsDesk& desk, const access::Terms&) const {
    if (!isDirty())
        return {};
    const auto pair = [this](const std::string& other) {
        return grantee_.role ? std::pair(other, grantee_.code) : std::pair(grantee_.code, other);
    };
    for (const Member& member : members_) {
        const auto [person, role] = pair(member.code);
        if (member.givenBy.empty())
            if (const auto added = desk.addMember(person, role, member.terms); !added)
                return fail(added.error());
    }
    for (const Member& member : stored_) {
        const auto [person, role] = pair(member.code);
        const bool stays = std::any_of(members_.begin(), members_.end(), [&](const Member& other) {
            return other.code == member.code;
        });
        if (!stays)
            if (auto gone = takenAway(desk.removeMember(person, role)); !gone)
                return gone;
    }
    return {};
}

} // namespace xinheng::ui
