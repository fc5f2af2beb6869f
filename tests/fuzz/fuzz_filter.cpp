// ./dev fuzz filter: what tests/access/filter_inputs.h asks, of inputs that libFuzzer makes.
#include "access/filter_inputs.h"

#include <cstdint>
#include <cstdlib>
#include <iostream>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string wrong =
        xinheng::tests::readsFilter({reinterpret_cast<const char*>(data), size});
    if (!wrong.empty()) {
        std::cerr << wrong << '\n';
        std::abort();
    }
    return 0;
}
