#pragma once

#include "base/money.h"

#include <QLineEdit>
#include <optional>

namespace xinheng::ui {

/// An amount in yuan, whole fen underneath. What is typed is plain; leaving the field groups the
/// thousands. Accepts what Money::parse accepts; anything else stays as typed, marked as an error.
class MoneyEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit MoneyEdit(QWidget* parent = nullptr);

    /// Nothing when the field is empty or can't be read; isValid tells which.
    [[nodiscard]] std::optional<Money> value() const;
    [[nodiscard]] bool isValid() const; ///< empty is valid
    void setValue(std::optional<Money> amount);

    /// "1234.50" where it can be read, otherwise the text as typed.
    [[nodiscard]] QString plainText() const;
    void setPlainText(const QString& yuan);

signals:
    void valueChanged();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void showState();
    QString last_; ///< plainText as last announced
};

} // namespace xinheng::ui
