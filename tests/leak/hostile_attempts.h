#pragma once

#include "leak/surface.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace xinheng::tests {

/// One try to learn what is hidden, as words of the command line. Places in braces are filled in:
///   {phone}, {phone.b}     a hidden value of the field in world a, in world b
///   {phone.w}      the same for writing: no secret, because it is seen where it was written
///   {phone.part}, {phone.start}  the second half of the first, and its first characters
///   {mine}, {other}        codes of rows that are seen, as far as rows and codes are
///   {hidden}, {only-a}, {only-b}, {nowhere}  codes hidden in both worlds, in one, and of no row
///   {me}                   who tries it
///   {file}, {out}          a file with the attempt's content, and one that is not there yet
///   {nul}, {bad}, {long}, {wide}, {line}, {tab}  bytes that upset readers
struct Attempt {
    std::vector<std::string> words;
    std::string content = {}; ///< of {file}
};

/// Filters, with the same places. Each is tried at the desk, and all of them in one batch.
std::vector<std::string> hostileFilters();

// The rest of the table, a file a kind.
std::vector<Attempt> hostileLists();   ///< sorting, paging, totals, searching, fields asked for
std::vector<Attempt> hostileCodes();   ///< records by code, and writing
std::vector<Attempt> hostileReasons(); ///< why, rights, the trail, grants by hidden fields
std::vector<Attempt> hostileFiles();   ///< import, export, batch
/// All but the filters.
std::vector<Attempt> hostileAttempts();

/// Tries that the command line has no words for, by what they try.
std::vector<std::pair<std::string, Surface::Run>> hostileUses();

/// Hidden rows and hidden fields, as the manager sees them, before and after.
class Untouched {
public:
    void remember(World& world);
    [[nodiscard]] bool changed(World& world) const;

private:
    std::map<std::string, std::string> cells_; ///< by code and field
};

/// Each attempt as a surface of its own, in the table's order, followed by those that the command
/// line has no words for and a look at whether anything hidden was changed.
std::map<std::string, Surface> hostileSurfaces();

} // namespace xinheng::tests
