#pragma once

#include "base/progress.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <atomic>
#include <exception>
#include <functional>
#include <thread>

class QWidget;

namespace xinheng::ui {

/// Work that takes longer than a blink, on a thread of its own. The work gets a Progress to report
/// to; after cancel() that answers false and the work is expected to undo itself and return.
class LongWork : public QObject {
    Q_OBJECT
public:
    using Work = std::function<void(const Progress&)>;

    explicit LongWork(QObject* parent = nullptr) : QObject(parent) {}
    ~LongWork() override; ///< cancels and waits
    void start(Work work);
    void cancel() { cancelled_ = true; }
    [[nodiscard]] bool wasCancelled() const { return cancelled_; }
    [[nodiscard]] bool isRunning() const { return running_; }
    /// Whether any work runs in this program.
    [[nodiscard]] static bool anyRuns();
    /// What the work threw, if it did.
    [[nodiscard]] std::exception_ptr failure() const { return failure_; }

signals:
    void progressed(qint64 done, qint64 total);
    void finished();

private:
    std::thread thread_;
    std::atomic<bool> cancelled_ = false;
    void setRunning(bool running);
    bool running_ = false;
    std::exception_ptr failure_;
};

/// "about 2 min left"; empty while it is too early to say (less than two seconds or 1 %).
QString remainingText(qint64 elapsedMilliseconds, qint64 done, qint64 total);

/// Runs `work` behind a window-modal progress dialog with remaining time and cancel (it appears
/// only when the work takes longer than 300 ms), then calls `then` in the window's thread with
/// whether it was cancelled. What the work throws is thrown again from there as std::exception's
/// text in an error box. `parent` must outlive the work.
void runWithProgress(QWidget* parent, const QString& title, LongWork::Work work,
                     std::function<void(bool cancelled)> then);

} // namespace xinheng::ui
