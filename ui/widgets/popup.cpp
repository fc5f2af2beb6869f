#include "ui/widgets/popup.h"

#include "ui/shell/tokens.h"

#include <QKeyEvent>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

namespace xinheng::ui {

Popup::Popup(QWidget* owner) : QFrame(owner, Qt::Popup), owner_(owner) {
    setProperty("popup", true);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(space::small, space::small, space::small, space::small);
    box->setSpacing(space::small);
}

void Popup::openBelow() {
    adjustSize();
    QPoint corner = owner_->mapToGlobal(QPoint(0, owner_->height() + 2));
    if (const QScreen* screen = owner_->screen()) {
        const QRect room = screen->availableGeometry();
        if (corner.y() + height() > room.bottom())
            corner.setY(owner_->mapToGlobal(QPoint(0, 0)).y() - height() - 2);
        corner.setX(
            std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
        corner.setY(std::max(corner.y(), room.top()));
    }
    move(corner);
    show();
}

void Popup::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void Popup::closeEvent(QCloseEvent* event) {
    QFrame::closeEvent(event);
    // After the pop-up is gone: until then the focus still belongs to it.
    QTimer::singleShot(0, owner_, [owner = owner_] {
        owner->activateWindow();
        owner->setFocus(Qt::PopupFocusReason);
    });
}

} // namespace xinheng::ui
