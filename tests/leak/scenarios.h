#pragma once

#include "leak/world.h"

#include <vector>

namespace xinheng::tests {

/// One field of the catalogue hidden, masked or forbidden from a person who may do everything else.
/// The worlds differ in that field's values alone.
class HiddenField : public Scenario {
public:
    enum class State { hidden, masked, forbidden };
    HiddenField(std::string object, std::string field, State state)
        : object_(std::move(object)), field_(std::move(field)), state_(state) {}
    [[nodiscard]] std::string name() const override;
    [[nodiscard]] std::unique_ptr<World> build(Side side) const override;
    /// Every field of every object in every state it can have, from the catalogues.
    static std::vector<HiddenField> all();

private:
    void grant(World& world) const;
    void enter(World& world, Side side) const;
    std::string object_;
    std::string field_;
    State state_;
};

/// Rows hidden by one form of scope. The worlds differ in how many hidden rows there are and what
/// stands in them.
class HiddenRows : public Scenario {
public:
    struct Form {
        std::string name;
        std::vector<std::string> query; ///< scopes
        std::vector<std::string> entry;
        std::vector<archive::Values> inside;  ///< what makes a row visible
        std::vector<archive::Values> outside; ///< what hides it, one a row in turn
        std::string above = {};               ///< scope on what the rows belong to
    };
    HiddenRows(const access::Object& object, Form form)
        : object_(&object), form_(std::move(form)) {}
    [[nodiscard]] std::string name() const override {
        return object_->key + " rows hidden by " + form_.name;
    }
    [[nodiscard]] std::unique_ptr<World> build(Side side) const override;
    /// Every form of scope, for every object.
    static std::vector<HiddenRows> all();

private:
    void hide(World& world, const std::string& code, int row, int seed) const;
    void tiePeople(World& world, Side side) const;
    const access::Object* object_;
    Form form_;
};

} // namespace xinheng::tests
