#pragma once

#include "ui/records/import_step.h"
#include "ui/shell/page.h"

#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace xinheng::ui {

class Banner;
class ImportFileStep;
class ImportResultStep;

/// Records of one object from a CSV file in steps: file, preview, columns, import, result. Enter or
/// F6 goes on, Alt+Left back, F5 begins anew. Needs the object's import and entry functions.
class ImportPage final : public Page {
    Q_OBJECT
public:
    ImportPage(SignedIn& signedIn, const access::Object& object, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void createNew() override;
    bool save() override; ///< the next step
    void focusFirst() override;
    [[nodiscard]] Chapter helpChapter() const override { return Chapter::import; }
    /// As if the file had been dropped.
    void openFile(const QString& file);
    [[nodiscard]] int step() const;
    [[nodiscard]] const access::Object& object() const { return *state_.object; }

signals:
    void imported(); ///< records have changed: lists may want to read again

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addStep(ImportStep* step);
    void go(int step);
    void back();
    void next();
    void run();
    void showButtons();
    void showSteps();
    void retranslate();

    SignedIn& signedIn_;
    ImportState state_;
    ImportFileStep* file_;
    ImportResultStep* result_;
    std::vector<ImportStep*> steps_;
    std::vector<QLabel*> numbers_;
    std::vector<QLabel*> names_;
    QLabel* heading_;
    Banner* banner_;
    QStackedWidget* stack_;
    QPushButton* back_;
    QPushButton* next_;
    bool running_ = false;
};

} // namespace xinheng::ui
