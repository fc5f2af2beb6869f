#include "ui/shell/desktop.h"

#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/set_dialogs.h"
#include "ui/shell/sign_in_window.h"
#include "ui/shell/status_line.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <chrono>

namespace xinheng::ui {

namespace {

// How often an open window notices that rights were changed elsewhere; the Gate itself looks at
// every action.
constexpr std::chrono::seconds rightsInterval{3};

} // namespace

Desktop::Desktop(const Environment& environment, KnownSets& known, std::vector<Feature> features)
    : environment_(environment), known_(known), features_(std::move(features)) {
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
        locked_ = false;
        window_->show(); // before the other window goes, or the program would end with it
        signIn_.reset();
        lookAtRights();
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
    if (!signedIn_ || locked_)
        return;
    try {
        if (!signedIn_->session().gate().refresh()) {
            offers_.clear();
            window_.reset();
            signedIn_.reset();
            set_.reset();
            rightsTimer_.stop();
            showSignIn(tr("You have been signed out: your access to this set has ended."));
            return;
        }
        if (keysOf(functionsNow()) != offered_)
            offerFunctions();
    } catch (const std::exception&) {
        // The set is busy for a moment; the next look or the next action will say more.
        return;
    }
}

void Desktop::lock() {
    if (!window_ || locked_)
        return;
    locked_ = true;
    window_->hide();
    showSignIn();
    signIn_->lockTo(*set_, fromUtf8(signedIn_->person().code));
    // Closing the locked window ends the program, pages that hold unsaved work excepted.
    connect(signIn_.get(), &QDialog::rejected, window_.get(), &QWidget::close);
}

void Desktop::signOut() {
    // The sign-in window comes next; until then closing the last window must not end the program.
    QApplication::setQuitOnLastWindowClosed(false);
    const bool closed = window_ && window_->close();
    QApplication::setQuitOnLastWindowClosed(true);
    if (!closed)
        return;
    rightsTimer_.stop();
    idleTimer_.stop();
    offers_.clear();
    window_.reset();
    signedIn_.reset();
    set_.reset();
    showSignIn();
}

void Desktop::makeNewSet() {
    NewSetDialog dialog(environment_, signIn_.get());
    if (dialog.exec() == QDialog::Accepted)
        signIn_->chooseSet(dialog.file());
}

void Desktop::restoreSet() {
    RestoreDialog dialog(environment_, signIn_.get());
    if (dialog.exec() == QDialog::Accepted)
        signIn_->chooseSet(dialog.file());
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
