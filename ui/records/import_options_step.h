#pragma once

#include "ui/records/import_step.h"

class QCheckBox;
class QLabel;
class QRadioButton;

namespace xinheng::ui {

/// What is about to happen, and whether for real.
class ImportOptionsStep final : public ImportStep {
    Q_OBJECT
public:
    ImportOptionsStep(SignedIn& signedIn, ImportState& state, QWidget* parent);
    [[nodiscard]] QString title() const override;
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    void focusFirst() override;

private:
    void retranslate();
    void take();
    [[nodiscard]] bool onlyUpdates() const;

    SignedIn& signedIn_;
    ImportState& state_;
    QLabel* summary_;
    QLabel* modeHeading_;
    QRadioButton* add_;
    QRadioButton* update_;
    QLabel* updateHint_;
    QLabel* problem_;
    QCheckBox* dryRun_;
    QLabel* dryHint_;
    QLabel* promise_;
};

} // namespace xinheng::ui
