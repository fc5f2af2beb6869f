#pragma once

#include "access/guarded_query.h"

#include <cstdint>
#include <string>
#include <vector>

namespace xinheng::archive {

struct ViewColumn {
    std::string key;
    int width = 0; ///< pixels, at most 2,000; 0: as usual for the field
    friend bool operator==(const ViewColumn&, const ViewColumn&) = default;
};

/// How a list looks: what a view keeps.
struct ViewContent {
    std::vector<ViewColumn> columns; ///< in their order; empty: as usual
    std::vector<access::SortKey> sort;
    std::string where; ///< the filter language
    std::string search;
};

/// A view by its name: a person's own, or one that is shared with a role.
struct View {
    std::int64_t id = 0;
    std::string name;
    std::string role;     ///< code; empty: not shared
    std::string roleName; ///< empty: not shared
    std::string owner;    ///< code; empty when the reader doesn't see that person
    bool mine = false;
    bool opensWithList = false; ///< the reader's default
};

/// A view as somebody may see it.
struct OpenedView {
    View view;
    ViewContent content;
    /// Conditions, or a search, were left out: the list shows more than the view means.
    bool conditionsLeftOut = false;
    bool fieldsLeftOut = false; ///< columns or sort keys were
};

} // namespace xinheng::archive
