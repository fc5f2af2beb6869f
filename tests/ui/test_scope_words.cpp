#include "ui/access/scope_words.h"
#include "ui/access_support.h"

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

TEST_CASE("A scope that was lent is shown with whose it is") {
    const KeepAppearance keep;
    DemoSet demo;
    RecordNames names(demo.person("manager"));
    const access::Object& customer = *businessObjects().find("customer");
    const auto words = [&](const char* scope) {
        return heldScopeText(names, customer, scope).toStdString();
    };
    CHECK(words("mine") == "Those the person is responsible for");
    CHECK(words("mine (wang)") == "Those the person is responsible for (lent by wang)");
    CHECK(words("tree-below:district=3201 (wang)") ==
          "District 3201 南京市 and below (lent by wang)");
    CHECK(words("ids:C1,C2 (wang)") == "Chosen: C1, C2 (lent by wang)");
    CHECK(words("ids:**** (wang)") == "Chosen: **** (lent by wang)");
    const char* condition = "where:district = '32' and (class = 'A')";
    CHECK(words(condition) == "Condition: district = '32' and (class = 'A')");
    CHECK(words("nothing") == "nothing");
    setLanguage(Language::zh);
    CHECK(words("mine (wang)").ends_with("（由 wang 委托）"));
}
