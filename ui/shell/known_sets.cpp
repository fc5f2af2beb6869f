#include "ui/shell/known_sets.h"

#include "base/log.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace xinheng::ui {

namespace {

constexpr int mostKnown = 12;

// A path has slashes, which would be groups in an INI file.
QString keyOf(const QString& file) {
    return QStringLiteral("people/") + QString::fromLatin1(file.toUtf8().toHex());
}

} // namespace

KnownSets::KnownSets(QString settingsFile) : settingsFile_(std::move(settingsFile)) {
    if (settingsFile_.isEmpty())
        settingsFile_ = QDir(QString::fromStdString(log::folder().string()))
                            .filePath(QStringLiteral("desktop.ini"));
}

QString KnownSets::value(const QString& key) const {
    return QSettings(settingsFile_, QSettings::IniFormat).value(key).toString();
}

void KnownSets::setValue(const QString& key, const QString& value) {
    QSettings(settingsFile_, QSettings::IniFormat).setValue(key, value);
}

QStringList KnownSets::files() const {
    QStringList there;
    const QSettings settings(settingsFile_, QSettings::IniFormat);
    for (const QString& file : settings.value(QStringLiteral("sets")).toStringList())
        if (QFileInfo::exists(file))
            there.append(file);
    return there;
}

void KnownSets::remember(const QString& file) {
    QStringList all = files();
    all.removeAll(file);
    all.prepend(file);
    QSettings(settingsFile_, QSettings::IniFormat)
        .setValue(QStringLiteral("sets"), all.mid(0, mostKnown));
}

void KnownSets::forget(const QString& file) {
    QStringList all = files();
    all.removeAll(file);
    QSettings(settingsFile_, QSettings::IniFormat).setValue(QStringLiteral("sets"), all);
}

QString KnownSets::lastPerson(const QString& file) const {
    return value(keyOf(file));
}
void KnownSets::setLastPerson(const QString& file, const QString& person) {
    setValue(keyOf(file), person);
}

QString demonstrationFile() {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                      QStringLiteral("/xinheng"));
    folder.mkpath(QStringLiteral("."));
    return folder.filePath(QStringLiteral("demonstration.xset"));
}

QString documentsFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace xinheng::ui
