#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace xinheng::ui {

/// One line across a page: what happened, in words and with an icon, and at most one thing to do.
class Banner : public QFrame {
    Q_OBJECT
public:
    enum class Kind { info, success, warning, error };
    explicit Banner(QWidget* parent = nullptr); ///< hidden until something is shown

    void showMessage(Kind kind, const QString& text, const QString& action = {});
    [[nodiscard]] QString text() const;
    /// Without the button that closes it.
    void makeLasting();

signals:
    void actionClicked();

private:
    QLabel* icon_;
    QLabel* text_;
    QPushButton* action_;
    QToolButton* close_;
};

/// What an empty page says: what would be here, and the first step.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const char* iconName, QWidget* parent = nullptr);
    void setTexts(const QString& title, const QString& explanation, const QString& action = {});

signals:
    void actionClicked();

private:
    QLabel* icon_;
    QLabel* title_;
    QLabel* explanation_;
    QPushButton* action_;
};

} // namespace xinheng::ui
