#pragma once

#include "leak/transcript.h"
#include "leak/world.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace xinheng::tests {

/// A place where a person meets business data. A new one joins the leak test by a static
///     const Surface registered("name", [](World& world, Transcript& seen) { ... });
/// in a file of its own here.
class Surface {
public:
    using Run = std::function<void(World&, Transcript&)>;
    Surface(std::string name, Run run);
    /// Not registered: for the test of the test.
    static Surface unregistered(std::string name, Run run);
    /// By name, so that both worlds meet them in one order.
    static const std::map<std::string, Surface>& all();

    [[nodiscard]] const std::string& name() const { return name_; }
    void run(World& world, Transcript& seen) const { run_(world, seen); }

private:
    Surface() = default;
    std::string name_;
    Run run_;
};

/// What came out of a pair of worlds on one surface.
struct Outcome {
    std::string surface;
    std::size_t answers = 0;
    std::vector<std::string>
        differences; ///< the first answer that differs, as in world a and in world b
    std::vector<std::string> secrets; ///< secrets that were told
    [[nodiscard]] bool tight() const { return differences.empty() && secrets.empty(); }
    [[nodiscard]] std::string words() const;
};

/// Builds both worlds, lets the person try the surfaces in each, and compares.
std::vector<Outcome> compare(const Scenario& scenario,
                             const std::map<std::string, Surface>& surfaces);

/// Fields to try by name: the probe's and the code, which stands for those that may be seen.
std::vector<std::string> fieldsToTry(const World& world);
/// "key op value" for every operator and hidden value of a field.
std::vector<std::string> filtersOn(const World& world, const access::Field& field);

} // namespace xinheng::tests
