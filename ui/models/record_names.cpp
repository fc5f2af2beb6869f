#include "ui/models/record_names.h"

#include "ui/models/choices.h"

namespace xinheng::ui {

namespace {

std::shared_ptr<const ChoiceSource> tree(const Result<std::vector<access::TreeNode>>& nodes) {
    return std::make_shared<TreeChoices>(nodes.value_or(std::vector<access::TreeNode>()));
}

} // namespace

std::shared_ptr<const ChoiceSource> RecordNames::choices(const std::string& references) {
    auto& source = sources_[references];
    if (source == nullptr)
        source = read(references);
    return source;
}

QString RecordNames::shortName(const std::string& references, const QString& code) {
    // Kept, because some sources ask the desk for each name.
    const auto [place, isNew] = short_.try_emplace({references, code});
    if (isNew)
        place->second = choices(references)->shortName(code);
    return place->second;
}

QString RecordNames::fullName(const std::string& references, const QString& code) {
    return choices(references)->fullName(code);
}

void RecordNames::reread() {
    sources_.clear();
    short_.clear();
}

std::shared_ptr<const ChoiceSource> RecordNames::read(const std::string& references) {
    if (references == "district")
        return tree(signedIn_.customers().districts());
    if (references == "class")
        return tree(signedIn_.customers().classes());
    if (references == "department")
        return tree(signedIn_.people().departments());
    if (references == "person")
        return tree(signedIn_.people().colleagues().map([](const auto& people) {
            std::vector<access::TreeNode> nodes;
            nodes.reserve(people.size());
            for (const access::Person& person : people)
                nodes.push_back({person.code, person.name, std::nullopt});
            return nodes;
        }));
    const access::Object* object = signedIn_.objects().find(references);
    // Asked all the same, each name would be a refusal in the trail.
    if (object == nullptr || !signedIn_.mayUse(object->queryNode))
        return tree(std::vector<access::TreeNode>());
    return object->dimension(references) != nullptr ? dimensionChoices(signedIn_, references)
                                                    : recordChoices(signedIn_, references);
}

} // namespace xinheng::ui
