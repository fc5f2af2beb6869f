#include "base/id.h"

#include <catch2/catch_test_macros.hpp>

#include <concepts>
#include <cstdint>

using CustomerId = xinheng::Id<struct CustomerTag>;
using PersonId = xinheng::Id<struct PersonTag>;

static_assert(!std::convertible_to<CustomerId, PersonId>);
static_assert(!std::constructible_from<PersonId, CustomerId>);
static_assert(!std::convertible_to<std::int64_t, CustomerId>);
static_assert(!std::default_initializable<CustomerId>);

TEST_CASE("An id keeps its number and is ordered by it") {
    CHECK(CustomerId(7).value() == 7);
    CHECK(CustomerId(7) == CustomerId(7));
    CHECK(CustomerId(7) < CustomerId(8));
}
