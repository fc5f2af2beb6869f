#include "archive/archive_support.h"
#include "archive/customer_fields.h"
#include "archive/value_rules.h"

#include <rapidcheck.h>

using namespace xinheng;
using archive::Finding;

namespace {

struct Checked {
    std::string value;
    int errors = 0;
    int warnings = 0;
    std::string message;
};

Checked checked(const std::string& key, const std::string& typed) {
    static const access::Object object = archive::customerObject();
    const auto isThere = [](const std::string& references, const std::string& code) {
        return references == "district" && code == "320115";
    };
    std::vector<Finding> findings;
    Checked result;
    result.value = archive::checkedValue(object, *object.indexOf(key), typed, isThere, findings);
    for (const Finding& finding : findings) {
        ++(finding.weight == Finding::Weight::error ? result.errors : result.warnings);
        result.message = archive::toProblem(object, finding, {}).message.in(Language::en);
        CHECK(archive::toProblem(object, finding, 7).column == key);
        CHECK(archive::toProblem(object, finding, 7).row == 7);
    }
    return result;
}

void accepts(const std::string& key, const std::string& typed, const std::string& value) {
    INFO(key << " " << typed);
    const Checked result = checked(key, typed);
    INFO(result.message);
    CHECK(result.value == value);
    CHECK(result.errors + result.warnings == 0);
}
void warns(const std::string& key, const std::string& typed, const std::string& value) {
    INFO(key << " " << typed);
    const Checked result = checked(key, typed);
    CHECK(result.value == value);
    CHECK(result.errors == 0);
    CHECK(result.warnings == 1);
}
void refuses(const std::string& key, const std::string& typed) {
    INFO(key << " " << typed);
    CHECK(checked(key, typed).errors == 1);
}

} // namespace

TEST_CASE("Code and name are required, everything else may be empty") {
    for (const access::Field& field : archive::customerObject().fields)
        for (const char* nothing : {"", "  ", "\xE3\x80\x80"}) {
            INFO(field.key);
            const Checked result = checked(field.key, nothing);
            CHECK(result.value.empty());
            CHECK(result.errors == (field.required ? 1 : 0));
            CHECK(result.warnings == 0);
        }
}

TEST_CASE("Codes and numbers are made narrow, names stay as they are written") {
    accepts("code", " Ｃ００１　", "C001");
    accepts("phone", "０２５－８３５０１２３４", "025-83501234");
    accepts("postcode", "２１００００", "210000");
    accepts("name", "　恒瑞电力（南京）ＡＢＣ ", "恒瑞电力（南京）ＡＢＣ");
    accepts("name", "Cafe\xCC\x81", "Caf\xC3\xA9");
}

TEST_CASE("A code holds no commas, quotation marks or line ends") {
    for (const char* code : {"A,B", "A'B", "A\"B", "A\nB", "A\tB", "Ａ，Ｂ"})
        refuses("code", code);
    accepts("code", "华东-001/甲", "华东-001/甲");
    accepts("code", "Val2 ", "Val2");
}

TEST_CASE("A tax number with a wrong check character is an error, an unusual one a warning") {
    accepts("tax_number", "91350100m000100y43", "91350100M000100Y43");
    accepts("tax_number", "320102123456789", "320102123456789");
    accepts("tax_number", "11010519491231002x", "11010519491231002X");
    refuses("tax_number", "91350100M000100Y44");
    refuses("tax_number", "913501O0M000100Y43");
    warns("tax_number", "9135-0100", "9135-0100");
    warns("tax_number", "DE123456789", "DE123456789");
    refuses("tax_number", std::string(31, '1'));
}

TEST_CASE("Bank account, postcode and telephone only warn, because reality is untidy") {
    accepts("bank_account", "4301021109100273846", "4301021109100273846");
    accepts("bank_account", "4301 0211 0910 0273 846", "4301 0211 0910 0273 846");
    warns("bank_account", "1234567", "1234567");
    warns("bank_account", "DE89370400440532013000", "DE89370400440532013000");
    accepts("postcode", "211100", "211100");
    warns("postcode", "05432-043", "05432-043");
    warns("postcode", "WX1 6LT", "WX1 6LT");
    warns("postcode", "21110", "21110");
    accepts("phone", "13851627318", "13851627318");
    accepts("phone", "(5) 555-4729", "(5) 555-4729");
    accepts("phone", "+86 25 83501234, 83501235", "+86 25 83501234, 83501235");
    warns("phone", "问门卫", "问门卫");
    warns("phone", "110", "110");
}

TEST_CASE("A credit limit is an amount in yuan that is not negative") {
    accepts("credit_limit", "2,000", "2000.00");
    accepts("credit_limit", "￥１２．５", "12.50");
    accepts("credit_limit", "0", "0.00");
    accepts("credit_limit", "50000000000.00", "50000000000.00");
    for (const char* amount : {"-0.01", "50000000000.01", "12.345", "abc", "1e5", "99999999999999"})
        refuses("credit_limit", amount);
}

TEST_CASE("Days, grades and references have to be real ones") {
    accepts("deactivated_on", "2024/5/8", "2024-05-08");
    accepts("deactivated_on", "2024年5月8日", "2024-05-08");
    refuses("deactivated_on", "2023-02-29");
    refuses("deactivated_on", "soon");
    accepts("credit_grade", "a", "A");
    accepts("credit_grade", "Ｄ", "D");
    refuses("credit_grade", "E");
    refuses("credit_grade", "AA");
    accepts("district", "320115", "320115");
    refuses("district", "999999");
    refuses("person", "nobody");
}

TEST_CASE("Every field refuses what is too long, by characters and not by bytes") {
    for (const access::Field& field : archive::customerObject().fields) {
        INFO(field.key);
        std::string most;
        for (int left = field.maximumLength; left > 0; --left)
            most += "电";
        CHECK(checked(field.key, most + "电").errors == 1);
        if (field.type == access::FieldType::text || field.type == access::FieldType::longText) {
            CHECK(checked(field.key, most).errors == 0);
            CHECK(checked(field.key, most).value == most);
        }
    }
}

TEST_CASE("Broken and control characters are errors everywhere, line ends in all but plain texts") {
    for (const access::Field& field : archive::customerObject().fields) {
        INFO(field.key);
        CHECK(checked(field.key, "a\xFF"
                                 "b")
                  .errors == 1);
        CHECK(checked(field.key, std::string("a\0b", 3)).errors == 1);
        CHECK(checked(field.key, "a\x1B[0m").errors == 1);
        const bool plain =
            field.type == access::FieldType::longText ||
            (field.type == access::FieldType::text && field.format == access::Format::plain);
        CHECK(checked(field.key, "1\n1").errors == (plain ? 0 : 1));
    }
    accepts("remarks", "第一行\n第二行", "第一行\n第二行");
    // Foreign addresses come in lines; a system that has none for them gets one.
    CHECK(checked("address", " 92 Setsuko \r\n\n Chuo-ku").value == "92 Setsuko Chuo-ku");
    CHECK(checked("address", "a\nb").warnings == 1);
}

TEST_CASE("A value that was checked once is good a second time and stays the same") {
    const access::Object object = archive::customerObject();
    REQUIRE(rc::check([&] {
        const auto& field = *rc::gen::elementOf(object.fields);
        const auto typed = *rc::gen::container<std::string>(
            rc::gen::elementOf(std::string("0123456789ABCXabcx -/.,'\"\t=+@")));
        const Checked once = checked(field.key, typed);
        if (once.errors > 0)
            return;
        const Checked twice = checked(field.key, once.value);
        RC_ASSERT(twice.errors == 0);
        RC_ASSERT(twice.value == once.value);
    }));
}
