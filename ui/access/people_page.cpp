#include "ui/access/people_page.h"

#include "base/pinyin.h"
#include "ui/access/entry_dialog.h"
#include "ui/access/role_files.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/search_box.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeWidget>
#include <algorithm>
#include <map>
#include <utility>

namespace xinheng::ui {

using access::Person;
using access::PersonKind;

PeoplePage::PeoplePage(SignedIn& signedIn, QWidget* parent)
    : Page(parent), signedIn_(signedIn), heading_(new QLabel(this)), banner_(new Banner(this)),
      tabs_(new QTabWidget(this)), search_(new SearchBox(this)),
      table_(new QTableWidget(0, 5, this)), tree_(new QTreeWidget(this)),
      roles_(new QTableWidget(0, 3, this)), add_(new QPushButton(this)),
      change_(new QPushButton(this)), disable_(new QPushButton(this)),
      password_(new QPushButton(this)), manager_(new QPushButton(this)),
      handOver_(new QPushButton(this)), addDepartment_(new QPushButton(this)),
      changeDepartment_(new QPushButton(this)), exportRoles_(new QPushButton(this)),
      importRoles_(new QPushButton(this)), addRole_(new QPushButton(this)),
      roleFiles_(new RoleFiles(signedIn, this)) {
    const std::pair<QWidget*, const char*> names[] = {{banner_, "peopleBanner"},
                                                      {table_, "peopleTable"},
                                                      {tree_, "departmentTree"},
                                                      {roles_, "roleTable"},
                                                      {add_, "addPerson"},
                                                      {disable_, "disablePerson"},
                                                      {password_, "resetPassword"},
                                                      {manager_, "appointManager"},
                                                      {tabs_, "peopleTabs"},
                                                      {addDepartment_, "addDepartment"},
                                                      {addRole_, "addRole"},
                                                      {search_, "peopleSearch"},
                                                      {handOver_, "handOver"},
                                                      {exportRoles_, "exportRoles"},
                                                      {importRoles_, "importRoles"},
                                                      {change_, "changePerson"},
                                                      {changeDepartment_, "changeDepartment"}};
    for (const auto& [widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    arrange();
    connect(search_, &SearchBox::searched, this, &PeoplePage::filter);
    connect(table_, &QTableWidget::currentCellChanged, this, &PeoplePage::showButtons);
    connect(add_, &QPushButton::clicked, this,
            [this] { run(newPersonDialog(signedIn_, this), tr("Added.")); });
    connect(change_, &QPushButton::clicked, this, &PeoplePage::changePerson);
    connect(table_, &QTableWidget::cellActivated, this, &PeoplePage::changePerson);
    connect(changeDepartment_, &QPushButton::clicked, this, &PeoplePage::changeDepartment);
    connect(tree_, &QTreeWidget::itemActivated, this, &PeoplePage::changeDepartment);
    connect(tree_, &QTreeWidget::currentItemChanged, this, &PeoplePage::showButtons);
    connect(disable_, &QPushButton::clicked, this, &PeoplePage::toggleDisabled);
    connect(manager_, &QPushButton::clicked, this, &PeoplePage::toggleManager);
    connect(password_, &QPushButton::clicked, this, [this] {
        if (const Person* person = selected())
            run(newPasswordDialog(signedIn_, *person, this),
                tr("The password of %1 is a new one.").arg(fromUtf8(person->name)));
    });
    connect(addDepartment_, &QPushButton::clicked, this, [this] {
        const QTreeWidgetItem* item = tree_->currentItem();
        const QString above = item == nullptr ? QString() : item->text(1);
        run(newDepartmentDialog(signedIn_, above.toStdString(), this), tr("Added."));
    });
    connect(addRole_, &QPushButton::clicked, this,
            [this] { run(newRoleDialog(signedIn_, this), tr("Added.")); });
    connect(handOver_, &QPushButton::clicked, this, &PeoplePage::handOver);
    connect(exportRoles_, &QPushButton::clicked, this, &PeoplePage::exportRoles);
    connect(importRoles_, &QPushButton::clicked, roleFiles_, &RoleFiles::importRoles);
    connect(roleFiles_, &RoleFiles::refused, this,
            [this](const QString& why) { banner_->showMessage(Banner::Kind::error, why); });
    connect(roleFiles_, &RoleFiles::done, this, [this](const QString& message) {
        refresh();
        banner_->showMessage(Banner::Kind::success, message);
    });
    whenLanguageChanges(this, [this] { retranslate(); });
    refresh();
}

void PeoplePage::arrange() {
    setRole(*heading_, LabelRole::title);
    makePrimary(*add_);
    makePrimary(*addDepartment_);
    makePrimary(*addRole_);
    tabs_->setDocumentMode(true);
    tabs_->tabBar()->setExpanding(false);
    tabs_->tabBar()->setDrawBase(false);
    makePeople();
    makeDepartments();
    makeRoles();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::small);
    column->addWidget(heading_);
    column->addWidget(banner_);
    column->addWidget(tabs_, 1);
}

namespace {

/// A tab: a line of controls, the first at the left, the rest at the right, and what is below.
QWidget* tabOf(std::initializer_list<QWidget*> controls, QWidget* below) {
    auto* place = new QWidget;
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    bool first = true;
    for (QWidget* control : controls) {
        line->addWidget(control);
        if (first)
            line->addStretch(1);
        first = false;
    }
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::medium);
    column->addLayout(line);
    column->addWidget(below, 1);
    return place;
}

} // namespace

void PeoplePage::makePeople() {
    prepareTable(*table_);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setColumnWidth(0, 160);
    table_->setColumnWidth(1, 140);
    table_->setColumnWidth(2, 180);
    table_->setColumnWidth(3, 160);
    search_->setFixedWidth(280);
    tabs_->addTab(tabOf({search_, manager_, handOver_, password_, disable_, change_, add_}, table_),
                  QString());
}

void PeoplePage::makeDepartments() {
    tree_->setColumnCount(2);
    tree_->setColumnWidth(0, 320);
    tree_->setExpandsOnDoubleClick(false); // which changes the department
    auto* hint = new QLabel(tabs_);
    setRole(*hint, LabelRole::quiet);
    whenLanguageChanges(
        hint, [hint] { hint->setText(tr("A new department goes below the chosen one.")); });
    tabs_->addTab(tabOf({hint, changeDepartment_, addDepartment_}, tree_), QString());
}

void PeoplePage::makeRoles() {
    prepareTable(*roles_);
    roles_->setColumnWidth(0, 200);
    roles_->setColumnWidth(1, 200);
    auto* hint = new QLabel(tabs_);
    setRole(*hint, LabelRole::quiet);
    whenLanguageChanges(hint,
                        [hint] { hint->setText(tr("What a role may do is set under “Rights”.")); });
    tabs_->addTab(tabOf({hint, exportRoles_, importRoles_, addRole_}, roles_), QString());
}

void PeoplePage::retranslate() {
    heading_->setText(title());
    tabs_->setTabText(0, tr("People"));
    tabs_->setTabText(1, tr("Departments"));
    tabs_->setTabText(2, tr("Roles"));
    tabs_->tabBar()->setAccessibleName(title());
    search_->setPlaceholderText(tr("Code, name or initials (Ctrl+F)"));
    search_->setAccessibleName(tr("Find a person"));
    table_->setAccessibleName(tr("People"));
    tree_->setAccessibleName(tr("Departments"));
    roles_->setAccessibleName(tr("Roles"));
    table_->setHorizontalHeaderLabels(
        {tr("Code"), tr("Full name"), tr("Department"), tr("Kind"), tr("State")});
    tree_->setHeaderLabels({tr("Department"), tr("Code")});
    roles_->setHorizontalHeaderLabels({tr("Code"), tr("Name"), tr("Members")});
    add_->setText(tr("New person (F5)"));
    addDepartment_->setText(tr("New department (F5)"));
    change_->setText(tr("Change…"));
    change_->setToolTip(tr("Name and department (Enter in the list)"));
    changeDepartment_->setText(tr("Change…"));
    changeDepartment_->setToolTip(tr("Name and department above (Enter in the tree)"));
    addRole_->setText(tr("New role (F5)"));
    password_->setText(tr("Reset password…"));
    handOver_->setText(tr("Hand over…"));
    handOver_->setToolTip(tr("For somebody who leaves: ends all their rights and gives their "
                             "customers to a successor."));
    exportRoles_->setText(tr("Export…"));
    exportRoles_->setToolTip(tr("The selected roles, or all of them where none is selected."));
    importRoles_->setText(tr("Import…"));
    showPeople();
    showButtons();
}

QString PeoplePage::title() const {
    return tr("People and departments");
}

void PeoplePage::focusFirst() {
    table_->setFocus();
}

void PeoplePage::createNew() {
    QPushButton* const buttons[] = {add_, addDepartment_, addRole_};
    buttons[tabs_->currentIndex()]->click();
}

void PeoplePage::refresh() {
    const auto people = signedIn_.people().people();
    const auto departments = signedIn_.people().departments();
    if (!people || !departments) {
        banner_->showMessage(Banner::Kind::error,
                             shown(people ? departments.error() : people.error()));
        return;
    }
    banner_->hide();
    people_ = *people;
    departments_ = *departments;
    showPeople();
    showDepartments();
    showRoles();
}

QString PeoplePage::departmentName(const Person& person) const {
    if (!person.department)
        return {};
    for (const access::TreeNode& one : departments_)
        if (one.code == *person.department)
            return fromUtf8(one.name);
    return fromUtf8(*person.department);
}

QString PeoplePage::stateText(const Person& person) const {
    if (!person.disabledOn)
        return person.hasPassword ? tr("enabled") : tr("no password yet");
    return person.isActive(signedIn_.session().clock().today())
               ? tr("ends on %1").arg(dateText(*person.disabledOn))
               : tr("disabled since %1").arg(dateText(*person.disabledOn));
}

void PeoplePage::showPeople() {
    const int row = std::max(table_->currentRow(), 0);
    table_->setRowCount(int(people_.size()));
    for (std::size_t i = 0; i < people_.size(); ++i) {
        const Person& person = people_[i];
        const QString kind = person.kind == PersonKind::administrator ? tr("administrator")
                             : person.kind == PersonKind::manager     ? tr("account-set manager")
                                                                      : QString();
        const QStringList texts{fromUtf8(person.code), fromUtf8(person.name),
                                departmentName(person), kind, stateText(person)};
        for (int column = 0; column < texts.size(); ++column)
            table_->setItem(int(i), column, new QTableWidgetItem(texts[column]));
    }
    if (!people_.empty())
        table_->setCurrentCell(std::min(row, int(people_.size()) - 1), 0);
    filter(search_->text().trimmed());
    showButtons();
}

void PeoplePage::showDepartments() {
    tree_->clear();
    std::map<std::string, QTreeWidgetItem*> items;
    // Parents come before their children or, typed in any order, in a later round.
    for (std::size_t before = departments_.size() + 1; items.size() != before;) {
        before = items.size();
        for (const access::TreeNode& one : departments_) {
            const auto above = one.parent ? items.find(*one.parent) : items.end();
            if (items.contains(one.code) || (one.parent && above == items.end()))
                continue;
            auto* item =
                one.parent ? new QTreeWidgetItem(above->second) : new QTreeWidgetItem(tree_);
            item->setText(0, fromUtf8(one.name));
            item->setText(1, fromUtf8(one.code));
            item->setSizeHint(0, QSize(0, rowHeight)); // also before the style sheet is there
            items[one.code] = item;
        }
    }
    tree_->expandAll();
    showButtons();
}

void PeoplePage::showRoles() {
    const auto roles = signedIn_.rights().roles();
    const auto members = signedIn_.rights().memberships();
    if (!roles || !members) {
        banner_->showMessage(Banner::Kind::error, shown(roles ? members.error() : roles.error()));
        return;
    }
    roles_->setRowCount(int(roles->size()));
    for (std::size_t i = 0; i < roles->size(); ++i) {
        const access::Role& role = (*roles)[i];
        QStringList names;
        for (const access::Membership& one : *members)
            if (one.role == role.code)
                for (const Person& person : people_)
                    if (person.code == one.person)
                        names << fromUtf8(person.name);
        const QStringList texts{fromUtf8(role.code), fromUtf8(role.name), names.join(tr(", "))};
        for (int column = 0; column < texts.size(); ++column)
            roles_->setItem(int(i), column, new QTableWidgetItem(texts[column]));
    }
}

const Person* PeoplePage::selected() const {
    const int row = table_->currentRow();
    return row < 0 || row >= int(people_.size()) ? nullptr : &people_[std::size_t(row)];
}

void PeoplePage::showButtons() {
    const Person* person = selected();
    const bool disabled = person != nullptr && person->disabledOn;
    const bool manager = person != nullptr && person->kind == PersonKind::manager;
    disable_->setText(disabled ? tr("Enable") : tr("Disable…"));
    manager_->setText(manager ? tr("Dismiss as manager") : tr("Appoint as manager"));
    // Whether it is allowed is the desk's to say; this only keeps away what can never be.
    manager_->setVisible(signedIn_.person().kind == PersonKind::administrator);
    manager_->setEnabled(person != nullptr && person->kind != PersonKind::administrator);
    handOver_->setVisible(signedIn_.person().kind == PersonKind::manager);
    // The desk refuses whoever doesn't grant rights.
    for (QPushButton* button : {exportRoles_, importRoles_})
        button->setVisible(signedIn_.mayUse("system.rights"));
    for (QPushButton* button : {change_, disable_, password_, handOver_})
        button->setEnabled(person != nullptr);
    changeDepartment_->setEnabled(tree_->currentItem() != nullptr);
}

void PeoplePage::filter(const QString& typed) {
    for (int row = 0; row < int(people_.size()); ++row) {
        const Person& person = people_[std::size_t(row)];
        const QString text =
            fromUtf8(person.code + " " + person.name + " " + pinyinInitials(person.name)) +
            departmentName(person);
        table_->setRowHidden(row, !text.contains(typed, Qt::CaseInsensitive));
    }
    // Nobody out of sight stays selected, or the buttons would act on them.
    if (selected() == nullptr || table_->isRowHidden(table_->currentRow())) {
        int row = 0;
        while (row < int(people_.size()) && table_->isRowHidden(row))
            ++row;
        table_->setCurrentCell(row < int(people_.size()) ? row : -1, 0);
    }
}

} // namespace xinheng::ui
