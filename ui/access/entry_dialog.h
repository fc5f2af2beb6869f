#pragma once

#include "account_set.h"
#include "ui/widgets/field_form.h"

#include <QDialog>
#include <functional>

namespace xinheng::ui {

class Banner;

/// A short form over one use case: Enter goes from field to field and after the last one does it;
/// what is wrong stands beside the fields, what is refused above them, and it closes when it is
/// done.
class EntryDialog final : public QDialog {
    Q_OBJECT
public:
    /// The code of what was entered, or the desk's error.
    using Enter = std::function<Result<std::string>(const FieldForm::Values&)>;

    EntryDialog(const QString& title, const QString& action,
                const std::vector<FieldDescription>& fields, Enter enter, QWidget* parent);
    [[nodiscard]] FieldForm& form() { return *form_; }
    void accept() override;

signals:
    void entered(const std::string& code);

private:
    Enter enter_;
    Banner* banner_;
    FieldForm* form_;
};

/// Each deletes itself when it closes.
/// Empty, or, for whoever grants rights, with those of a template or of another role.
EntryDialog* newRoleDialog(SignedIn& signedIn, QWidget* parent);
EntryDialog* newPersonDialog(SignedIn& signedIn, QWidget* parent);
EntryDialog* newDepartmentDialog(SignedIn& signedIn, const std::string& parentCode,
                                 QWidget* parent);
EntryDialog* newPasswordDialog(SignedIn& signedIn, const access::Person& person, QWidget* parent);
/// Over the own password: the old one, and the new one twice.
EntryDialog* ownPasswordDialog(SignedIn& signedIn, QWidget* parent);
/// `done` hears what came of it before the dialog closes.
EntryDialog* disableDialog(SignedIn& signedIn, const access::Person& person,
                           std::function<void(const access::PeopleDesk::Changed&)> done,
                           QWidget* parent);

} // namespace xinheng::ui
