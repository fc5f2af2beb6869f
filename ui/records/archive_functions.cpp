#include "ui/records/archive_functions.h"

#include "ui/records/coding_rules_page.h"
#include "ui/records/own_fields_page.h"

namespace xinheng::ui {

namespace {

template <class P>
void offer(std::vector<Function>& functions, SignedIn& signedIn, const char* node,
           const char* icon) {
    if (!signedIn.mayUse(node))
        return;
    const auto& tree = access::FunctionTree::program();
    Function function{QLatin1String(node), {}, tree.nodes()[*tree.find(node)].label, icon};
    function.make = [&signedIn] { return new P(signedIn); };
    functions.push_back(std::move(function));
}

} // namespace

std::vector<Function> archiveFunctions(SignedIn& signedIn) {
    std::vector<Function> functions;
    offer<CodingRulesPage>(functions, signedIn, "archive.setup.coding", "format-list-ordered");
    offer<OwnFieldsPage>(functions, signedIn, "archive.setup.fields", "document-edit");
    return functions;
}

} // namespace xinheng::ui
