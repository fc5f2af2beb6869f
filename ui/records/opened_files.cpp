#include "ui/records/opened_files.h"

#include "archive/attachment_rules.h"
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QUrl>

namespace xinheng::ui {

namespace {

std::unique_ptr<QTemporaryDir>& folder() {
    static std::unique_ptr<QTemporaryDir> opened;
    return opened;
}

// Made by the first file; QTemporaryDir gives it to the own user alone.
QTemporaryDir* folderForFiles() {
    if (folder() == nullptr) {
        folder() =
            std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/xinheng-XXXXXX"));
        qAddPostRoutine([] { folder().reset(); });
    }
    return folder()->isValid() ? folder().get() : nullptr;
}

// Each in a folder of its own, so that two of one name don't meet.
QString write(const archive::AttachedFile& file) {
    static int count = 0;
    QTemporaryDir* all = folderForFiles();
    if (all == nullptr)
        return {};
    const QString place = all->filePath(QString::number(++count));
    if (!QDir().mkdir(place))
        return {};
    const QString path = place + QLatin1Char('/') + fromUtf8(archive::cleanFileName(file.name));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
        out.write(file.content.data(), qint64(file.content.size())) !=
            qint64(file.content.size()) ||
        !out.flush())
        return {};
    out.close();
    return out.setPermissions(QFileDevice::ReadOwner) ? path : QString();
}

} // namespace

QString openedFilesFolder() {
    return folder() == nullptr ? QString() : folder()->path();
}

bool openFile(const archive::AttachedFile& file) {
    // What lies in the set may have come there by other ways than the desk.
    if (archive::fileType(file.type) == nullptr || !archive::checkedFile(file.name, file.content))
        return false;
    const QString path = write(file);
    return !path.isEmpty() && QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace xinheng::ui
