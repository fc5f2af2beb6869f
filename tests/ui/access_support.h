#pragma once

#include "ui/access/entry_dialog.h"
#include "ui/access/field_grid.h"
#include "ui/access/people_page.h"
#include "ui/access/rights_page.h"
#include "ui/access/scope_dialog.h"
#include "ui/customer_support.h"

#include <QPushButton>

class QTreeWidgetItem;

namespace xinheng::tests {

/// A page of a person in a window of its own; its parts are found by their names.
template <class P> struct ShownPage {
    explicit ShownPage(SignedIn& person) : page(person) {
        page.resize(1130, 640);
        showAndActivate(page);
    }
    template <class W> W* at(const char* name) { return in<W>(page, name); }
    void click(const char* button) { clickOn(*at<QPushButton>(button)); }
    /// The dialog that is open over the page, with the focus.
    template <class D> D* dialog() {
        D* found = page.template findChild<D*>();
        REQUIRE(found != nullptr);
        bringUp(*found);
        return found;
    }
    P page;
};

enum RightsTabs { FunctionsPart, DataPart, AmountsPart, DutiesPart, MembersPart };

/// The rights page in one person's hands.
struct Rights : ShownPage<ui::RightsPage> {
    using ShownPage::ShownPage;
    void tab(RightsTabs which);
    QTreeWidgetItem* node(const char* key);
    /// The tick by the space bar, as by hand.
    void tick(const char* key);
    void tickField(const QString& label, ui::FieldGrid::Column column);
    QModelIndex box(const QString& label, ui::FieldGrid::Column column);
    Qt::CheckState ticked(const QString& label, ui::FieldGrid::Column column);
    ui::ScopeDialog* openScope(const char* button = "addScope");
    /// One line of a table a scope or a member, its cells divided by bars.
    QStringList lines(const char* table);
    QString banner();
    QString effective();
    bool unsaved();
};

/// The page of people, departments and roles in one person's hands.
struct People : ShownPage<ui::PeoplePage> {
    using ShownPage::ShownPage;
    ui::EntryDialog* entry() { return dialog<ui::EntryDialog>(); }
    void fill(const char* key, const QString& text);
    void ok();
    /// The errors beside the fields of the open dialog.
    QStringList problems();
    /// The error across the open dialog.
    QString refusal();
    bool isOpen();
    void select(const char* code);
    QString cell(int column);
    /// Codes of the people that the search leaves.
    QStringList shownCodes();
    QString banner();
};

void addPerson(SignedIn& by, const char* code, const char* name, const char* department = "0301");

} // namespace xinheng::tests
