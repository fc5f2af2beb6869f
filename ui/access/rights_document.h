#pragma once

#include "account_set.h"

#include <QString>

namespace xinheng::ui {

/// Codes of scopes and roles with the names that stand behind them.
access::RightsNames rightsNames(SignedIn& signedIn);
/// The rights list as a document for paper: a page each, with the set, the day, who printed it, and
/// lines for signatures. Black on white, whatever the theme.
QString rightsDocument(SignedIn& signedIn, const std::vector<access::RightsDesk::Listed>& list);

} // namespace xinheng::ui
