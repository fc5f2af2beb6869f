#include "ui/models/customer_names.h"

namespace xinheng::ui {

std::shared_ptr<const TreeChoices> CustomerNames::choices(const std::string& references) {
    auto& tree = trees_[references];
    if (tree == nullptr)
        tree = std::make_shared<TreeChoices>(
            read(references).value_or(std::vector<access::TreeNode>()));
    return tree;
}

Result<std::vector<access::TreeNode>> CustomerNames::read(const std::string& references) {
    if (references == "district")
        return signedIn_.customers().districts();
    if (references == "class")
        return signedIn_.customers().classes();
    if (references == "department")
        return signedIn_.people().departments();
    return signedIn_.people().colleagues().map([](const std::vector<access::Person>& people) {
        std::vector<access::TreeNode> nodes;
        for (const access::Person& person : people)
            nodes.push_back({person.code, person.name, std::nullopt});
        return nodes;
    });
}

} // namespace xinheng::ui
