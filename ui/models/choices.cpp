#include "ui/models/choices.h"

#include "ui/models/record_names.h"
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
class RecordChoices final : public ChoiceSource {
public:
    RecordChoices(SignedIn& signedIn, std::string object)
        : signedIn_(signedIn), object_(std::move(object)) {}

    [[nodiscard]] std::vector<Choice> search(const QString& typed, int atMost) const override {
        access::Query query;
        query.fields = {"code", "name"};
        query.search = typed.toStdString();
        query.limit = atMost;
        std::vector<Choice> found;
        if (const auto result = signedIn_.records(object_).list(query))
            for (const access::QueryRow& row : result->rows)
                found.push_back({fromUtf8(row.cells[0]), fromUtf8(row.cells[1])});
        return found;
    }
    [[nodiscard]] std::vector<Choice> children(const QString&) const override { return {}; }
    [[nodiscard]] std::optional<Choice> byCode(const QString& code) const override {
        auto desk = signedIn_.records(object_);
        const auto card = desk.show(code.toStdString());
        if (!card)
            return std::nullopt;
        const auto name = card->value(desk.object(), "name");
        return Choice{code, fromUtf8(name.value_or(std::string()))};
    }

private:
    SignedIn& signedIn_;
    std::string object_;
};

/// The tree that an object's own rows make: as much of it as the person sees.
std::shared_ptr<const ChoiceSource> ownTree(SignedIn& signedIn, const access::Object& object) {
    access::Query query;
    query.fields = {"code", "name", "parent"};
    query.limit = 100'000; // a chart of accounts has some thousand
    std::vector<access::TreeNode> nodes;
    if (const auto found = signedIn.records(object.key).list(query))
        for (const access::QueryRow& row : found->rows)
            nodes.push_back({row.cells[0], row.cells[1],
                             row.cells[2].empty() ? std::nullopt : std::optional(row.cells[2])});
    return std::make_shared<TreeChoices>(std::move(nodes));
}

// Asked before each look: a refusal would stand in the trail.
bool mayLook(SignedIn& signedIn, const access::Object& object) {
    return signedIn.mayUse(object.queryNode);
}

std::shared_ptr<const ChoiceSource> nothing() {
    return std::make_shared<TreeChoices>(std::vector<access::TreeNode>());
}

} // namespace

std::shared_ptr<const ChoiceSource> peopleChoices(const std::vector<access::Person>& people) {
    return listOf(people);
}

std::shared_ptr<const ChoiceSource> roleChoices(const std::vector<access::Role>& roles) {
    return listOf(roles);
}

std::shared_ptr<const ChoiceSource> granteeChoices(SignedIn& signedIn) {
    std::vector<access::TreeNode> nodes;
    if (!signedIn.mayUse("system.people") && !signedIn.mayUse("system.rights"))
        return std::make_shared<TreeChoices>(std::move(nodes));
    if (const auto roles = signedIn.rights().roles())
        for (const access::Role& role : *roles)
            nodes.push_back({"role:" + role.code, role.name, std::nullopt});
    if (const auto people = signedIn.people().people())
        for (const access::Person& person : *people)
            if (person.kind != access::PersonKind::administrator)
                nodes.push_back({person.code, person.name, std::nullopt});
    return std::make_shared<TreeChoices>(std::move(nodes));
}

std::shared_ptr<const ChoiceSource> functionChoices() {
    const auto& all = access::FunctionTree::program().nodes();
    std::vector<access::TreeNode> nodes;
    nodes.reserve(all.size());
    for (const auto& node : all)
        nodes.push_back({node.key, shown(node.label).toStdString(),
                         node.parent ? std::optional(all[*node.parent].key) : std::nullopt});
    return std::make_shared<TreeChoices>(std::move(nodes));
}

std::shared_ptr<const ChoiceSource> dimensionChoices(SignedIn& signedIn,
                                                     const std::string& dimension) {
    const access::Object* object = businessObjects().find(dimension);
    if (object != nullptr && !object->personnel)
        return mayLook(signedIn, *object) ? ownTree(signedIn, *object) : nothing();
    return RecordNames(signedIn).choices(dimension);
}

std::shared_ptr<const ChoiceSource> amountKeyChoices(SignedIn& signedIn,
                                                     const access::AmountObject& amounts) {
    for (const access::Object& object : businessObjects().all())
        if (!amounts.treeTable.empty() && object.table == amounts.treeTable &&
            mayLook(signedIn, object))
            return ownTree(signedIn, object);
    return nothing();
}

std::shared_ptr<const ChoiceSource> recordChoices(SignedIn& signedIn, const std::string& object) {
    const access::Object* declared = businessObjects().find(object);
    if (declared == nullptr || !mayLook(signedIn, *declared))
        return nothing();
    return std::make_shared<RecordChoices>(signedIn, object);
}

} // namespace xinheng::ui
