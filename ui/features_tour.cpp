#include "ui/access/access_functions.h"
#include "ui/access/rights_document.h"
#include "ui/features.h"
#include "ui/records/archive_tour.h"
#include "ui/records/customer_tour.h"
#include "ui/records/duplicate_tour.h"
#include "ui/records/filing_tour.h"
#include "ui/records/import_tour.h"
#include "ui/records/list_tour.h"
#include "ui/records/record_tour.h"
#include "ui/records/report_tour.h"
#include "ui/shell/help_dialog.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/see_as_window.h"
#include "ui/shell/set_dialogs.h"
#include "ui/shell/sign_in_window.h"
#include "ui/shell/status_line.h"
#include "ui/shell/tour.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QTableView>
#include <QTemporaryDir>

namespace xinheng::ui {

namespace {

/// The main window as one person sees it, with the page of one function open.
class PersonsWindow final : public MainWindow {
public:
    PersonsWindow(AccountSet& set, const char* person, const char* function) {
        auto session = set.signIn(person, set.info().signInHint);
        if (!session)
            throw std::runtime_error(std::string("the tour can't sign in ") + person);
        signedIn_ = std::move(*session);
        for (const Feature& feature : allFeatures())
            offers_.push_back(feature(*signedIn_, *this));
        std::vector<Function> functions;
        for (const OfferedFunctions& offer : offers_)
            for (Function& each : offer())
                functions.push_back(std::move(each));
        setFunctions(std::move(functions));
        status().setPlace(fromUtf8(set.info().name), fromUtf8(signedIn_->person().name),
                          signedIn_->session().businessDate());
        open(QString::fromLatin1(function));
    }
    // Pages use the session while they go.
    ~PersonsWindow() override {
        for (Page* page : pages())
            delete page;
    }

private:
    std::unique_ptr<SignedIn> signedIn_;
    std::vector<OfferedFunctions> offers_;
};

void settleFor(int milliseconds) {
    const QDeadlineTimer enough(milliseconds);
    while (!enough.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

/// As the printer would get it.
QWidget* rightsOnPaper(SignedIn& manager, const char* whose) {
    const auto list = manager.rights().rightsList(whose);
    if (!list)
        throw std::runtime_error("the tour can't print a rights list");
    auto* printer = new QPrinter;
    printer->setPageLayout(rightsPaper());
    auto* view = new QPrintPreviewWidget(printer);
    QObject::connect(view, &QObject::destroyed, [printer] { delete printer; });
    QObject::connect(view, &QPrintPreviewWidget::paintRequested, view,
                     [pages = rightsDocument(manager, *list)](QPrinter* paper) {
                         paintDocument(pages, *paper);
                     });
    view->fitInView();
    return view;
}

} // namespace

void addAllScreens(Tour& tour, const Environment& environment, AccountSet& set, SignedIn& manager) {
    static const QTemporaryDir folder;
    static KnownSets known(folder.filePath(QStringLiteral("desktop.ini")));
    const QString file = QString::fromStdString(set.file().string());
    tour.add({"sign-in",
              Text::bilingual("Sign-in", "登录"),
              {560, 400},
              [&environment, file]() -> QWidget* {
                  auto* window = new SignInWindow(environment, known);
                  window->chooseSet(file);
                  return window;
              }});
    tour.add({"first-start",
              Text::bilingual("The first start, without any set", "第一次启动"),
              {560, 400},
              [&environment]() -> QWidget* {
                  static KnownSets nothing(folder.filePath(QStringLiteral("nothing.ini")));
                  return new SignInWindow(environment, nothing);
              }});
    tour.add({"new-set",
              Text::bilingual("New account set", "新建账套"),
              {680, 470},
              [&environment]() -> QWidget* { return new NewSetDialog(environment); }});
    tour.add({"restore",
              Text::bilingual("Restore a backup", "恢复备份"),
              {680, 400},
              [&environment]() -> QWidget* { return new RestoreDialog(environment); }});

    struct Sight {
        const char* name;
        Text title;
        const char* person;
        const char* function;
    };
    const std::vector<Sight> sights{
        {"customer-list", Text::bilingual("Customers, as the manager", "客户列表（账套主管）"),
         "manager", "archive.customer.query"},
        {"customer-list-district",
         Text::bilingual("Customers, as a salesperson with one district",
                         "客户列表（杜壮壮：只见自己辖区）"),
         "duzhuangzhuang", "archive.customer.query"},
        {"customer-list-two-fields",
         Text::bilingual("Customers, as a data-entry clerk with two fields",
                         "客户列表（孟凡杰：只见编码和名称）"),
         "mengfanjie", "archive.customer.query"},
        {"customer-list-masked",
         Text::bilingual("Customers, with masked telephones", "客户列表（电话掩码）"), "songjia",
         "archive.customer.query"},
    };
    for (const Sight& sight : sights)
        tour.add({sight.name,
                  sight.title,
                  {1366, 768},
                  [&set, sight]() -> QWidget* {
                      return new PersonsWindow(set, sight.person, sight.function);
                  },
                  [](QWidget&) -> QWidget* {
                      settleFor(150);
                      return nullptr;
                  }});
    tour.add({"customer-card",
              Text::bilingual("A customer's card", "客户卡片"),
              {1366, 768},
              [&set]() -> QWidget* {
                  return new PersonsWindow(set, "manager", "archive.customer.query");
              },
              [](QWidget& window) -> QWidget* {
                  settleFor(150);
                  if (auto* table = window.findChild<QTableView*>()) {
                      table->setCurrentIndex(table->model()->index(0, 0));
                      emit table->activated(table->currentIndex());
                  }
                  settleFor(150);
                  return nullptr;
              }});
    tour.add({"help", Text::bilingual("Help", "帮助"), {620, 560}, []() -> QWidget* {
                  return new HelpDialog;
              }});
    tour.add({"see-as",
              Text::bilingual("The set with another's eyes", "以他人身份查看"),
              {1366, 768},
              [&set, &manager]() -> QWidget* {
                  auto eyes = manager.seeAs("duzhuangzhuang", set.info().signInHint);
                  if (!eyes)
                      throw std::runtime_error("the tour can't look with another's eyes");
                  auto* window = new SeeAsWindow(std::move(*eyes), allFeatures(), nullptr);
                  window->open(QStringLiteral("archive.customer.query"));
                  return window;
              },
              [](QWidget&) -> QWidget* {
                  settleFor(150);
                  return nullptr;
              }});
    tour.add({"rights-paper",
              Text::bilingual("The rights list on paper", "打印的权限清单"),
              {760, 960},
              [&manager] { return rightsOnPaper(manager, "person:duzhuangzhuang"); }});
    addCustomerScreens(tour, set, manager);
    addRecordScreens(tour, set, manager);
    addArchiveScreens(tour, manager);
    addFilingScreens(tour, manager);
    addListScreens(tour, manager);
    addReportScreens(tour, set, manager);
    addDuplicateScreens(tour, manager);
    addImportScreens(tour, manager);
    addAccessScreens(tour, set, manager);
}

} // namespace xinheng::ui
