#pragma once

#include "ui/access/rights_tab.h"

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace xinheng::ui {

class SearchBox;

/// Roles and people, searchable by code, name and initials; whose rights are looked at.
class GranteeList final : public QWidget {
    Q_OBJECT
public:
    GranteeList(SignedIn& signedIn, QWidget* parent);
    Result<> load();
    [[nodiscard]] std::optional<GranteeView> current() const;
    /// Selects without announcing; false when it isn't there.
    bool select(const std::string& words);
    void focusFirst();

signals:
    void chosen();
    void roleWanted(); ///< the button for a new role

private:
    void retranslate();
    void filter(const QString& typed);
    void goToFound(); ///< Enter in the search: into the list, to what it leaves
    void add(QTreeWidgetItem* group, const GranteeView& grantee, bool quiet);

    SignedIn& signedIn_;
    SearchBox* search_;
    QTreeWidget* tree_;
    QTreeWidgetItem* roles_;
    QTreeWidgetItem* people_;
    QPushButton* newRole_;
};

} // namespace xinheng::ui
