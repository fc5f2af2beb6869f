#include "archive/archive_support.h"

#include <rapidcheck.h>

#include <algorithm>

using namespace xinheng;
using namespace xinheng::tests;
using exchange::Encoding;

namespace {

/// Everything of every record but numbers and times, by code.
std::vector<std::vector<std::string>> records(SignedIn& person, const char* object) {
    access::Query query;
    query.limit = 100'000;
    std::vector<std::vector<std::string>> rows;
    for (auto& row : good(person.records(object).list(query)).rows)
        rows.push_back(std::move(row.cells));
    return rows;
}

std::vector<std::vector<std::string>> customers(SignedIn& person) {
    return records(person, "customer");
}

void exportsAndImportsEqual(Office& office, const archive::CustomerDesk::ExportOptions& options,
                            const char* object = "customer", const char* name = "out.csv") {
    INFO(object << " in " << name);
    const auto file = office.folder / name;
    const auto before = records(office.manager(), object);
    const auto rows = good(office.manager().records(object).exportTo(file, {}, options));
    CHECK(rows == static_cast<std::int64_t>(before.size()));
    Office other;
    const auto report = good(other.manager().recordImport(object).run(file, {}));
    CHECK(report.added == rows);
    // What the program computes, nobody enters.
    const auto& fields = other.manager().objects().find(object)->fields;
    CHECK(report.ignored.size() == static_cast<std::size_t>(std::count_if(
                                       fields.begin(), fields.end(),
                                       [](const auto& field) { return !field.importable(); })));
    CHECK(records(other.manager(), object) == before);
    const auto again = good(office.manager().recordImport(object).run(file, {{}, true, false}));
    CHECK(again.unchanged == rows);
}

archive::CustomerDesk::ExportOptions options(Encoding encoding, bool labels = false,
                                             Language language = Language::zh) {
    return {encoding, true, labels, language};
}

/// Northwind's headings.
archive::ImportOptions mapped(const char* code) {
    archive::ImportOptions options;
    options.mapping.columns = {
        {code, "code"},         {"CompanyName", "name"},    {"ContactName", "contact"},
        {"Address", "address"}, {"PostalCode", "postcode"}, {"Phone", "phone"}};
    return options;
}

rc::Gen<std::string> text() {
    return rc::gen::map(
        rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "恒", "瑞", "电力", "（", "a", "Z", "é", "0", "9", " ", "　", ",", "\"", "'", "=", "+",
            "-", "@", "\t", ";", "𠮷", "ß", "€", "\xEF\xBB\xBF", "\xE2\x80\x8B", "|", "\\", "；")),
        [](const std::vector<std::string>& parts) {
            std::string all;
            for (const std::string& part : parts)
                all += part;
            return all;
        });
}

} // namespace

TEST_CASE("Random customers exported and imported again are equal in every encoding") {
    REQUIRE(rc::check([] {
        Office office;
        auto desk = office.manager().customers();
        const int many = *rc::gen::inRange(1, 4);
        int added = 0;
        for (int number = 0; number < many; ++number) {
            auto values = customer("R" + std::to_string(number), "客" + *text());
            for (const char* key : {"short_name", "bank", "bank_account", "address", "contact",
                                    "phone", "ship_method", "price_level", "mnemonic"})
                values[key] = *text();
            values["remarks"] =
                *text() + *rc::gen::element<std::string>("", "\n", "\r\n", "\n\n") + *text();
            values["credit_limit"] = *rc::gen::element<std::string>("", "0", "0.01", "1234567.89");
            values["credit_grade"] = *rc::gen::element<std::string>("", "A", "D");
            values["district"] = *rc::gen::element<std::string>("", "320115", "11");
            values["person"] = *rc::gen::element<std::string>("", "manager");
            values["deactivated_on"] = *rc::gen::element<std::string>("", "2024-02-29");
            added += desk.add(values).has_value() ? 1 : 0;
        }
        const auto before = customers(office.manager());
        RC_ASSERT(before.size() == static_cast<std::size_t>(added));
        const auto file = office.folder / "out.csv";
        const auto encoding =
            *rc::gen::element(Encoding::utf8, Encoding::utf8Bom, Encoding::gb18030);
        good(desk.exportTo(file, {}, options(encoding, *rc::gen::arbitrary<bool>())));
        const auto again = good(office.manager().customerImport().run(file, {{}, true, false}));
        RC_ASSERT(again.unchanged == added);
        Office other;
        good(other.manager().customerImport().run(file, {}));
        RC_ASSERT(customers(other.manager()) == before);
    }));
}

TEST_CASE("The demonstration's customers survive export and import in every encoding") {
    Office office(Template::demo);
    for (const Encoding encoding : {Encoding::utf8, Encoding::utf8Bom, Encoding::gb18030})
        for (const Language language : {Language::zh, Language::en}) {
            const auto file = office.folder / "out.csv";
            good(
                office.manager().customers().exportTo(file, {}, options(encoding, true, language)));
            const auto report =
                good(office.manager().customerImport().run(file, {{}, true, false}));
            CHECK(report.unchanged == 300);
        }
}

TEST_CASE("20,000 real company names in GB18030 come in, every row, and survive a round trip") {
    const auto file = sharedFile("companies/companies_gb18030.csv");
    if (!file)
        SKIP("the shared data is not on this machine");
    Office office;
    const auto report = good(office.manager().customerImport().run(*file, {}));
    CHECK(report.read == 20'000);
    CHECK(report.added == 20'000);
    CHECK(report.ignored.empty());
    CHECK(count(office.manager()) == 20'000);
    CHECK(value(office.manager(), "000001", "name") == "智慧办公");
    CHECK(value(office.manager(), "000001", "mnemonic") == "zhbg");
    for (const Encoding encoding : {Encoding::utf8, Encoding::utf8Bom, Encoding::gb18030})
        exportsAndImportsEqual(office, options(encoding));
    exportsAndImportsEqual(office, options(Encoding::utf8), "customer", "out.xlsx");
}

TEST_CASE("Northwind's 93 customers come in with a mapping and survive a round trip") {
    const auto file = sharedFile("northwind/customers.csv");
    if (!file)
        SKIP("the shared data is not on this machine");
    Office office;
    const auto report = good(office.manager().customerImport().run(*file, mapped("CustomerID")));
    CHECK(report.read == 93);
    CHECK(report.added == 93);
    CHECK(report.ignored ==
          std::vector<std::string>{"ContactTitle", "City", "Region", "Country", "Fax"});
    CHECK(report.warningCount > 0);
    CHECK(static_cast<std::int64_t>(report.warnings.size()) == report.warningCount);
    CHECK(value(office.manager(), "Val2", "name") == "IT");
    CHECK(value(office.manager(), "ANATR", "address") == "Avda. de la Constitución 2222");
    CHECK(value(office.manager(), "COMMI", "postcode") == "05432-043");
    CHECK(value(office.manager(), "BLONP", "address") == "24, place Kléber");
    CHECK(found(office.manager(), "frederique") == std::vector<std::string>{});
    CHECK(found(office.manager(), "BOLIDO") == std::vector<std::string>{"BOLID"});
    for (const Encoding encoding : {Encoding::utf8, Encoding::utf8Bom, Encoding::gb18030})
        exportsAndImportsEqual(office, options(encoding));
    for (const bool labels : {false, true})
        exportsAndImportsEqual(office, options(Encoding::utf8, labels), "customer", "out.xlsx");
}

TEST_CASE("Northwind's 29 suppliers come in with a mapping and survive a round trip") {
    const auto file = sharedFile("northwind/suppliers.csv");
    if (!file)
        SKIP("the shared data is not on this machine");
    Office office;
    const auto report =
        good(office.manager().recordImport("supplier").run(*file, mapped("SupplierID")));
    CHECK(report.read == 29);
    CHECK(report.added == 29);
    CHECK(report.ignored ==
          std::vector<std::string>{"ContactTitle", "City", "Region", "Country", "Fax", "HomePage"});
    auto suppliers = office.manager().records("supplier");
    // Addresses of two lines stand on one.
    CHECK(good(suppliers.show("4")).value(suppliers.object(), "address") ==
          "9-8 Sekimai Musashino-shi");
    CHECK(good(suppliers.show("29")).value(suppliers.object(), "name") == "Forêts d'érables");
    for (const Encoding encoding : {Encoding::utf8, Encoding::utf8Bom, Encoding::gb18030})
        exportsAndImportsEqual(office, options(encoding), "supplier");
    for (const bool labels : {false, true})
        exportsAndImportsEqual(office, options(Encoding::utf8, labels, Language::en), "supplier",
                               "out.xlsx");
}

// The workbooks are what LibreOffice made of the export of these records, opened and saved.
TEST_CASE("An export that LibreOffice has opened and saved as XLSX comes in as it went out") {
    struct Saved {
        const char* object;
        const char* source;
        const char* code;
    };
    for (const Saved& saved : {Saved{"customer", "northwind/customers.csv", "CustomerID"},
                               Saved{"supplier", "northwind/suppliers.csv", "SupplierID"}}) {
        INFO(saved.object);
        const auto source = sharedFile(saved.source);
        if (!source)
            SKIP("the shared data is not on this machine");
        Office direct;
        good(direct.manager().recordImport(saved.object).run(*source, mapped(saved.code)));
        Office office;
        const auto file = std::filesystem::path(XINHENG_SOURCE_DIR "/tests/archive/files") /
                          (std::string("northwind_") + saved.object + "s_by_libreoffice.xlsx");
        const auto report = good(office.manager().recordImport(saved.object).run(file, {}));
        CHECK(report.added == report.read);
        CHECK(records(office.manager(), saved.object) == records(direct.manager(), saved.object));
        exportsAndImportsEqual(office, options(Encoding::utf8), saved.object, "out.xlsx");
        exportsAndImportsEqual(office, options(Encoding::gb18030), saved.object);
    }
}

TEST_CASE("Northwind's customers from a workbook that LibreOffice made survive a round trip") {
    Office office;
    const std::filesystem::path file =
        XINHENG_SOURCE_DIR "/tests/exchange/files/northwind_customers.xlsx";
    CHECK(good(office.manager().customerImport().run(file, mapped("CustomerID"))).added == 93);
    exportsAndImportsEqual(office, options(Encoding::utf8), "customer", "out.xlsx");
    exportsAndImportsEqual(office, options(Encoding::utf8));
}
