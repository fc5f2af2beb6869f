#pragma once

#include "account_set.h"
#include "ui/shell/known_sets.h"
#include "ui/shell/page.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace xinheng::ui {

class MainWindow;
class SignInWindow;

/// What a feature has to offer to the person who has signed in; asked again when rights may have
/// changed.
using OfferedFunctions = std::function<std::vector<Function>()>;
/// A feature, called once a window. What it makes for the window it hangs below the window.
using Feature = std::function<OfferedFunctions(SignedIn&, MainWindow&)>;

/// The program from start to end: sign-in, main window, lock, change of rights, sign-out. Owns the
/// open set and the session; windows and pages only borrow them.
class Desktop : public QObject {
    Q_OBJECT
public:
    Desktop(const Environment& environment, KnownSets& known, std::vector<Feature> features);
    ~Desktop() override;

    void start(const QString& file = {});
    /// Makes the demonstration set on this machine if it isn't there, and offers it for signing in.
    void startDemonstration();

    [[nodiscard]] SignInWindow* signInWindow() const { return signIn_.get(); }
    [[nodiscard]] MainWindow* mainWindow() const { return window_.get(); }
    [[nodiscard]] SignedIn* signedIn() const { return signedIn_.get(); }

    /// Minutes without a key or the mouse after which the window locks itself.
    static constexpr int idleMinutes = 10;

public slots:
    void lock();
    void signOut();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showSignIn(const QString& message = {});
    void enter();
    void unlock();
    void cover(QWidget& window);
    [[nodiscard]] bool isBelowWindow(const QWidget& widget) const;
    void endSession(const QString& message = {});
    void endProgram();
    [[nodiscard]] std::vector<Function> functionsNow() const;
    void offerFunctions();
    void lookAtRights();
    void makeNewSet();
    void restoreSet();
    void applyPersonal();
    void keepPersonal(const std::string& key, const std::string& value);

    const Environment& environment_;
    KnownSets& known_;
    std::vector<Feature> features_;
    std::vector<OfferedFunctions> offers_; ///< of the window that is open
    // In this order, so that windows go first and the set last.
    std::unique_ptr<AccountSet> set_;
    std::unique_ptr<SignedIn> signedIn_;
    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<SignInWindow> signIn_;
    bool locked_ = false;
    /// Dialogs that were open when the window was locked, and how they blocked others.
    QList<std::pair<QPointer<QWidget>, Qt::WindowModality>> covered_;
    QStringList offered_;
    std::pair<std::int64_t, Date> seenRights_; ///< version and day that the pages show
    QTimer rightsTimer_;
    QTimer idleTimer_;
};

} // namespace xinheng::ui
