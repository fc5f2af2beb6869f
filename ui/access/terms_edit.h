#pragma once

#include "access/rights_desk.h"

#include <QWidget>
#include <optional>

class QLabel;
class QLineEdit;

namespace xinheng::ui {

class DateEdit;

/// From when to when, and why, on one line; what is wrong stands below it.
class TermsEdit final : public QWidget {
    Q_OBJECT
public:
    TermsEdit(Date today, QWidget* parent);
    void setTerms(const access::Terms& terms);
    [[nodiscard]] access::Terms terms() const;
    /// Shows what can't be: days that are none, a last day before the first.
    bool check();
    [[nodiscard]] bool areValid() const;

signals:
    void changed(); ///< the days or the reason

private:
    void retranslate();
    QLabel* fromLabel_;
    QLabel* toLabel_;
    QLabel* reasonLabel_;
    DateEdit* from_;
    DateEdit* to_;
    QLineEdit* reason_;
    QLabel* error_;
};

} // namespace xinheng::ui
