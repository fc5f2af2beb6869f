#pragma once

#include "ui/records/import_step.h"

class QComboBox;
class QLabel;
class QTableWidget;

namespace xinheng::ui {

/// The first rows as they will be read, with the encoding and the delimiter, or the sheet, to
/// correct.
class ImportPreviewStep final : public ImportStep {
    Q_OBJECT
public:
    ImportPreviewStep(SignedIn& signedIn, ImportState& state, QWidget* parent);
    [[nodiscard]] QString title() const override;
    void enter() override;
    [[nodiscard]] bool isComplete() const override { return readable_; }
    void focusFirst() override;

private:
    void readAgain();
    void fill();
    void nameEncodings();

    SignedIn& signedIn_;
    ImportState& state_;
    bool readable_ = true;
    QLabel* encodingLabel_;
    QLabel* delimiterLabel_;
    QLabel* sheetLabel_;
    QLabel* note_;
    QComboBox* encoding_;
    QComboBox* delimiter_;
    QComboBox* sheet_;
    QTableWidget* rows_;
};

} // namespace xinheng::ui
