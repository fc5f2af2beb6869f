#pragma once

#include "base/result.h"
#include "ui/widgets/field_description.h"

#include <QUndoStack>
#include <QWidget>
#include <map>

class QGridLayout;
class QLabel;

namespace xinheng::ui {

class FieldEditor;

/// A form made from a list of fields: groups with headings, two columns where the window is wide
/// and one where it isn't, labels right-aligned, errors below their fields all at once. Enter goes
/// to the next field one can type in (Ctrl+Enter in long texts), Shift+Enter back; after the last
/// comes finished(). Ctrl+Z undoes inside the field first, then field by field.
class FieldForm : public QWidget {
    Q_OBJECT
public:
    using Values = std::map<std::string, std::string>;

    explicit FieldForm(const std::vector<FieldDescription>& fields, QWidget* parent = nullptr);
    ~FieldForm() override;

    /// What is stored: shows it, forgets undo and errors, and is what dirty compares with. Keys
    /// without a field are ignored; fields without a key become empty.
    void setValues(const Values& values);
    /// What a person typed earlier and didn't save, over the stored values: the form is dirty then.
    void applyDraft(const Values& values);
    /// Every field one can type in, whether changed or not.
    [[nodiscard]] Values values() const;
    /// Only those that differ from what setValues gave.
    [[nodiscard]] Values changes() const;
    [[nodiscard]] bool isDirty() const { return dirty_; }

    /// Shows every problem at its field and goes to the first; returns those that fit no field
    /// here.
    std::vector<Problem> setErrors(const std::vector<Problem>& problems);
    void clearErrors();
    /// Shows what can be seen without asking a desk (an amount that is none, an empty required
    /// field).
    bool check();

    [[nodiscard]] QWidget*
    input(const std::string& key) const;                 ///< null when there is no such field
    [[nodiscard]] std::vector<std::string> keys() const; ///< in reading order
    [[nodiscard]] int columns() const { return columns_; }
    void focusFirst();

public slots:
    void undo();
    void redo();

signals:
    void valueChanged(const QString& key);
    void dirtyChanged(bool dirty);
    void finished();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Row;
    class Change;

    void addRow(const FieldDescription& field);
    void arrange(int columns);
    void placeRows(QGridLayout& grid, int columns);
    void retranslate();
    void onChanged(Row& row);
    void setError(Row& row, const Text& message);
    void showError(Row& row);
    void moveFrom(QWidget* input, bool forward);
    void commit();
    [[nodiscard]] bool fieldUndoes(const Row& row, bool redo) const;
    Row* rowOf(const std::string& key);
    Row* rowOf(const QObject* input);
    void updateDirty();

    std::vector<std::unique_ptr<Row>> rows_;
    std::vector<QLabel*> headings_;
    QUndoStack history_;
    int columns_ = 0;
    bool dirty_ = false;
    bool loading_ = false;
};

} // namespace xinheng::ui
