#pragma once

#include "account_set.h"
#include "ui/models/record_names.h"

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

/// What is known of a grantee, read once for all tabs.
struct GranteeRights {
    GranteeView grantee;
    std::shared_ptr<RecordNames> names;
    std::vector<access::Grant> grants;           ///< given to the grantee
    std::vector<ThroughRole> through;            ///< what else a person has; empty for a role
    std::vector<access::Role> roles;             ///< all there are
    std::vector<access::Membership> memberships; ///< of everybody
    access::EffectiveRights effective;           ///< what it all comes to today
};
Result<GranteeRights> readRights(SignedIn& signedIn, const GranteeView& grantee,
                                 std::shared_ptr<RecordNames> names);

/// Whether something was taken away, or somebody else had taken it away before.
Result<> takenAway(const Result<access::RightsChanged>& taken);

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
    /// Shows these; pending changes are gone.
    virtual Result<> load(const GranteeRights& rights) = 0;
    [[nodiscard]] virtual bool isDirty() const = 0;
    /// Whether what waits here is given for the days of the page.
    [[nodiscard]] virtual bool needsTerms() const { return false; }
    /// What is said before the days of the page, for which new rights on this tab are given; empty
    /// where none are.
    [[nodiscard]] virtual QString termsLabel() const { return {}; }
    /// What the waiting changes would bring; nothing: none wait, or it can't be said.
    virtual void showAhead(const access::RightsPreview* /*preview*/) {}
    /// The office of the person at the desk may have changed.
    virtual void showOffice() {}
    /// Makes the changes at the desk, up to the first refusal; load() shows them then. `terms` hold
    /// for what is new. For RightsDesk::together and RightsDesk::preview.
    virtual Result<> write(access::RightsDesk& desk, const access::Terms& terms) const = 0;
    virtual void focusFirst() { setFocus(); }

signals:
    void changed();                           ///< pending changes came or went
    void failed(const xinheng::Error& error); ///< something could not be shown

protected:
    [[nodiscard]] SignedIn& signedIn() const { return signedIn_; }

private:
    SignedIn& signedIn_;
};

} // namespace xinheng::ui
