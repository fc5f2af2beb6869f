#include "ui/shell/see_as_window.h"

#include "ui/shell/language.h"
#include "ui/shell/status_line.h"
#include "ui/shell/theme.h"
#include "ui/widgets/notices.h"

#include <QVBoxLayout>
#include <chrono>

namespace xinheng::ui {

namespace {

constexpr std::chrono::seconds rightsInterval{3};

} // namespace

SeeAsWindow::SeeAsWindow(OwnConnection own, const std::vector<Feature>& features, MainWindow* owner)
    : MainWindow(owner), own_(std::make_shared<OwnConnection>(std::move(own))),
      seenRights_(own_->signedIn->session().gate().version(),
                  own_->signedIn->session().clock().today()),
      banner_(new Banner(this)) {
    // The pages stand on the session. They go after our members do, and before this connection.
    connect(this, &QObject::destroyed, [outliving = own_] {});
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("seeAsWindow"));
    banner_->setObjectName(QStringLiteral("seeAsBanner"));
    banner_->makeLasting();
    // Above everything, and it stays: it says whose eyes these are.
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(banner_);
    column->addWidget(takeCentralWidget(), 1);
    setCentralWidget(whole);
    connect(banner_, &Banner::actionClicked, this, &QWidget::close);
    // Locked is the program, not one of its windows; and the password here is another's.
    if (owner != nullptr)
        connect(this, &MainWindow::lockRequested, owner, &MainWindow::lockRequested);
    offerOwnPassword(false);
    connect(this, &MainWindow::signOutRequested, this, &QWidget::close, Qt::QueuedConnection);
    SignedIn& signedIn = *own_->signedIn;
    status().setPlace(fromUtf8(own_->set->info().name), fromUtf8(signedIn.person().name),
                      signedIn.session().businessDate());
    for (const Feature& feature : features)
        offers_.push_back(feature(signedIn, *this));
    offerFunctions();
    connect(&rightsTimer_, &QTimer::timeout, this, &SeeAsWindow::lookAtRights);
    rightsTimer_.start(rightsInterval);
    whenLanguageChanges(this, [this] { retranslate(); });
}

void SeeAsWindow::retranslate() {
    const QString person = fromUtf8(own_->signedIn->person().name);
    setWindowTitle(tr("Xinheng: as %1 sees it").arg(person));
    banner_->showMessage(
        Banner::Kind::warning,
        tr("You see the set with the eyes of %1. Nothing can be changed here.").arg(person),
        tr("End"));
}

void SeeAsWindow::offerFunctions() {
    std::vector<Function> functions;
    for (const OfferedFunctions& offer : offers_)
        for (Function& function : offer())
            functions.push_back(std::move(function));
    setFunctions(std::move(functions));
}

void SeeAsWindow::lookAtRights() {
    try {
        access::Session& session = own_->signedIn->session();
        if (!session.refresh()) {
            close();
            return;
        }
        const std::pair now(session.gate().version(), session.clock().today());
        if (now == seenRights_)
            return;
        seenRights_ = now;
        offerFunctions();
        takeNewRights();
    } catch (const std::exception&) {
        return; // the set is busy for a moment
    }
}

} // namespace xinheng::ui
