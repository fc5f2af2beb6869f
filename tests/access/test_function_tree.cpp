#include "access/function_tree.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using access::FunctionTree;

namespace {

constexpr const char* smallTree = R"([
  {"key": "a", "en": "A", "zh": "甲", "exists": true, "children": [
    {"key": "a.b", "en": "B", "zh": "乙", "exists": true, "children": [{"key": "a.b.c", "en": "C", "zh": "丙"}]},
    {"key": "a.d", "en": "D", "zh": "丁"}]},
  {"key": "e", "en": "E", "zh": "戊"}])";

} // namespace

TEST_CASE("The keys that scripts rely on are nodes of the program's tree") {
    for (const char* key : {"archive.customer",
                            "archive.customer.query",
                            "archive.customer.entry",
                            "archive.customer.import",
                            "archive.customer.export",
                            "ledger.setup",
                            "ledger.voucher",
                            "ledger.voucher.prepare",
                            "ledger.voucher.audit",
                            "ledger.voucher.post",
                            "ledger.voucher.query",
                            "ledger.cashier",
                            "ledger.cashier.sign",
                            "ledger.cashier.journal",
                            "ledger.books",
                            "ledger.period",
                            "trade.order",
                            "trade.order.enter",
                            "trade.order.approve",
                            "trade.order.query",
                            "stock",
                            "stock.in",
                            "stock.out",
                            "stock.move",
                            "stock.count",
                            "stock.query",
                            "power",
                            "power.facts",
                            "power.findings",
                            "power.rules",
                            "power.run",
                            "power.grades",
                            "power.measures",
                            "power.draw",
                            "system",
                            "system.people",
                            "system.rights",
                            "system.audit",
                            "system.settings"}) {
        INFO(key);
        CHECK(FunctionTree::program().find(key).has_value());
    }
}

TEST_CASE("Every node of the program's tree stands below its parent and has both labels") {
    const auto& nodes = FunctionTree::program().nodes();
    REQUIRE(nodes.size() > 100);
    for (std::size_t index = 0; index < nodes.size(); ++index) {
        INFO(nodes[index].key);
        CHECK_FALSE(nodes[index].label.in(Language::en).empty());
        CHECK_FALSE(nodes[index].label.in(Language::zh).empty());
        CHECK(nodes[index].label.in(Language::en) != nodes[index].label.in(Language::zh));
        CHECK(nodes[index].end > index);
        CHECK(nodes[index].end <= nodes.size());
        if (!nodes[index].parent) {
            CHECK(nodes[index].depth == 0);
            continue;
        }
        const FunctionTree::Node& parent = nodes[*nodes[index].parent];
        CHECK(nodes[index].key.starts_with(parent.key + "."));
        CHECK(nodes[index].depth == parent.depth + 1);
        CHECK(nodes[index].end <= parent.end);
        // What is there is reached through groups that are there.
        CHECK((!nodes[index].exists || parent.exists));
    }
}

TEST_CASE("A node's range covers exactly what lies below it, in display order") {
    const FunctionTree tree(smallTree);
    REQUIRE(tree.nodes().size() == 5);
    CHECK(tree.find("a") == 0);
    CHECK(tree.nodes()[0].end == 4);
    CHECK(tree.nodes()[1].end == 3);
    CHECK(tree.nodes()[2].key == "a.b.c");
    CHECK(tree.nodes()[2].depth == 2);
    CHECK(tree.nodes()[3].end == 4);
    CHECK(tree.nodes()[4].end == 5);
    CHECK(tree.nodes()[0].exists);
    CHECK_FALSE(tree.nodes()[3].exists);
    CHECK_FALSE(tree.find("a.b.x").has_value());
    CHECK_FALSE(tree.find("").has_value());
}

TEST_CASE("A tree that contradicts itself is not taken") {
    CHECK_THROWS_AS(FunctionTree("nonsense"), std::invalid_argument);
    CHECK_THROWS_AS(FunctionTree(R"([{"key": "a", "en": "A"}])"), std::invalid_argument);
    CHECK_THROWS_AS(
        FunctionTree(
            R"([{"key": "a", "en": "A", "zh": "甲"}, {"key": "a", "en": "A", "zh": "甲"}])"),
        std::invalid_argument);
    CHECK_THROWS_AS(
        FunctionTree(
            R"([{"key": "a", "en": "A", "zh": "甲", "children": [{"key": "b", "en": "B", "zh": "乙"}]}])"),
        std::invalid_argument);
}
