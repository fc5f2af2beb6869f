#pragma once

#include "account_set.h"
#include "ui/models/tree_choices.h"

#include <map>
#include <memory>

namespace xinheng::ui {

/// What records refer to: districts, classes, departments, people, and other records. Read once,
/// when first needed, and again after reread().
class RecordNames {
public:
    explicit RecordNames(SignedIn& signedIn) : signedIn_(signedIn) {}
    /// What the set whose names these are is made of.
    [[nodiscard]] const access::ObjectRegistry& objects() const { return signedIn_.objects(); }

    /// `references` is Field::references. What can't be read now is an empty list: codes are then
    /// shown as they are.
    [[nodiscard]] std::shared_ptr<const ChoiceSource> choices(const std::string& references);
    /// What a table shows instead of the code.
    [[nodiscard]] QString shortName(const std::string& references, const QString& code);
    /// "320102 江苏省 / 南京市 / 玄武区"
    [[nodiscard]] QString fullName(const std::string& references, const QString& code);
    void reread();

private:
    [[nodiscard]] std::shared_ptr<const ChoiceSource> read(const std::string& references);
    SignedIn& signedIn_;
    std::map<std::string, std::shared_ptr<const ChoiceSource>> sources_;
    std::map<std::pair<std::string, QString>, QString> short_;
};

} // namespace xinheng::ui
