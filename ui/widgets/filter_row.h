#pragma once

#include "ui/widgets/filter_condition.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace xinheng::ui {

class FieldEditor;

/// One condition: field, operator, value, and a button that takes it away.
class FilterRow final : public QWidget {
    Q_OBJECT
public:
    FilterRow(const std::vector<FieldDescription>& fields, const FilterCondition& condition,
              QWidget* parent);
    [[nodiscard]] FilterCondition condition() const;
    [[nodiscard]] bool isValid() const;
    /// What takes the focus, as one reads.
    [[nodiscard]] std::vector<QWidget*> inputs() const;

signals:
    void changed();
    void removed();

private:
    [[nodiscard]] const FieldDescription& field() const;
    void chooseField();
    void chooseOperator();
    void makeEditor();

    const std::vector<FieldDescription>& fields_;
    QComboBox* field_;
    QComboBox* operator_;
    QHBoxLayout* line_;
    QWidget* place_ = nullptr; ///< holds the value's input
    FieldEditor* value_ = nullptr;
    QToolButton* remove_;
};

} // namespace xinheng::ui
