#pragma once

#include "account_set.h"

#include <QObject>
#include <string>
#include <vector>

class QWidget;

namespace xinheng::ui {

/// Roles out to JSON files and in again, with a dialog that asks which file. Needs system.rights;
/// the desk refuses everybody else.
class RoleFiles final : public QObject {
    Q_OBJECT
public:
    /// The dialogs stand over `parent`, to which this belongs.
    RoleFiles(SignedIn& signedIn, QWidget* parent);

    /// These roles; all of them when none is named.
    void exportRoles(const std::vector<std::string>& codes);
    /// New roles, all or none.
    void importRoles();

signals:
    void done(const QString& message);
    void imported(const std::vector<std::string>& codes); ///< after done()
    /// Every problem of the file at once, a line each, with its place.
    void refused(const QString& why);

private:
    void take(const Result<std::string>& text);

    SignedIn& signedIn_;
    QWidget* parent_;
};

} // namespace xinheng::ui
