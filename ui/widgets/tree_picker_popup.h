#pragma once

#include "ui/widgets/choice_source.h"
#include "ui/widgets/popup.h"

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;
class QLabel;

namespace xinheng::ui {

/// The list behind a TreePicker: a search line over a tree whose branches are fetched as they open.
/// Typing shows matches flat; Down goes into the list, Enter or a click picks, Esc leaves.
class TreePickerPopup final : public Popup {
    Q_OBJECT
public:
    TreePickerPopup(std::shared_ptr<const ChoiceSource> source, const QString& typed,
                    const QString& current, QWidget* owner);

signals:
    void picked(const QString& code);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& typed);
    void addChildren(QTreeWidgetItem* parent, const QString& code);
    void openAtCurrent();
    void pick(QTreeWidgetItem* item);

    std::shared_ptr<const ChoiceSource> source_;
    QString current_;
    QLineEdit* search_;
    QTreeWidget* tree_;
    QLabel* nothing_;
};

} // namespace xinheng::ui
