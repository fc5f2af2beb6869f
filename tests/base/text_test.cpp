#include "base/result.h"
#include "base/text.h"
#include "base/translation_table.h"

#include <catch2/catch_test_macros.hpp>

#include <stdexcept>
#include <string>

using xinheng::Language;
using xinheng::Text;

TEST_CASE("The places of a message take its arguments in order or by number") {
    CHECK(Text(XH_TR("base", "{} of {}"), 3, "ten").in(Language::en) == "3 of ten");
    CHECK(Text(XH_TR("base", "{1} before {0}"), "a", "b").in(Language::en) == "b before a");
    CHECK(Text(XH_TR("base", "no places"), "a").in(Language::en) == "no places");
    CHECK(Text(XH_TR("base", "{} and {}"), "one").in(Language::en) == "one and {}");
    CHECK(Text(XH_TR("base", "{x} {7} { {}"), "a").in(Language::en) == "{x} {7} { a");
}

TEST_CASE("Braces inside an argument are shown and not filled") {
    CHECK(Text(XH_TR("base", "{} {}"), "{1}", "{}").in(Language::en) == "{1} {}");
}

TEST_CASE("An argument is shown in the language of the message") {
    const auto label = Text::bilingual("Customer", "客户");
    CHECK(label.in(Language::zh) == "客户");
    CHECK(label.in(Language::en) == "Customer");
    const Text message(XH_TR("base", "<{}>"), label);
    CHECK(message.in(Language::zh) == "<客户>");
    CHECK(Text(XH_TR("base", "[{}]"), message).in(Language::en) == "[<Customer>]");
}

TEST_CASE("A value is the same in every language and never translated") {
    CHECK(Text("There is no day {}.").in(Language::zh) == "There is no day {}.");
    CHECK(Text(-5).in(Language::zh) == "-5");
    CHECK(Text().empty());
    CHECK_FALSE(Text("x").empty());
}

TEST_CASE("A core text has its Chinese, and an unknown one stays English") {
    CHECK(xinheng::translated("There is no day {}.", Language::zh) == "日期 {} 不存在。");
    CHECK(xinheng::translated("There is no day {}.", Language::en) == "There is no day {}.");
    CHECK(xinheng::translated("never written anywhere", Language::zh) == "never written anywhere");
}

TEST_CASE("A language is known by the first two letters of its code") {
    CHECK(xinheng::languageFromCode("zh") == Language::zh);
    CHECK(xinheng::languageFromCode("zh_CN.UTF-8") == Language::zh);
    CHECK(xinheng::languageFromCode("en_GB") == Language::en);
    CHECK(xinheng::languageFromCode("de") == Language::en);
    CHECK(xinheng::languageFromCode("") == Language::en);
}

TEST_CASE("Only finished translations of a TS file count, with their entities read") {
    const auto table = xinheng::translationsFromTs(R"(<TS><context><name>base</name>
<message><location filename="a.cpp" line="1"/><source>a &lt;b&gt; &amp; &quot;c&quot;</source>
  <translation>甲 &lt;乙&gt; &apos;&#x4E19;&#65;&apos;</translation></message>
<message><source>half</source><translation type="unfinished">半</translation></message>
<message><source>gone</source><translation type="vanished">无</translation></message>
<message><source>empty</source><translation></translation></message>
<message><source>odd &amp &unknown; &</source><translation>怪 &#xZZ;</translation></message>
</context><context><name>other</name>
<message><source>half</source><translation>一半</translation></message>
<message><source>half</source><translation>另一半</translation></message>
</context></TS>)");
    CHECK(table.size() == 3);
    CHECK(table.at("a <b> & \"c\"") == "甲 <乙> '丙A'");
    CHECK(table.at("half") == "一半");
    CHECK(table.at("odd &amp &unknown; &") == "怪 &#xZZ;");
}

TEST_CASE("A TS file that breaks off is refused") {
    CHECK_THROWS_AS(xinheng::translationsFromTs("<message><source>a</source>"),
                    std::invalid_argument);
    CHECK_THROWS_AS(xinheng::translationsFromTs("<message"), std::invalid_argument);
    CHECK(xinheng::translationsFromTs("<messages/>").empty());
}

TEST_CASE("A failure carries its code and its message") {
    const xinheng::Result<int> result =
        xinheng::fail(xinheng::ErrorCode::conflict, XH_TR("base", "code {} is taken"), "K1");
    REQUIRE_FALSE(result);
    CHECK(result.error().message.in(Language::en) == "code K1 is taken");
    CHECK(std::string(xinheng::errorCodeName(result.error().code)) == "conflict");
    CHECK(std::string(xinheng::errorCodeName(xinheng::ErrorCode::notFound)) == "not_found");
    const xinheng::Result<> again = xinheng::fail(result.error());
    CHECK(again.error().message.source() == "code {} is taken");
}
