#pragma once

#include "ui/shell/page.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace xinheng::ui {

/// Ctrl+K: functions by name in either language or by pinyin initials, and what the finders find.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(std::vector<Function> functions, std::vector<Finder> finders, QWidget* parent);

    /// The functions that answer to what was typed, the likeliest first.
    static std::vector<Function> matching(const std::vector<Function>& functions,
                                          const QString& typed);

signals:
    void functionChosen(const QString& key);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& typed);
    void addLine(const QString& title, const QString& detail, const QByteArray& iconName,
                 std::function<void()> open);
    void openLine(int line);

    std::vector<Function> functions_;
    std::vector<Finder> finders_;
    std::vector<std::function<void()>> actions_;
    QLineEdit* typed_;
    QListWidget* list_;
};

} // namespace xinheng::ui
