#pragma once

#include "account_set.h"
#include "ui/shell/page.h"

namespace xinheng::ui {

/// The import of an object's records as a function; nothing when this person may not use it.
/// `imported` is called when records have changed.
std::vector<Function> importFunctions(SignedIn& signedIn, const access::Object& object,
                                      std::function<void()> imported = {});

} // namespace xinheng::ui
