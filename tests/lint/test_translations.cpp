#include "lint/translations.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng::lint;

namespace {

using Places = std::vector<std::string>;

std::string message(const std::string& source, const std::string& translation,
                    const std::string& context = "base") {
    return "<context>\n    <name>" + context +
           "</name>\n    <message>\n        <location filename=\"src/base/a.cpp\" line=\"7\"/>\n"
           "        <source>" +
           source + "</source>\n        " + translation + "\n    </message>\n</context>\n";
}

Findings check(const std::string& source, const std::string& translation) {
    return incompleteTranslations("core.ts", message(source, translation));
}

} // namespace

TEST_CASE("Messages are read with context, place, entities and plural forms") {
    const auto read = readMessages(
        "<?xml version=\"1.0\"?><!DOCTYPE TS><TS version=\"2.1\" language=\"zh_CN\">" +
        message("a &lt;b&gt; &amp;c &quot;d&quot;&#xa;", "<translation>甲</translation>") +
        "<context><name>page</name><message numerus=\"yes\"><source>%n rows</source><translation>"
        "<numerusform>%n 行</numerusform></translation></message></context></TS>");
    REQUIRE(read.size() == 2);
    CHECK(read[0].context == "base");
    CHECK(read[0].source == "a <b> &c \"d\"\n");
    CHECK(read[0].translations == std::vector<std::string>{"甲"});
    CHECK(read[0].file == "src/base/a.cpp");
    CHECK(read[0].line == 7);
    CHECK(read[1].context == "page");
    CHECK(read[1].translations == std::vector<std::string>{"%n 行"});
    CHECK(read[1].file.empty());
}

TEST_CASE("Places are counted alike whether numbered or not") {
    CHECK(places("{} of {}") == Places{"{0}", "{1}"});
    CHECK(places("{1}里的{0}") == Places{"{0}", "{1}"});
    CHECK(places("%1 %L2 %n %12") == Places{"%1", "%12", "%2", "%n"});
    CHECK(places("100% {a} {").empty());
}

TEST_CASE("A finished translation passes") {
    CHECK(check("one", "<translation>一</translation>").empty());
    CHECK(check("{} of {}", "<translation>{1}中的{0}</translation>").empty());
    CHECK(check("gone", "<translation type=\"vanished\"></translation>").empty());
}

TEST_CASE("A missing, empty or unfinished translation is found where the text stands") {
    for (const auto* translation :
         {"", "<translation></translation>", "<translation/>", "<translation>  </translation>",
          "<translation type=\"unfinished\"></translation>",
          "<translation type=\"unfinished\">一</translation>",
          "<translation><numerusform>一</numerusform><numerusform></numerusform></translation>"}) {
        INFO(translation);
        const auto findings = check("one", translation);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].path == "src/base/a.cpp");
        CHECK(findings[0].line == 7);
        CHECK(findings[0].message.find("\"one\"") != std::string::npos);
    }
}

TEST_CASE("A translation with other places than its source is found") {
    CHECK(check("{} of {}", "<translation>共{}</translation>").size() == 1);
    CHECK(check("{0}", "<translation>{1}</translation>").size() == 1);
    CHECK(check("%1 rows", "<translation>行</translation>").size() == 1);
    CHECK(check("rows", "<translation>%1 行</translation>").size() == 1);
}

TEST_CASE("One source with two translations is ambiguous for the core") {
    const std::string one = message("open", "<translation>打开</translation>", "storage");
    CHECK(ambiguousTranslations("core.ts",
                                one + message("open", "<translation>打开</translation>", "access"))
              .empty());
    CHECK(ambiguousTranslations("core.ts",
                                one + message("open", "<translation>未结</translation>", "access"))
              .size() == 1);
}
