#include "ui/shell/tour.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QWidget>
#include <algorithm>
#include <memory>
#include <stdexcept>

namespace xinheng::ui {

namespace {

/// Lets queued work (layout, fetching, deferred deletes) come to rest.
void settle() {
    for (int i = 0; i < 12; ++i) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    }
}

constexpr int captionHeight = 30;

/// What a window manager puts around a dialog.
void paintCaption(QPainter& painter, const QRect& dialog, const QString& title) {
    const Tokens& t = Theme::tokens();
    painter.setFont(Theme::font());
    painter.fillRect(dialog.adjusted(-1, -captionHeight - 1, 1, 1), t.line);
    const QRect caption(dialog.x(), dialog.y() - captionHeight, dialog.width(), captionHeight);
    painter.fillRect(caption, t.surface);
    painter.setPen(t.text);
    painter.drawText(caption, Qt::AlignCenter, title);
}

QPixmap pictureOf(const Tour::Screen& screen) {
    const std::unique_ptr<QWidget> widget(screen.make());
    widget->resize(screen.size);
    widget->show();
    settle();
    QWidget* above = screen.prepare ? screen.prepare(*widget) : nullptr;
    settle();
    QPixmap picture = widget->grab();
    if (above != nullptr) {
        QPainter painter(&picture);
        QPoint place = widget->mapFromGlobal(above->mapToGlobal(QPoint(0, 0)));
        if (qobject_cast<QDialog*>(above) != nullptr) {
            place.setY(std::max(place.y(), captionHeight + 1));
            paintCaption(painter, QRect(place, above->size()), above->windowTitle());
        }
        painter.drawPixmap(place, above->grab());
        above->close();
    }
    return picture;
}

QString cell(const QString& file) {
    return QStringLiteral("<a href=\"%1\"><img src=\"%1\" loading=\"lazy\" alt=\"%1\"></a>")
        .arg(file);
}

void writeIndex(const QString& folder, const QString& rows) {
    QFile file(folder + QStringLiteral("/index.html"));
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("can't write " + file.fileName().toStdString());
    const Tokens& t = tokensOf(ThemeKind::light);
    file.write(QStringLiteral("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
                              "<title>Xinheng 信衡: every screen</title><style>"
                              "body{font-family:sans-serif;margin:24px;background:%1;color:%2}"
                              "section>div{display:grid;grid-template-columns:1fr 1fr;gap:12px}"
                              "img{width:100%;border:1px solid %3}</style>"
                              "<h1>Xinheng 信衡</h1>%4</html>\n")
                   .arg(t.window.name(), t.text.name(), t.line.name(), rows)
                   .toUtf8());
}

} // namespace

int Tour::run(QApplication& application, const QString& folder) const {
    if (!QDir().mkpath(folder))
        throw std::runtime_error("can't make " + folder.toStdString());
    int count = 0;
    std::vector<QString> cells(screens_.size());
    for (const Language tongue : {Language::zh, Language::en}) {
        for (const ThemeKind kind : {ThemeKind::light, ThemeKind::dark}) {
            setLanguage(tongue);
            Theme::apply(application, kind);
            for (std::size_t i = 0; i < screens_.size(); ++i) {
                const QString file =
                    QStringLiteral("%1-%2-%3.png")
                        .arg(screens_[i].name,
                             tongue == Language::zh ? QStringLiteral("zh") : QStringLiteral("en"),
                             kind == ThemeKind::dark ? QStringLiteral("dark")
                                                     : QStringLiteral("light"));
                if (!pictureOf(screens_[i]).save(folder + QLatin1Char('/') + file))
                    throw std::runtime_error("can't write " + file.toStdString());
                cells[i] += cell(file);
                ++count;
            }
        }
    }
    QString rows;
    for (std::size_t i = 0; i < screens_.size(); ++i)
        rows += QStringLiteral("<section><h2>%1 · %2</h2><div>%3</div></section>")
                    .arg(fromUtf8(screens_[i].title.in(Language::zh)).toHtmlEscaped(),
                         fromUtf8(screens_[i].title.in(Language::en)).toHtmlEscaped(), cells[i]);
    writeIndex(folder, rows);
    return count;
}

} // namespace xinheng::ui
