#pragma once

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace xinheng::ui {

class LongWork;

/// How far long work has come: a bar, done of total, the time left, cancel. Esc cancels too; the
/// dialog stays until the work has really stopped.
class ProgressDialog : public QDialog {
    Q_OBJECT
public:
    explicit ProgressDialog(const QString& title, QWidget* parent = nullptr);
    void follow(LongWork& work);
    void showProgress(qint64 done, qint64 total);
    void reject() override;

private:
    LongWork* work_ = nullptr;
    QLabel* title_;
    QProgressBar* bar_;
    QLabel* count_;
    QLabel* remaining_;
    QPushButton* cancel_;
    QElapsedTimer clock_;
    QTimer appear_;
};

} // namespace xinheng::ui
