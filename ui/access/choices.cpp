#include "ui/access/choices.h"

#include "ui/models/customer_names.h"
#include "ui/shell/language.h"

namespace xinheng::ui {

namespace {

template <class T> std::shared_ptr<const ChoiceSource> listOf(const std::vector<T>& all) {
    std::vector<access::TreeNode> nodes;
    nodes.reserve(all.size());
    for (const T& one : all)
        nodes.push_back({one.code, one.name, std::nullopt});
    return std::make_shared<TreeChoices>(std::move(nodes));
}

/// Asks the desk each time: there may be a million.
class CustomerChoices final : public ChoiceSource {
public:
    explicit CustomerChoices(SignedIn& signedIn) : signedIn_(signedIn) {}

    [[nodiscard]] std::vector<Choice> search(const QString& typed, int atMost) const override {
        access::Query query;
        query.fields = {"code", "name"};
        query.search = typed.toStdString();
        query.limit = atMost;
        std::vector<Choice> found;
        if (const auto result = signedIn_.customers().list(query))
            for (const access::QueryRow& row : result->rows)
                found.push_back({fromUtf8(row.cells[0]), fromUtf8(row.cells[1])});
        return found;
    }
    [[nodiscard]] std::vector<Choice> children(const QString&) const override { return {}; }
    [[nodiscard]] std::optional<Choice> byCode(const QString& code) const override {
        const auto card = signedIn_.customers().show(code.toStdString());
        if (!card)
            return std::nullopt;
        const auto name = card->value(signedIn_.customers().object(), "name");
        return Choice{code, fromUtf8(name.value_or(std::string()))};
    }

private:
    SignedIn& signedIn_;
};

} // namespace

std::shared_ptr<const ChoiceSource> peopleChoices(const std::vector<access::Person>& people) {
    return listOf(people);
}

std::shared_ptr<const ChoiceSource> roleChoices(const std::vector<access::Role>& roles) {
    return listOf(roles);
}

std::shared_ptr<const ChoiceSource> dimensionChoices(SignedIn& signedIn,
                                                     const std::string& dimension) {
    return CustomerNames(signedIn).choices(dimension);
}

std::shared_ptr<const ChoiceSource> customerChoices(SignedIn& signedIn) {
    return std::make_shared<CustomerChoices>(signedIn);
}

} // namespace xinheng::ui
