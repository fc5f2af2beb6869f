#pragma once

#include "ui/records/import_step.h"

#include <optional>

class QLabel;
class QPushButton;

namespace xinheng::ui {

class Banner;
class ProblemTable;

/// What was done, or why nothing was: counts and warnings, or every problem, to be saved and
/// copied.
class ImportResultStep final : public ImportStep {
    Q_OBJECT
public:
    ImportResultStep(SignedIn& signedIn, ImportState& state, QWidget* parent);
    [[nodiscard]] QString title() const override;
    void enter() override;
    void focusFirst() override;
    void setOutcome(Result<archive::ImportReport> outcome);
    /// The same file went through a dry run without a problem: what is left is to do it.
    [[nodiscard]] bool canRunForReal() const;
    [[nodiscard]] bool succeeded() const { return outcome_ && outcome_->has_value(); }

private:
    void showReport(const archive::ImportReport& report);
    void showError(const Error& error);
    void fillTable(const std::vector<Problem>& problems);
    void saveAs();
    void saveRejects();
    void take(const Result<>& saved, const QString& file);

    SignedIn& signedIn_;
    ImportState& state_;
    std::optional<Result<archive::ImportReport>> outcome_;
    Banner* banner_;
    QLabel* heading_;
    ProblemTable* table_;
    QPushButton* copy_;
    QPushButton* save_;
    QPushButton* rejects_;
};

} // namespace xinheng::ui
