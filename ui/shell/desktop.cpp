#include "ui/shell/desktop.h"

#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/set_dialogs.h"
#include "ui/shell/sign_in_window.h"
#include "ui/shell/status_line.h"
#include "ui/shell/theme.h"
#include "ui/widgets/long_work.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QFileInfo>
#include <QToolTip>
#include <algorithm>
#include <chrono>

namespace xinheng::ui {

namespace {

// How often an open window notices that rights were changed elsewhere; the Gate itself looks at
// every action.
constexpr std::chrono::seconds rightsInterval{3};

int depthOf(const QWidget& widget) {
    int depth = 0;
    for (const QWidget* above = widget.parentWidget(); above != nullptr;
         above = above->parentWidget())
        ++depth;
    return depth;
}

} // namespace

Desktop::Desktop(const Environment& environment, KnownSets& known, std::vector<Feature> features)
    : environment_(environment), known_(known), features_(std::move(features)),
      seenRights_(-1, environment.clock.today()) {
    if (const QString code = known.value(QStringLiteral("language")); !code.isEmpty())
        setLanguage(languageFromCode(code.toStdString()));
    if (known.value(QStringLiteral("theme")) == QLatin1String("dark"))
        Theme::apply(*qApp, ThemeKind::dark);
    connect(&rightsTimer_, &QTimer::timeout, this, &Desktop::lookAtRights);
    connect(&idleTimer_, &QTimer::timeout, this, &Desktop::lock);
    idleTimer_.setSingleShot(true);
    qApp->installEventFilter(this);
}

Desktop::~Desktop() = default;

bool Desktop::eventFilter(QObject* watched, QEvent* event) {
    if (window_ && !locked_ &&
        (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseMove ||
         event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel))
        idleTimer_.start(std::chrono::minutes(idleMinutes));
    // What opens by itself behind the lock, such as the end of long work, waits for the unlocking.
    if (locked_ && event->type() == QEvent::Show && watched->isWidgetType()) {
        auto* widget = static_cast<QWidget*>(watched);
        if (widget->isWindow() && isBelowWindow(*widget))
            QMetaObject::invokeMethod(
                this,
                [this, late = QPointer<QWidget>(widget)] {
                    if (locked_ && late != nullptr && late->isVisible())
                        cover(*late);
                },
                Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void Desktop::start(const QString& file) {
    showSignIn();
    if (!file.isEmpty())
        signIn_->chooseSet(file);
}

void Desktop::startDemonstration() {
    const QString file = demonstrationFile();
    QString message;
    if (!QFileInfo::exists(file)) {
        QApplication::setOverrideCursor(Qt::WaitCursor);
        const auto made = AccountSet::create(std::filesystem::path(file.toStdString()),
                                             {{}, Template::demo, {}, {}, {}, {}}, environment_);
        QApplication::restoreOverrideCursor();
        if (!made)
            message = shown(made.error());
    }
    if (!signIn_)
        showSignIn();
    if (message.isEmpty())
        signIn_->chooseSet(file);
    else
        signIn_->showMessage(message);
}

void Desktop::showSignIn(const QString& message) {
    signIn_ = std::make_unique<SignInWindow>(environment_, known_);
    connect(signIn_.get(), &SignInWindow::signedIn, this, &Desktop::enter, Qt::QueuedConnection);
    connect(signIn_.get(), &SignInWindow::newSetWanted, this, &Desktop::makeNewSet);
    connect(signIn_.get(), &SignInWindow::demonstrationWanted, this, &Desktop::startDemonstration);
    connect(signIn_.get(), &SignInWindow::restoreWanted, this, &Desktop::restoreSet);
    if (!message.isEmpty())
        signIn_->showMessage(message);
    signIn_->show();
}

void Desktop::enter() {
    if (locked_) {
        unlock();
        return;
    }
    set_ = signIn_->takeSet();
    signedIn_ = signIn_->takeSignedIn();
    window_ = std::make_unique<MainWindow>();
    connect(window_.get(), &MainWindow::lockRequested, this, &Desktop::lock);
    connect(window_.get(), &MainWindow::signOutRequested, this, &Desktop::signOut,
            Qt::QueuedConnection);
    applyPersonal();
    connect(window_.get(), &MainWindow::languageChosen, this, [this](Language chosen) {
        keepPersonal("language", chosen == Language::zh ? "zh" : "en");
    });
    connect(window_.get(), &MainWindow::themeChosen, this, [this](ThemeKind chosen) {
        keepPersonal("theme", chosen == ThemeKind::dark ? "dark" : "light");
    });
    const access::Person& person = signedIn_->person();
    window_->status().setPlace(fromUtf8(set_->info().name), fromUtf8(person.name),
                               signedIn_->session().businessDate());
    offers_.clear();
    for (const Feature& feature : features_)
        offers_.push_back(feature(*signedIn_, *window_));
    offerFunctions();
    seenRights_ = {signedIn_->session().gate().version(), environment_.clock.today()};
    window_->show(); // before the other window goes, or the program would end with it
    signIn_.reset();
    // The first function is what most people come for.
    if (!offered_.isEmpty())
        window_->open(offered_.front());
    rightsTimer_.start(rightsInterval);
    idleTimer_.start(std::chrono::minutes(idleMinutes));
}

std::vector<Function> Desktop::functionsNow() const {
    std::vector<Function> functions;
    for (const OfferedFunctions& offer : offers_)
        for (Function& function : offer())
            functions.push_back(std::move(function));
    return functions;
}

namespace {

QStringList keysOf(const std::vector<Function>& functions) {
    QStringList keys;
    for (const Function& function : functions)
        if (function.make)
            keys.append(function.key);
    return keys;
}

} // namespace

void Desktop::offerFunctions() {
    std::vector<Function> functions = functionsNow();
    offered_ = keysOf(functions);
    window_->setFunctions(std::move(functions));
}

// Rights may have been changed by another person or another process since.
void Desktop::lookAtRights() {
    // Long work may keep the file to itself for a while, and this thread must not wait for it.
    if (!signedIn_ || locked_ || LongWork::anyRuns())
        return;
    try {
        const access::Gate& gate = signedIn_->session().gate();
        if (!signedIn_->session().gate().refresh()) {
            endSession(tr("You have been signed out: your access to this set has ended."));
            return;
        }
        const std::pair now(gate.version(), environment_.clock.today());
        if (now == seenRights_)
            return;
        if (keysOf(functionsNow()) != offered_)
            offerFunctions();
        seenRights_ = now;
        window_->takeNewRights();
    } catch (const std::exception&) {
        // The set is busy for a moment; the next look or the next action will say more.
        return;
    }
}

bool Desktop::isBelowWindow(const QWidget& widget) const {
    for (const QWidget* above = widget.parentWidget(); above != nullptr;
         above = above->parentWidget())
        if (above == window_.get())
            return true;
    return false;
}

// Hidden, not closed: what was being typed is there again after the unlocking.
void Desktop::cover(QWidget& window) {
    covered_.append({&window, window.windowModality()});
    if (auto* dialog = qobject_cast<QDialog*>(&window))
        connect(dialog, &QDialog::finished, this, [this, dialog] {
            covered_.removeIf([dialog](const auto& each) { return each.first == dialog; });
        });
    window.hide();
}

void Desktop::lock() {
    if (!window_ || locked_)
        return;
    locked_ = true;
    while (QWidget* popup = QApplication::activePopupWidget())
        if (!popup->close())
            popup->hide();
    QToolTip::hideText();
    // What hangs over the window is a window of its own, which hiding ours leaves on the screen;
    // the innermost first.
    QWidgetList open;
    for (QWidget* each : QApplication::topLevelWidgets())
        if (each->isVisible() && isBelowWindow(*each))
            open.append(each);
    std::sort(open.begin(), open.end(),
              [](const QWidget* a, const QWidget* b) { return depthOf(*a) > depthOf(*b); });
    for (QWidget* each : open)
        cover(*each);
    for (QWidget* each : QApplication::topLevelWidgets())
        if (each->windowType() == Qt::ToolTip)
            each->hide();
    window_->hide();
    showSignIn();
    signIn_->lockTo(*set_, fromUtf8(signedIn_->person().code), signedIn_->session().businessDate());
    connect(signIn_.get(), &SignInWindow::endWanted, this, &Desktop::endProgram,
            Qt::QueuedConnection);
}

void Desktop::unlock() {
    locked_ = false;
    lookAtRights(); // before anything is shown that may have been taken away meanwhile
    if (!window_)
        return;
    window_->show(); // before the other window goes, or the program would end with it
    signIn_.reset();
    const auto covered = std::exchange(covered_, {});
    for (auto each = covered.crbegin(); each != covered.crend(); ++each)
        if (each->first != nullptr) {
            each->first->setWindowModality(each->second); // hiding a dialog takes it away
            each->first->show();
            each->first->activateWindow();
        }
}

void Desktop::signOut() {
    if (!window_)
        return;
    window_->askToClose([this](bool may) {
        // Queued: the question that was just answered belongs to the window.
        if (may)
            QMetaObject::invokeMethod(
                this, [this] { endSession(); }, Qt::QueuedConnection);
    });
}

void Desktop::endSession(const QString& message) {
    // The sign-in window comes next; until then closing the last window must not end the program.
    QApplication::setQuitOnLastWindowClosed(false);
    rightsTimer_.stop();
    idleTimer_.stop();
    covered_.clear();
    offers_.clear();
    window_.reset();
    signedIn_.reset();
    set_.reset();
    showSignIn(message);
    QApplication::setQuitOnLastWindowClosed(true);
}

// From the locked window, by somebody who may be anybody: nothing is shown, asked or saved.
void Desktop::endProgram() {
    signIn_->done(QDialog::Rejected);
    rightsTimer_.stop();
    idleTimer_.stop();
    covered_.clear();
    offers_.clear();
    window_.reset();
    signedIn_.reset();
    set_.reset();
    locked_ = false;
}

void Desktop::makeNewSet() {
    auto* dialog = new NewSetDialog(environment_, signIn_.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, signIn_.get(),
            [this, dialog] { signIn_->chooseSet(dialog->file()); });
    dialog->open();
}

void Desktop::restoreSet() {
    auto* dialog = new RestoreDialog(environment_, signIn_.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, signIn_.get(),
            [this, dialog] { signIn_->chooseSet(dialog->file()); });
    dialog->open();
}

void Desktop::applyPersonal() {
    auto desk = signedIn_->people();
    if (const auto chosen = desk.personal("language"); chosen && !chosen->empty())
        setLanguage(languageFromCode(*chosen));
    if (const auto chosen = desk.personal("theme"); chosen && !chosen->empty())
        Theme::apply(*qApp, *chosen == "dark" ? ThemeKind::dark : ThemeKind::light);
}

void Desktop::keepPersonal(const std::string& key, const std::string& value) {
    // Kept in the set for this person, and on this machine for the sign-in window.
    (void)signedIn_->people().setPersonal(key, value);
    known_.setValue(QString::fromStdString(key), QString::fromStdString(value));
}

} // namespace xinheng::ui
