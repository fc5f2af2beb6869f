#pragma once

#include <QProxyStyle>

namespace xinheng::ui {

/// Fusion with what the style sheet can't say.
class Style final : public QProxyStyle {
    Q_OBJECT
public:
    Style();
    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* data) const override;
};

} // namespace xinheng::ui
