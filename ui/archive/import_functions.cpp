#include "ui/archive/import_functions.h"

#include "ui/archive/import_page.h"
#include "ui/shell/tour.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QPushButton>

namespace xinheng::ui {

std::vector<Function> importFunctions(SignedIn& signedIn, std::function<void()> imported) {
    const char* const node = "archive.customer.import";
    // The desk asks for both: what is imported is entered.
    if (!signedIn.mayUse(node) || !signedIn.mayUse("archive.customer.entry"))
        return {};
    const auto& tree = access::FunctionTree::program();
    Function function{node, QStringLiteral("archive"), tree.nodes()[*tree.find(node)].label,
                      "document-import"};
    function.make = [&signedIn, imported = std::move(imported)] {
        auto* page = new ImportPage(signedIn);
        if (imported)
            QObject::connect(page, &ImportPage::imported, page, imported);
        return page;
    };
    return {std::move(function)};
}

namespace {

/// An invented file for the pictures, in the folder for temporary files.
QString sampleFile(const char* name, const char* content) {
    const QString path = QDir::temp().filePath(QLatin1String(name));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return path;
}

QString goodFile() {
    return sampleFile("xinheng-tour-customers.csv",
                      "客户编码,客户名称,联系人,手机,城市,信用额度\n"
                      "N0001,南京恒瑞电力设备有限公司,陈立,13805171234,南京,500000\n"
                      "N0002,苏州宏达机电有限公司,吴敏,13962145678,苏州,120000.50\n"
                      "N0003,杭州银行信息技术部,周洁,057188880000,杭州,\n");
}

QString badFile() {
    return sampleFile("xinheng-tour-problems.csv",
                      "客户编码,客户名称,税号,信用额度,停用日期\n"
                      "N0001,南京恒瑞电力设备有限公司,91320102MA1N0X2Y3,500000,\n"
                      "C0001,重复编码有限公司,,1000,\n"
                      "N0003,,,12.345,2024-02-30\n"
                      "N0001,又一个重复,,-5,\n");
}

void press(QWidget& page, int times) {
    for (int i = 0; i < times; ++i)
        page.findChild<QPushButton*>(QStringLiteral("importNext"))->click();
}

} // namespace

void addImportScreens(Tour& tour, SignedIn& manager) {
    const auto make = [&manager](QString (*file)()) {
        return [&manager, file]() -> QWidget* {
            auto* page = new ImportPage(manager);
            page->openFile(file());
            return page;
        };
    };
    const auto forward = [](int steps) {
        return [steps](QWidget& page) -> QWidget* {
            press(page, steps);
            return nullptr;
        };
    };
    constexpr QSize size{1130, 640};
    tour.add({"import-file", Text::bilingual("Import: the file", "导入客户：选择文件"), size,
              [&manager] { return new ImportPage(manager); }});
    tour.add({"import-preview", Text::bilingual("Import: preview", "导入客户：预览"), size,
              make(goodFile)});
    tour.add({"import-columns", Text::bilingual("Import: columns", "导入客户：栏目对应"), size,
              make(goodFile), forward(1)});
    tour.add({"import-options", Text::bilingual("Import: options", "导入客户：选项"), size,
              make(goodFile), forward(2)});
    tour.add({"import-problems", Text::bilingual("Import: problems", "导入客户：问题清单"), size,
              make(badFile), [](QWidget& page) -> QWidget* {
                  press(page, 3);
                  const QDeadlineTimer patience(10'000);
                  while (static_cast<ImportPage&>(page).step() != 4 && !patience.hasExpired())
                      QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
                  return nullptr;
              }});
}

} // namespace xinheng::ui
