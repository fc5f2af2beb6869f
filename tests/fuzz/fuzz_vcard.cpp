// ./dev fuzz vcard: what tests/exchange/parser_inputs.h asks, of inputs that libFuzzer makes.
#include "exchange/parser_inputs.h"

#include <cstdint>
#include <cstdlib>
#include <iostream>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string wrong =
        xinheng::tests::readsVCard({reinterpret_cast<const char*>(data), size});
    if (!wrong.empty()) {
        std::cerr << wrong << '\n';
        std::abort();
    }
    return 0;
}
