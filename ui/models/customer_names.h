#pragma once

#include "account_set.h"
#include "ui/models/tree_choices.h"

#include <memory>

namespace xinheng::ui {

/// What customers refer to: districts, classes, departments and people. Read once, when first
/// needed, and again after reread().
class CustomerNames {
public:
    explicit CustomerNames(SignedIn& signedIn) : signedIn_(signedIn) {}

    /// `references` is Field::references: "district", "class", "department", "person". What can't
    /// be read now is an empty list: codes are then shown as they are.
    [[nodiscard]] const TreeChoices& of(const std::string& references) {
        return *choices(references);
    }
    [[nodiscard]] std::shared_ptr<const TreeChoices> choices(const std::string& references);
    void reread() { trees_.clear(); }

private:
    [[nodiscard]] Result<std::vector<access::TreeNode>> read(const std::string& references);
    SignedIn& signedIn_;
    std::map<std::string, std::shared_ptr<const TreeChoices>> trees_;
};

} // namespace xinheng::ui
