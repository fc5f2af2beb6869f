#pragma once

#include <QFrame>

namespace xinheng::ui {

/// A frame that opens below its owner (above where there is no room), closes by Esc or a click
/// elsewhere, gives the focus back and deletes itself.
class Popup : public QFrame {
    Q_OBJECT
public:
    explicit Popup(QWidget* owner);
    void openBelow();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* owner_;
};

} // namespace xinheng::ui
