#pragma once

#include "ui/archive/import_step.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace xinheng::ui {

/// Which file: dropped here, picked, or its path typed.
class ImportFileStep final : public ImportStep {
    Q_OBJECT
public:
    ImportFileStep(SignedIn& signedIn, ImportState& state, QWidget* parent);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isComplete() const override;
    bool leave() override;
    void focusFirst() override;
    void setFile(const QString& file);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void browse();

    SignedIn& signedIn_;
    ImportState& state_;
    QLabel* picture_;
    QLabel* heading_;
    QLabel* hint_;
    QLabel* label_;
    QLineEdit* path_;
    QPushButton* browse_;
};

} // namespace xinheng::ui
