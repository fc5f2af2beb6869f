#pragma once

#include "leak/world.h"

#include <vector>

namespace xinheng::tests {

/// One field of the catalogue hidden, masked or forbidden from a person who may do everything else.
/// The worlds differ in that field's values alone.
class HiddenField : public Scenario {
public:
    enum class State { hidden, masked, forbidden };
    HiddenField(std::string field, State state) : field_(std::move(field)), state_(state) {}
    [[nodiscard]] std::string name() const override;
    [[nodiscard]] std::unique_ptr<World> build(Side side) const override;
    /// Every field in every state it can have, from the catalogue.
    static std::vector<HiddenField> all();

private:
    void grant(World& world) const;
    void enter(World& world, Side side) const;
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
    };
    explicit HiddenRows(Form form) : form_(std::move(form)) {}
    [[nodiscard]] std::string name() const override { return "rows hidden by " + form_.name; }
    [[nodiscard]] std::unique_ptr<World> build(Side side) const override;
    /// Every form of scope.
    static std::vector<HiddenRows> all();

private:
    void hide(World& world, const std::string& code, int row, int seed) const;
    Form form_;
};

} // namespace xinheng::tests
