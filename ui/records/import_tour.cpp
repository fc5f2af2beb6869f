#include "ui/records/import_tour.h"

#include "ui/records/import_page.h"
#include "ui/records/record_scenes.h"
#include "ui/shell/tour.h"

#include <QPushButton>

namespace xinheng::ui {

namespace {

QString customersFile() {
    return scenes::sampleFile("xinheng-tour-customers.csv",
                              "客户编码,客户名称,联系人,手机,城市,信用额度\n"
                              "N0001,南京恒瑞电力设备有限公司,陈立,13805171234,南京,500000\n"
                              "N0002,苏州宏达机电有限公司,吴敏,13962145678,苏州,120000.50\n"
                              "N0003,杭州银行信息技术部,周洁,057188880000,杭州,\n");
}

QString badCustomersFile() {
    return scenes::sampleFile("xinheng-tour-problems.csv",
                              "客户编码,客户名称,税号,信用额度,停用日期\n"
                              "N0001,南京恒瑞电力设备有限公司,91320102MA1N0X2Y3,500000,\n"
                              "C0001,重复编码有限公司,,1000,\n"
                              "N0003,,,12.345,2024-02-30\n"
                              "N0001,又一个重复,,-5,\n");
}

QString suppliersFile() {
    return scenes::sampleFile("xinheng-tour-suppliers.csv",
                              "供应商编码,供应商名称,税号,联系人,电话,邮编\n"
                              "S101,南京华兴电线厂,91320115MA1MWRTX8,高建新,025-52107788,211100\n"
                              "S102,,,钱芳,0512-66027711,21500\n"
                              "S001,常州精工模具有限公司,,吴刚,0519-88123456,213000\n");
}

QString cardsFile() {
    return scenes::sampleFile(
        "xinheng-tour-cards.vcf",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:陈;立;;;\r\nFN:陈立\r\nORG:南京恒瑞电力工程有限公司\r\n"
        "TITLE:采购部经理\r\nTEL;TYPE=CELL:13805171234\r\nX-WECHAT:chenli-hr\r\n"
        "BDAY:1986-03-12\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN:吴;敏\r\nFN:吴敏\r\nTEL;WORK:0512-66027711\r\n"
        "EMAIL:wumin@example.com\r\nEND:VCARD\r\n");
}

} // namespace

void addImportScreens(Tour& tour, SignedIn& manager) {
    constexpr QSize size{1130, 640};
    const auto add = [&](const char* name, Text title, const char* object, QString (*file)(),
                         std::function<QWidget*(QWidget&)> prepare) {
        tour.add({QLatin1String(name), std::move(title), size,
                  [&manager, object, file]() -> QWidget* {
                      auto* page = new ImportPage(manager, scenes::declared(object));
                      if (file != nullptr)
                          page->openFile(file());
                      return page;
                  },
                  std::move(prepare)});
    };
    const auto both = [](const char* english, const char* chinese) {
        return Text::bilingual(english, chinese);
    };
    const auto forward = [](int steps) {
        return [steps](QWidget& page) { return scenes::forward(page, steps); };
    };
    add("import-file", both("Import: the file", "导入客户：选择文件"), "customer", nullptr, {});
    add("import-preview", both("Import: preview", "导入客户：预览"), "customer", customersFile, {});
    add("import-columns", both("Import: columns", "导入客户：栏目对应"), "customer", customersFile,
        forward(1));
    add("import-options", both("Import: options", "导入客户：选项"), "customer", customersFile,
        forward(2));
    add("import-problems", both("Import: problems", "导入客户：问题清单"), "customer",
        badCustomersFile, scenes::toProblems);
    add("contact-import-preview", both("Importing cards: preview", "导入联系人名片：预览"),
        "contact", cardsFile, {});
    add("contact-import-columns", both("Importing cards: columns", "导入联系人名片：栏目对应"),
        "contact", cardsFile, [forward](QWidget& page) {
            QWidget* there = forward(1)(page);
            page.findChild<QPushButton*>(QStringLiteral("addConstant"))->click();
            return there;
        });
    add("supplier-import-preview", both("Importing suppliers: preview", "导入供应商：预览"),
        "supplier", suppliersFile, {});
    add("supplier-import-columns", both("Importing suppliers: columns", "导入供应商：栏目对应"),
        "supplier", suppliersFile, forward(1));
    add("supplier-import-problems", both("Importing suppliers: problems", "导入供应商：问题清单"),
        "supplier", suppliersFile, scenes::toProblems);
}

} // namespace xinheng::ui
