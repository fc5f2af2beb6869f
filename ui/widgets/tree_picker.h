#pragma once

#include "ui/widgets/choice_source.h"

#include <QLineEdit>

namespace xinheng::ui {

/// A reference input. One types a code, a mnemonic or a part of the name: leaving the field or
/// Enter takes the one match, Enter with several opens the list. F2, F7, Alt+Down or the button
/// open it always. Shown is "code name", the value is the code.
class TreePicker : public QLineEdit {
    Q_OBJECT
public:
    explicit TreePicker(std::shared_ptr<const ChoiceSource> source, QWidget* parent = nullptr);

    /// Picks from something else from now on; what was picked is gone.
    void setSource(std::shared_ptr<const ChoiceSource> source);
    [[nodiscard]] QString code() const { return code_; } ///< empty when nothing is picked
    void setCode(const QString& code);
    /// False while the typed text stands for nothing, or for more than one.
    [[nodiscard]] bool isValid() const { return !pending_; }
    /// The code; the typed text when it could not be resolved.
    [[nodiscard]] QString plainText() const;

public slots:
    void openList();

signals:
    void codeChanged(const QString& code);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Several { openList, markError };
    bool resolve(Several several);
    void take(const Choice& choice);
    void showCode();

    std::shared_ptr<const ChoiceSource> source_;
    QString code_;
    bool pending_ = false; ///< typed and not yet resolved
    QAction* button_;
};

} // namespace xinheng::ui
