#include "ui/ui_support.h"

#include "ui/shell/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>

namespace xinheng::tests {

void showAndActivate(QWidget& window) {
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        qFatal("the window did not become active");
}

void settle() {
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}

KeepAppearance::~KeepAppearance() {
    ui::setLanguage(Language::en);
    ui::Theme::apply(*qApp, ui::ThemeKind::light);
    settle();
}

QStringList namelessControls(const QWidget& window) {
    QStringList nameless;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&window) ||
            widget->objectName().startsWith("qt_") ||
            qobject_cast<const QLineEdit*>(widget->parentWidget()) != nullptr)
            continue; // parts Qt makes inside its own controls
        // A frame that only takes the focus to hand it on, such as a splitter's or a scroll area's.
        const bool takesInput = button != nullptr || widget->inherits("QLineEdit") ||
                                widget->inherits("QComboBox") || widget->inherits("QTabBar") ||
                                widget->inherits("QPlainTextEdit") ||
                                widget->inherits("QAbstractItemView");
        if (!takesInput || widget->parentWidget()->inherits("QComboBoxPrivateContainer"))
            continue;
        const bool named =
            !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
        if (!named)
            nameless << QString::fromLatin1(widget->metaObject()->className()) + " in " +
                            QString::fromLatin1(widget->parentWidget()->metaObject()->className());
    }
    return nameless;
}

std::shared_ptr<const ui::ChoiceSource> districts() {
    return std::make_shared<ui::FixedChoices>(std::vector<ui::FixedChoices::Node>{
        {{"32", "江苏省"}, "", "jss"},
        {{"3201", "南京市"}, "32", "njs"},
        {{"320102", "玄武区"}, "3201", "xwq"},
        {{"3205", "苏州市"}, "32", "szs"},
        {{"33", "浙江省", false, false}, "", "zjs"},
        {{"3301", "杭州市"}, "33", "hzs"},
    });
}

} // namespace xinheng::tests
