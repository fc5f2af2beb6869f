#pragma once

#include "ui/widgets/field_description.h"

#include <QObject>
#include <functional>

class QWidget;

namespace xinheng::ui {

/// The input for one field, whatever its kind, with its value in the plain form of the command
/// line: amounts "1234.50", days "2024-05-08", references by code, flags "1" and "0".
class FieldEditor : public QObject {
    Q_OBJECT
public:
    FieldEditor(const FieldDescription& field, QWidget* parent);

    [[nodiscard]] QWidget* widget() const { return widget_; }
    [[nodiscard]] bool editable() const { return editable_; }
    /// What can't be read stays as typed, for the desk to refuse; see problem().
    [[nodiscard]] std::string value() const { return get_(); }
    void setValue(const std::string& value);
    /// Why the typed text can't be a value; empty when it can.
    [[nodiscard]] QString problem() const { return problem_ ? problem_() : QString(); }

signals:
    void changed();

private:
    void makeText(const FieldDescription& field, QWidget* parent);
    void makeLongText(const FieldDescription& field, QWidget* parent);
    void makeAmount(QWidget* parent);
    void makeDate(QWidget* parent);
    void makeReference(const FieldDescription& field, QWidget* parent);
    void makeChoice(const FieldDescription& field, QWidget* parent);
    void makeChoiceText(const FieldDescription& field, QWidget* parent);
    void makeFlag(QWidget* parent);
    void makeReadOnly(bool masked);

    QWidget* widget_ = nullptr;
    bool editable_;
    std::function<std::string()> get_;
    std::function<void(const std::string&)> set_;
    std::function<QString()> problem_;
};

} // namespace xinheng::ui
