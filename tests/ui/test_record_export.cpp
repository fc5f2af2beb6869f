#include "exchange/table_reader.h"
#include "ui/customer_support.h"
#include "ui/records/record_export_dialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

/// The export dialog over a list, opened and driven by keys.
struct Exporting {
    DemoSet demo;
    RecordWindow at;
    RecordExportDialog* dialog = nullptr;

    explicit Exporting(const char* object) : at(demo, "manager", object) {
        at.list().focusFirst();
        press(Qt::Key_E, Qt::ControlModifier);
        settle();
        dialog = at.list().findChild<RecordExportDialog*>();
        REQUIRE(dialog != nullptr);
        bringUp(*dialog);
    }
    QComboBox* combo(const char* name) {
        for (auto* combo : dialog->findChildren<QComboBox*>())
            if (combo->accessibleName() == name)
                return combo;
        FAIL("no list " << name);
        return nullptr;
    }
    QLineEdit* name() { return dialog->findChild<QLineEdit*>(); }
    std::string finish(const char* file) {
        const auto path = demo.folder / file;
        typeInto(*name(), QString::fromStdString(path.string()));
        const QPointer<RecordExportDialog> open = dialog;
        press(Qt::Key_Return);
        REQUIRE(until([&] { return open == nullptr; }));
        return path.string();
    }
};

} // namespace

TEST_CASE("The format and the ending of the name follow each other, by the keyboard") {
    Exporting exporting("customer");
    CHECK(exporting.combo("Format")->count() == 2); // no cards of customers
    CHECK(exporting.name()->text().endsWith(".csv"));
    CHECK(exporting.combo("Encoding")->isEnabled());
    choose(*exporting.combo("Format"), "Workbook");
    CHECK(exporting.name()->text().endsWith(".xlsx"));
    CHECK_FALSE(exporting.combo("Encoding")->isEnabled());
    choose(*exporting.combo("Format"), "Text");
    CHECK(exporting.name()->text().endsWith(".csv"));
    const std::string file = exporting.finish("out.XLSX");
    const auto preview = exchange::previewTable(file, {}, 1000);
    REQUIRE(preview);
    CHECK(preview->format == exchange::TableFormat::xlsx);
    CHECK(preview->rows.size() == 300);
}

TEST_CASE("Contacts go out as cards with all that may be seen, whatever columns are shown") {
    Exporting exporting("contact");
    choose(*exporting.combo("Format"), "Cards");
    CHECK(exporting.name()->text().endsWith(".vcf"));
    for (const char* list : {"Encoding", "Columns", "Headings"})
        CHECK_FALSE(exporting.combo(list)->isEnabled());
    const std::string content = readFile(exporting.finish("cards.vcf"));
    std::size_t cards = 0;
    for (auto at = content.find("BEGIN:VCARD"); at != std::string::npos;
         at = content.find("BEGIN:VCARD", at + 1))
        ++cards;
    CHECK(cards == 96);
    CHECK(content.find("NOTE:") != std::string::npos); // no column of the list
    CHECK(content.find("ORG:南京恒瑞电力工程有限公司") != std::string::npos);
}
