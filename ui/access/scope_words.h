#pragma once

#include "access/scope.h"
#include "account_set.h"
#include "ui/models/record_names.h"

#include <QString>

namespace xinheng::ui {

/// A scope for people, with the names of what its codes stand for: "地区 3201 南京市及下级".
/// Of many chosen records a few are named, unless `all` are wanted.
enum class HowMany { few, all };
QString scopeText(RecordNames& names, const access::Object& object, const std::string& words,
                  HowMany chosen = HowMany::few);
/// The same of a scope on a page of rights, which may be another's: "mine (wang)".
QString heldScopeText(RecordNames& names, const access::Object& object, const std::string& words,
                      HowMany chosen = HowMany::few);
/// The label of a kind in a list to choose from.
QString scopeKindLabel(access::Scope::Kind kind);

} // namespace xinheng::ui
