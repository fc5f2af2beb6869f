#pragma once

#include "base/date.h"

#include <QStatusBar>
#include <QTimer>
#include <optional>

class QLabel;
class QToolButton;

namespace xinheng::ui {

/// Where one is: account set, person, business date and period; the lock; and for a few seconds
/// what was just done. Not QStatusBar::showMessage, which a pass over the menu wipes away.
class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);
    void setPlace(const QString& set, const QString& person, std::optional<Date> businessDate);
    void say(const QString& message);
    [[nodiscard]] QString message() const;

signals:
    void lockRequested();

private:
    void retranslate();

    QString setName_;
    QString personName_;
    std::optional<Date> date_;
    QLabel* message_;
    QLabel* set_;
    QLabel* person_;
    QLabel* day_;
    QLabel* period_;
    QToolButton* lock_;
    QTimer fade_;
};

} // namespace xinheng::ui
