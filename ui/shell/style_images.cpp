#include "ui/shell/style_images.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <map>

namespace xinheng::ui {

namespace {

void write(const QString& folder, const char* name, const char* path, const QColor& color) {
    QFile file(folder + QLatin1Char('/') + QLatin1String(name) + QLatin1String(".svg"));
    if (!file.open(QIODevice::WriteOnly))
        return; // without the mark the control still works
    file.write(
        QStringLiteral(
            R"(<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">)"
            R"(<path d="%1" fill="none" stroke="%2" stroke-width="1.6" )"
            R"(stroke-linecap="round" stroke-linejoin="round"/></svg>)")
            .arg(QLatin1String(path), color.name())
            .toUtf8());
}

} // namespace

QString styleImages(ThemeKind kind) {
    static const QTemporaryDir folder;
    static std::map<ThemeKind, QString> written;
    if (const auto found = written.find(kind); found != written.end())
        return found->second;
    const QString path =
        folder.filePath(kind == ThemeKind::dark ? QStringLiteral("dark") : QStringLiteral("light"));
    QDir().mkpath(path);
    const Tokens& t = tokensOf(kind);
    write(path, "down", "M4.5 6.5 L8 10 L11.5 6.5", t.quietText);
    write(path, "up", "M4.5 9.5 L8 6 L11.5 9.5", t.quietText);
    write(path, "right", "M6.5 4.5 L10 8 L6.5 11.5", t.quietText);
    write(path, "left", "M9.5 4.5 L6 8 L9.5 11.5", t.quietText);
    write(path, "tick", "M3.5 8.5 L6.8 11.5 L12.5 4.8", t.onPrimary);
    write(path, "dash", "M4 8 L12 8", t.onPrimary);
    write(path, "dot", "M8 8 L8 8.01 M7 8 A1 1 0 1 0 9 8 A1 1 0 1 0 7 8", t.onPrimary);
    write(path, "close", "M5 5 L11 11 M11 5 L5 11", t.quietText);
    write(path, "closeHover", "M5 5 L11 11 M11 5 L5 11", t.text);
    return written[kind] = path;
}

} // namespace xinheng::ui
