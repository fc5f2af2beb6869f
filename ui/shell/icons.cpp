#include "ui/shell/icons.h"

#include <QStandardPaths>

namespace xinheng::ui {

void useIcons(ThemeKind kind) {
    QStringList paths = QIcon::themeSearchPaths();
    // Platforms without a desktop (offscreen among them) don't name the system's icon folders.
    for (const QString& folder :
         QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, QStringLiteral("icons"),
                                   QStandardPaths::LocateDirectory) +
             QStringList{QStringLiteral("/usr/share/icons")})
        if (!paths.contains(folder))
            paths << folder;
    QIcon::setThemeSearchPaths(paths);
    QIcon::setFallbackThemeName(QStringLiteral("breeze"));
    QIcon::setThemeName(kind == ThemeKind::dark ? QStringLiteral("breeze-dark")
                                                : QStringLiteral("breeze"));
}

QIcon icon(const char* name) {
    return QIcon::fromTheme(QLatin1String(name));
}

QIcon programIcon() {
    return QIcon::fromTheme(QStringLiteral("xinheng"),
                            QIcon(QStringLiteral(":/icons/xinheng.svg")));
}

} // namespace xinheng::ui
