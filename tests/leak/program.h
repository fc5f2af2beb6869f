#pragma once

#include "leak/world.h"

#include <string>
#include <vector>

namespace xinheng::tests {

/// One run of the command line by the person who looks: its exit and all it says, without the
/// numbers of the trail's rows, which move with what others do, and without the folder, which is
/// another one each time.
std::string runProgram(World& world, const std::vector<std::string>& words,
                       const std::string& input = {});
/// A text without the same.
std::string withoutNumbersOfRows(std::string text, const World& world);

} // namespace xinheng::tests
