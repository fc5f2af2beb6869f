#pragma once

#include "ui/records/import_step.h"

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace xinheng::ui {

class ImportConstants;

/// Which column fills which field: a line a heading, with its first values; mappings kept by name,
/// and the one this person used last for the same headings; fields that every row has alike.
class ImportColumnsStep final : public ImportStep {
    Q_OBJECT
public:
    ImportColumnsStep(SignedIn& signedIn, ImportState& state, QWidget* parent);
    [[nodiscard]] QString title() const override;
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    void focusFirst() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Where the mapping comes from.
    enum Source { suggested, lastTime, named };
    void makeRows();
    void makeHeadings(QGridLayout& grid);
    void fillChoices(QComboBox& combo);
    void showColumns(const std::map<std::string, std::string>& columns);
    void take(); ///< the combos into the state
    void suggest();
    void readLast();
    void listMappings();
    void setMapping(Source source, const QString& name = {});
    [[nodiscard]] Source source() const;
    void load();
    void keep();
    void say();
    void retranslate();

    SignedIn& signedIn_;
    ImportState& state_;
    std::optional<std::map<std::string, std::string>> last_; ///< what was used last
    std::vector<std::size_t> fields_; ///< indexes into the catalogue: what this person may write
    std::vector<QComboBox*> combos_;  ///< one a column; null where it has no heading
    QLabel* savedLabel_;
    QComboBox* saved_;
    QLineEdit* name_;
    QPushButton* keep_;
    QScrollArea* area_;
    QLabel* findings_;
    ImportConstants* constants_;
};

} // namespace xinheng::ui
