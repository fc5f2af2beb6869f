#pragma once

#include "access/function_tree.h"
#include "access/model.h"
#include "access/object.h"
#include "access/scope.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace xinheng::access {

/// What some grants give, each thing once and read against the program's catalogues: all that
/// reaches a person, or what one role gives. Who gave it, when and why is no part of it; that is
/// read for reasons alone (rights_store::chainOf).
class GrantSet {
public:
    /// Both must outlive the set.
    GrantSet(const FunctionTree& tree, const ObjectRegistry& objects)
        : tree_(tree), objects_(objects), functions_(tree.nodes().size(), false) {}

    /// Nodes, objects and fields that are not there (any more), and scopes that no longer parse,
    /// give nothing.
    void add(const Grant& grant);
    void addFunction(std::string_view node);
    void addRows(std::string_view object, std::string_view scope, bool entry);
    void addField(std::string_view object, std::string_view field, FieldAccess access);
    void addLevel(std::string_view object, int level);

    struct Rows {
        const Scope* scope = nullptr; ///< never null; the set's
        bool entry = false;           ///< entry includes query
    };
    struct OfObject {
        std::vector<Rows> rows;           ///< in the order they were added
        std::vector<std::uint8_t> fields; ///< by index into Object::fields, one bit a FieldAccess

        [[nodiscard]] bool gives(std::size_t field, FieldAccess access) const {
            return field < fields.size() && (fields[field] & bitOf(access)) != 0;
        }
        static std::uint8_t bitOf(FieldAccess access) {
            return static_cast<std::uint8_t>(1U << static_cast<unsigned>(access));
        }
    };

    /// What it forbids and nothing else.
    [[nodiscard]] GrantSet forbidsAlone() const;

    /// By node; what is given on a node is given on all below it.
    [[nodiscard]] const std::vector<bool>& functions() const { return functions_; }
    /// Nothing when there is no grant on the object.
    [[nodiscard]] const OfObject* of(const Object& object) const;
    /// The highest that was given; 0: none.
    [[nodiscard]] int level(const AmountObject& object) const;

private:
    struct Place {
        const Object* object = nullptr;
        OfObject given;
        std::unordered_map<std::string_view, std::size_t> known; ///< scope as stored -> in rows
    };
    /// Ten thousand grants are read at a sign-in: texts and scopes lie in blocks, and stay where
    /// they are.
    std::string_view kept(std::string_view text);
    const Scope* kept(Scope scope);
    Place* placeOf(std::string_view object);

    const FunctionTree& tree_;
    const ObjectRegistry& objects_;
    std::vector<bool> functions_;
    std::vector<std::unique_ptr<Place>> places_;
    Place* last_ = nullptr; ///< grants come in runs on the same object
    std::map<const AmountObject*, int> levels_;
    std::vector<std::string> texts_;
    std::vector<std::vector<Scope>> scopes_;
};

} // namespace xinheng::access
