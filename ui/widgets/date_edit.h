#pragma once

#include "base/date.h"

#include <QLineEdit>
#include <optional>

namespace xinheng::ui {

/// A day, typed as people type it ("20240508", "2024-5-8", "2024年5月8日"), shown as 2024-05-08 on
/// leaving. Up and Down move by a day; F2, F7 or the button open a calendar. Empty is allowed.
class DateEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit DateEdit(QWidget* parent = nullptr);

    [[nodiscard]] std::optional<Date> value() const;
    [[nodiscard]] bool isValid() const; ///< empty is valid
    void setValue(std::optional<Date> day);
    /// The ISO form where it can be read, otherwise the text as typed.
    [[nodiscard]] QString plainText() const;
    void setPlainText(const QString& text);

    /// The day the calendar opens on and Up and Down start from when the field is empty.
    void setToday(Date today) { today_ = today; }

public slots:
    void openCalendar();

signals:
    void valueChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] Date start() const;
    void normalise();

    std::optional<Date> today_;
    QString last_; ///< plainText as last announced
    QAction* button_;
};

} // namespace xinheng::ui
