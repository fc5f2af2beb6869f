#include "ui/shell/language.h"

#include <QApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <QWidget>
#include <memory>
#include <vector>

namespace xinheng::ui {

namespace {

struct Translators {
    QTranslator ours;
    QTranslator qt;
};

Language& current() {
    static Language language = Language::en;
    return language;
}

/// Calls back on one kind of change event, in the order the callbacks came: what a page adds to a
/// widget comes after what the widget does itself. A child of the widget it watches.
class Watcher final : public QObject {
public:
    Watcher(QWidget* widget, QEvent::Type type) : QObject(widget), type_(type) {
        widget->installEventFilter(this);
    }

    static void add(QWidget* widget, QEvent::Type type, std::function<void()> apply) {
        for (QObject* child : widget->children())
            if (auto* watcher = dynamic_cast<Watcher*>(child);
                watcher != nullptr && watcher->type_ == type) {
                watcher->calls_.push_back(std::move(apply));
                return;
            }
        (new Watcher(widget, type))->calls_.push_back(std::move(apply));
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == type_)
            for (std::size_t i = 0; i < calls_.size(); ++i)
                calls_[i]();
        return QObject::eventFilter(watched, event);
    }

private:
    QEvent::Type type_;
    std::vector<std::function<void()>> calls_;
};

} // namespace

void setLanguage(Language language) {
    static std::unique_ptr<Translators> translators;
    current() = language;
    const QLocale locale = language == Language::zh ? QLocale(QLocale::Chinese, QLocale::China)
                                                    : QLocale(QLocale::English);
    QLocale::setDefault(locale);
    if (translators != nullptr) {
        QCoreApplication::removeTranslator(&translators->ours);
        QCoreApplication::removeTranslator(&translators->qt);
        translators.reset();
    }
    if (language == Language::zh) {
        translators = std::make_unique<Translators>();
        if (translators->qt.load(QStringLiteral("qtbase_zh_CN"),
                                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&translators->qt);
        if (translators->ours.load(QStringLiteral(":/translations/ui_zh_CN.qm")))
            QCoreApplication::installTranslator(&translators->ours);
    }
    // Labels that carry both languages change even where no translator was found.
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(QCoreApplication::instance(), &event);
}

Language language() {
    return current();
}

void whenLanguageChanges(QWidget* widget, std::function<void()> apply) {
    apply();
    Watcher::add(widget, QEvent::LanguageChange, std::move(apply));
}

void whenThemeChanges(QWidget* widget, std::function<void()> apply) {
    apply();
    Watcher::add(widget, QEvent::PaletteChange, std::move(apply));
}

QString shown(const Text& text) {
    return fromUtf8(text.in(current()));
}

QString shown(const Error& error) {
    QStringList lines{shown(error.message)};
    for (const Text& reason : error.because)
        lines << shown(reason);
    for (const Problem& problem : error.problems)
        lines << shown(problem.message);
    return lines.join(QLatin1Char('\n'));
}

QString amountText(Money amount) {
    return fromUtf8(amount.grouped());
}

QString dateText(Date date) {
    return fromUtf8(date.iso());
}

QString periodText(Period period) {
    if (current() == Language::zh)
        return QStringLiteral("%1年%2月").arg(period.year()).arg(period.month());
    return QLocale(QLocale::English).standaloneMonthName(int(period.month())) + QLatin1Char(' ') +
           QString::number(period.year());
}

QString numberText(std::int64_t number) {
    return QLocale(QLocale::English).toString(qlonglong(number));
}

} // namespace xinheng::ui
