#pragma once

#include "account_set.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xinheng::ui {

class Banner;

/// Makes a new account set: name, place, template, administrator and manager with their first
/// passwords.
class NewSetDialog : public QDialog {
    Q_OBJECT
public:
    explicit NewSetDialog(const Environment& environment, QWidget* parent = nullptr);
    [[nodiscard]] QString file() const; ///< what was made, after accepted()
    void accept() override;

private:
    const Environment& environment_;
    Banner* banner_;
    QLineEdit* name_;
    QLineEdit* place_;
    QLineEdit* administrator_;
    QLineEdit* administratorPassword_;
    QLineEdit* administratorAgain_;
    QLineEdit* manager_;
    QLineEdit* managerPassword_;
    QLineEdit* managerAgain_;
};

/// Puts a backup in the place of a set; what stood there is kept as a backup.
class RestoreDialog : public QDialog {
    Q_OBJECT
public:
    explicit RestoreDialog(const Environment& environment, QWidget* parent = nullptr);
    [[nodiscard]] QString file() const;
    void accept() override;

private:
    const Environment& environment_;
    Banner* banner_;
    QLineEdit* backup_;
    QLineEdit* place_;
    QLineEdit* person_;
    QLineEdit* password_;
};

} // namespace xinheng::ui
