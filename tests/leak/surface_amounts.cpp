// Levels of amounts: their keys are codes of accounts, which somebody may not see.
#include "leak/surface.h"

namespace xinheng::tests {

namespace {

std::string shown(const access::Ladder& ladder) {
    std::string words;
    for (int level = 1; level <= access::highestLevel; ++level)
        if (const auto step = ladder.step(level))
            words += std::to_string(level) + ": " + step->plain() + " ";
    return words;
}

const Surface listing("amount levels", [](World& world, Transcript& seen) {
    for (const access::AmountObject& amounts : businessObjects().amounts()) {
        const auto ladders = world.person().amounts().ladders(amounts.key);
        seen.write("ladders", ladders ? "ladders" : tests::shown(ladders.error()));
        if (ladders)
            for (const auto& [key, ladder] : *ladders)
                seen.write("ladder of " + key, key + " " + shown(ladder));
    }
});

// Steps rise: what is refused would tell what stands there.
const Surface setting("setting amount levels", [](World& world, Transcript& seen) {
    access::AmountDesk desk = world.person().amounts();
    for (const std::string& code : world.probe.codes)
        for (const auto& [level, amount] :
             {std::pair(2, "500.00"), std::pair(1, "7355.00"), std::pair(6, "")}) {
            const auto set = desk.setStep(
                "account", code, level,
                *amount == '\0' ? std::nullopt : std::optional(must(Money::parse(amount))));
            seen.write("level of " + code, set ? shown(*set) : tests::shown(set.error()), {code});
        }
});

const Surface asking("amounts asked about", [](World& world, Transcript& seen) {
    access::RightsDesk rights = world.person().rights();
    access::AmountDesk desk = world.person().amounts();
    for (const std::string& code : world.probe.codes)
        for (const char* amount : {"0.00", "7300.00", "999999.00"}) {
            const Money money = must(Money::parse(amount));
            for (const char* person : {World::personCode, "p1"})
                seen.add("why " + code, rights.why({person, "amount", "account", code, "", money}),
                         {code});
            seen.add("who can " + code, rights.whoCan({"", "amount", "account", code, "", money}),
                     {code});
            const auto passed =
                desk.authorise("account", code, money, "p1", SetFixture::everyPassword);
            seen.write("passed by p1 " + code, passed ? "passed" : tests::shown(passed.error()),
                       {code});
        }
});

} // namespace

} // namespace xinheng::tests
