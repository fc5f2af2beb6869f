#pragma once

#include "leak/world.h"

#include <set>
#include <string>
#include <vector>

namespace xinheng::tests {

/// A person with bad intentions and a kind of right that hides something from them. The worlds
/// differ in all that is hidden: values, their order and gaps, how many hidden rows there are, and
/// how often they were changed.
class HostileRole : public Scenario {
public:
    enum class Who {
        fieldsRestricted, ///< code and name alone, of every row
        districtRestricted,
        bothRestricted,
        maskedFields,  ///< what can be masked is masked
        withoutCode,   ///< every field but the code
        withoutQuery,  ///< enters and imports customers of a district, but may not look
        administrator, ///< keeps people and the set
        queryAlone     ///< one district, and no function but looking
    };
    explicit HostileRole(Who who) : who_(who) {}
    static std::vector<HostileRole> all();

    [[nodiscard]] std::string name() const override;
    [[nodiscard]] std::unique_ptr<World> build(Side side) const override;

    /// Seeds of hidden values and codes (leak/world.h), the same for an attempt in both worlds.
    static constexpr int firstSeedOf(Side side) { return side == Side::a ? 1 : 31; }
    /// Of values that attempts may plant where they are seen, hidden in one world and no secrets.
    static constexpr int plantedSeedOf(Side side) { return firstSeedOf(side) + 2; }

private:
    [[nodiscard]] bool hidesRows() const;
    [[nodiscard]] std::set<std::string> hiddenFields(const access::Object& object) const;
    void grant(World& world) const;
    void enterSeen(World& world, Side side) const;
    void enterHidden(World& world, Side side) const;
    /// What the person might enter themselves, and may not look for.
    void enterUnseen(World& world, Side side) const;
    void enter(World& world, int row, const std::string& code, const archive::Values& given,
               const std::set<std::string>& hidden, int seed) const;
    Who who_;
};

} // namespace xinheng::tests
