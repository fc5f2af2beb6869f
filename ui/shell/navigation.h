#pragma once

#include "ui/shell/page.h"

#include <QTreeWidget>

namespace xinheng::ui {

/// The functions a person has, as a tree. Enter or one click opens, arrows move; a heading without
/// any function below it isn't shown.
class Navigation : public QTreeWidget {
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent = nullptr);
    void setFunctions(const std::vector<Function>& functions);
    void showCurrent(const QString& key); ///< selects without opening

signals:
    void chosen(const QString& key);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& where,
                      const QModelIndex& index) const override;

private:
    void choose(QTreeWidgetItem* item);
    void retranslate();
    std::vector<Function> functions_;
    std::vector<QTreeWidgetItem*> items_; ///< beside functions_; null where nothing is shown
};

} // namespace xinheng::ui
