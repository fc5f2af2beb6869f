#pragma once

#include "ui/access/rights_tab.h"

#include <QDialog>
#include <functional>

class QRadioButton;

namespace xinheng::ui {

class Banner;

/// The rights list on paper or in a file: of the one chosen, of all roles, or of everybody.
class RightsListDialog final : public QDialog {
    Q_OBJECT
public:
    RightsListDialog(SignedIn& signedIn, const GranteeView& grantee, QWidget* parent);
    void savePdf(const QString& file);
    void saveCsv(const QString& file);

private:
    [[nodiscard]] std::string whose() const;
    using Make = std::function<Result<QStringList>(SignedIn&)>;
    /// Runs `make` on another connection, then `then` here; where it fails, says why.
    void make(const Make& make, std::function<void(const QStringList&)> then);
    [[nodiscard]] Make documents() const;
    void preview();
    void askFile(const QString& title, const QString& suffix, const QString& filter,
                 void (RightsListDialog::*save)(const QString&));
    void said(bool done, const QString& text);

    SignedIn& signedIn_;
    GranteeView grantee_;
    Banner* banner_;
    QRadioButton* one_;
    QRadioButton* roles_;
    QRadioButton* people_;
};

} // namespace xinheng::ui
