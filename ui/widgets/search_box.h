#pragma once

#include <QLineEdit>
#include <QTimer>

namespace xinheng::ui {

/// A search line: says what was typed a moment after the typing stops, at once on Enter. Ctrl+F in
/// the same window goes there, again to the next one where there are several; Esc empties it.
class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchBox(QWidget* parent = nullptr);
    void setDelay(int milliseconds) { timer_.setInterval(milliseconds); }
    /// What is being searched already, so nothing is said of it.
    void showSearch(const QString& text);

signals:
    /// Trimmed; never twice in a row the same.
    void searched(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void announce();
    void comeHere();
    QTimer timer_;
    QString ownName_; ///< what it is called where a page says nothing better
    QString ownHint_;
    QString last_;
};

} // namespace xinheng::ui
