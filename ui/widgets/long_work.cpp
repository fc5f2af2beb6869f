#include "ui/widgets/long_work.h"

#include "ui/widgets/progress_dialog.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace xinheng::ui {

namespace {

int& running() {
    static int count = 0; // asked and changed in the window's thread only
    return count;
}

} // namespace

LongWork::~LongWork() {
    cancel();
    if (thread_.joinable())
        thread_.join();
    setRunning(false);
}

bool LongWork::anyRuns() {
    return running() > 0;
}

void LongWork::setRunning(bool runs) {
    running() += int(runs) - int(running_);
    running_ = runs;
}

void LongWork::start(Work work) {
    setRunning(true);
    thread_ = std::thread([this, work = std::move(work)] {
        try {
            work([this](std::int64_t done, std::int64_t total) {
                emit progressed(done, total); // crosses to the window's thread as a queued call
                return !cancelled_;
            });
        } catch (...) {
            failure_ = std::current_exception();
        }
        QMetaObject::invokeMethod(
            this,
            [this] {
                setRunning(false);
                emit finished();
            },
            Qt::QueuedConnection);
    });
}

QString remainingText(qint64 elapsedMilliseconds, qint64 done, qint64 total) {
    if (total <= 0 || done * 100 < total || elapsedMilliseconds < 2000)
        return {};
    const qint64 seconds =
        (elapsedMilliseconds * (total - std::min(done, total)) / done + 999) / 1000;
    if (seconds >= 90)
        return QCoreApplication::translate("xinheng::ui::ProgressDialog", "about %1 min left")
            .arg((seconds + 30) / 60);
    return QCoreApplication::translate("xinheng::ui::ProgressDialog", "about %1 s left")
        .arg(seconds);
}

void runWithProgress(QWidget* parent, const QString& title, LongWork::Work work,
                     std::function<void(bool)> then) {
    auto* dialog = new ProgressDialog(title, parent);
    auto* running = new LongWork(dialog);
    dialog->follow(*running);
    QObject::connect(running, &LongWork::finished, dialog, [=, after = std::move(then)] {
        const bool cancelled = running->wasCancelled();
        const std::exception_ptr failure = running->failure();
        dialog->done(0);
        dialog->deleteLater();
        if (failure) {
            try {
                std::rethrow_exception(failure);
            } catch (const std::exception& problem) {
                auto* box =
                    new QMessageBox(QMessageBox::Critical, title, QString::fromUtf8(problem.what()),
                                    QMessageBox::Ok, parent);
                box->setAttribute(Qt::WA_DeleteOnClose);
                box->setTextFormat(Qt::PlainText);
                box->open();
            }
            return;
        }
        after(cancelled);
    });
    running->start(std::move(work));
}

} // namespace xinheng::ui
