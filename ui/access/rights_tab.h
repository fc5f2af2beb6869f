#pragma once

#include "account_set.h"

#include <QWidget>

namespace xinheng::ui {

/// Whose rights are on show.
struct GranteeView {
    bool role = false;
    std::string code;
    std::string name;
    [[nodiscard]] std::string words() const { return (role ? "role:" : "person:") + code; }
};

/// A role of a person, and what was granted to it; only what holds today.
struct ThroughRole {
    access::Role role;
    std::vector<access::Grant> grants;
};

/// What stands behind a person's rights besides the own grants; empty for a role.
Result<std::vector<ThroughRole>> throughRoles(SignedIn& signedIn, const GranteeView& grantee);

/// "2024-01-01 – 2024-12-31", "until 2024-12-31"; empty: always.
QString validityText(const access::Validity& validity);
access::Terms termsOf(const access::Grant& grant);

/// One tab of the rights page: shows what a grantee has and keeps changes until they are applied.
class RightsTab : public QWidget {
    Q_OBJECT
public:
    explicit RightsTab(SignedIn& signedIn, QWidget* parent)
        : QWidget(parent), signedIn_(signedIn) {}

    [[nodiscard]] virtual QString title() const = 0;
    /// Reads anew; pending changes are gone.
    virtual Result<> load(const GranteeView& grantee) = 0;
    [[nodiscard]] virtual bool isDirty() const = 0;
    /// Makes the changes at the desk, up to the first refusal; load() shows them then. `terms` hold
    /// for what is new. For RightsDesk::together and RightsDesk::preview.
    virtual Result<> write(access::RightsDesk& desk, const access::Terms& terms) const = 0;
    virtual void focusFirst() { setFocus(); }

signals:
    void changed(); ///< pending changes came or went

protected:
    [[nodiscard]] SignedIn& signedIn() const { return signedIn_; }

private:
    SignedIn& signedIn_;
};

} // namespace xinheng::ui
