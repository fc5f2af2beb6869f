#include "access/object.h"

#include "base/normalise.h"

#include <set>
#include <stdexcept>

namespace xinheng::access {

namespace {

// The first `count` characters (not bytes) of a text.
std::string_view firstCharacters(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    while (end < text.size() && count > 0) {
        ++end;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            ++end;
        --count;
    }
    return text.substr(0, end);
}

std::string_view lastCharacters(std::string_view text, std::size_t count) {
    const std::size_t all = characterCount(text);
    return all <= count ? text : text.substr(firstCharacters(text, all - count).size());
}

} // namespace

// Short values are hidden whole, and the number of stars never tells the length.
std::string masked(std::string_view value, MaskStyle style) {
    const std::size_t length = characterCount(value);
    switch (style) {
    case MaskStyle::none:
        return std::string(value);
    case MaskStyle::phone:
        if (length >= 11)
            return std::string(firstCharacters(value, 3)) + "****" +
                   std::string(lastCharacters(value, 4));
        return length >= 7 ? "****" + std::string(lastCharacters(value, 2)) : "****";
    case MaskStyle::tail:
        return length >= 12 ? "****" + std::string(lastCharacters(value, 4)) : "****";
    case MaskStyle::initial:
        return length >= 2 ? std::string(firstCharacters(value, 1)) + "**" : "**";
    case MaskStyle::all:
        return "****";
    }
    return "****";
}

std::optional<std::size_t> Object::indexOf(std::string_view fieldKey) const {
    for (std::size_t index = 0; index < fields.size(); ++index)
        if (fields[index].key == fieldKey)
            return index;
    return std::nullopt;
}

const Field* Object::field(std::string_view fieldKey) const {
    const auto index = indexOf(fieldKey);
    return index ? &fields[*index] : nullptr;
}

const Dimension* Object::dimension(std::string_view dimensionKey) const {
    for (const Dimension& dimension : dimensions)
        if (dimension.key == dimensionKey)
            return &dimension;
    return nullptr;
}

const Text& Object::dimensionLabel(std::string_view dimensionKey) const {
    const Dimension* found = dimension(dimensionKey);
    if (found == nullptr)
        throw std::out_of_range("no dimension " + std::string(dimensionKey));
    if (isOwnTree(*found))
        return label;
    const Field* holder = field(found->fieldKey());
    if (holder == nullptr)
        throw std::out_of_range("no field " + found->fieldKey());
    return holder->label;
}

void ObjectRegistry::add(Object object) {
    if (find(object.key) != nullptr)
        throw std::logic_error("object declared twice: " + object.key);
    std::set<std::string> keys;
    for (const Field& field : object.fields) {
        if (!keys.insert(field.key).second)
            throw std::logic_error("field declared twice: " + object.key + "." + field.key);
    }
    for (const Dimension& dimension : object.dimensions)
        if (!keys.contains(dimension.fieldKey()))
            throw std::logic_error("dimension without a field: " + dimension.key);
    if (!keys.contains(object.codeField))
        throw std::logic_error("no code field: " + object.key);
    if (object.above &&
        (find(object.above->object) == nullptr || !keys.contains(object.above->field)))
        throw std::logic_error("above " + object.key + " is nothing");
    objects_.push_back(std::move(object));
}

void ObjectRegistry::setOwnField(std::string_view object, const Field& field) {
    for (Object& one : objects_) {
        if (one.key != object)
            continue;
        const auto index = one.indexOf(field.key);
        if (!index)
            one.fields.push_back(field);
        else if (one.fields[*index].own)
            one.fields[*index] = field;
        else
            throw std::logic_error("own field takes the place of " + field.key);
        return;
    }
    throw std::logic_error("own field of no object: " + std::string(object));
}

void ObjectRegistry::addAmount(AmountObject object) {
    if (findAmount(object.key) != nullptr)
        throw std::logic_error("amounts declared twice: " + object.key);
    amounts_.push_back(std::move(object));
}

const AmountObject* ObjectRegistry::findAmount(std::string_view key) const {
    for (const AmountObject& object : amounts_)
        if (object.key == key)
            return &object;
    return nullptr;
}

const Object* ObjectRegistry::find(std::string_view key) const {
    for (const Object& object : objects_)
        if (object.key == key)
            return &object;
    return nullptr;
}

} // namespace xinheng::access
