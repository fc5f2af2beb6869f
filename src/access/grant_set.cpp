#include "access/grant_set.h"

#include <algorithm>

namespace xinheng::access {

void GrantSet::add(const Grant& grant) {
    if (const auto* function = std::get_if<Grant::Function>(&grant.content))
        addFunction(function->node);
    else if (const auto* rows = std::get_if<Grant::Rows>(&grant.content))
        addRows(rows->object, rows->scope, rows->entry);
    else if (const auto* field = std::get_if<Grant::FieldRight>(&grant.content))
        addField(field->object, field->field, field->access);
    else if (const auto* level = std::get_if<Grant::Level>(&grant.content))
        addLevel(level->object, level->level);
}

void GrantSet::addFunction(std::string_view key) {
    const auto node = tree_.find(key);
    // A node that is there is there with all below it.
    if (!node || functions_[*node])
        return;
    for (std::size_t index = *node; index < tree_.nodes()[*node].end; ++index)
        functions_[index] = true;
}

GrantSet::Place* GrantSet::placeOf(std::string_view key) {
    if (last_ != nullptr && last_->object->key == key)
        return last_;
    const auto known =
        std::ranges::find_if(places_, [&](const auto& place) { return place->object->key == key; });
    if (known != places_.end())
        return last_ = known->get();
    const Object* object = objects_.find(key);
    if (object == nullptr)
        return nullptr;
    places_.push_back(std::make_unique<Place>());
    places_.back()->object = object;
    return last_ = places_.back().get();
}

std::string_view GrantSet::kept(std::string_view text) {
    constexpr std::size_t block = 4096;
    if (texts_.empty() || texts_.back().capacity() - texts_.back().size() < text.size()) {
        texts_.emplace_back();
        texts_.back().reserve(std::max(block, text.size()));
    }
    std::string& texts = texts_.back();
    const std::size_t begin = texts.size();
    texts += text;
    return std::string_view(texts).substr(begin);
}

const Scope* GrantSet::kept(Scope scope) {
    constexpr std::size_t block = 128;
    if (scopes_.empty() || scopes_.back().size() == scopes_.back().capacity()) {
        // Most have few: a role, a person's own.
        const std::size_t wanted = scopes_.empty() ? 8 : block;
        scopes_.emplace_back();
        scopes_.back().reserve(wanted);
    }
    scopes_.back().push_back(std::move(scope));
    return &scopes_.back().back();
}

void GrantSet::addRows(std::string_view object, std::string_view scope, bool entry) {
    Place* place = placeOf(object);
    if (place == nullptr)
        return;
    auto& rows = place->given.rows;
    constexpr std::size_t coversNothing = static_cast<std::size_t>(-1);
    if (const auto known = place->known.find(scope); known != place->known.end()) {
        if (known->second != coversNothing)
            rows[known->second].entry = rows[known->second].entry || entry;
        return;
    }
    auto parsed = Scope::parse(scope, *place->object);
    place->known.emplace(kept(scope), parsed ? rows.size() : coversNothing);
    if (parsed)
        rows.push_back({kept(std::move(*parsed)), entry});
}

void GrantSet::addField(std::string_view object, std::string_view field, FieldAccess access) {
    Place* place = placeOf(object);
    const auto index = place == nullptr ? std::nullopt : place->object->indexOf(field);
    if (!index)
        return;
    place->given.fields.resize(place->object->fields.size());
    place->given.fields[*index] |= OfObject::bitOf(access);
}

void GrantSet::addLevel(std::string_view object, int level) {
    if (const AmountObject* found = objects_.findAmount(object)) {
        int& highest = levels_[found];
        highest = std::max(highest, level);
    }
}

const GrantSet::OfObject* GrantSet::of(const Object& object) const {
    for (const auto& place : places_)
        if (place->object == &object)
            return &place->given;
    return nullptr;
}

int GrantSet::level(const AmountObject& object) const {
    const auto found = levels_.find(&object);
    return found == levels_.end() ? 0 : found->second;
}

GrantSet GrantSet::forbidsAlone() const {
    GrantSet set(tree_, objects_);
    for (const auto& place : places_)
        for (std::size_t index = 0; index < place->given.fields.size(); ++index)
            if (place->given.gives(index, FieldAccess::forbid))
                set.addField(place->object->key, place->object->fields[index].key,
                             FieldAccess::forbid);
    return set;
}

} // namespace xinheng::access
