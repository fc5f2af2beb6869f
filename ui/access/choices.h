#pragma once

#include "account_set.h"
#include "ui/widgets/choice_source.h"

namespace xinheng::ui {

/// People by code, name or initials.
std::shared_ptr<const ChoiceSource> peopleChoices(const std::vector<access::Person>& people);
std::shared_ptr<const ChoiceSource> roleChoices(const std::vector<access::Role>& roles);
/// The nodes of a dimension of the customer; nothing to pick from when it can't be read.
std::shared_ptr<const ChoiceSource> dimensionChoices(SignedIn& signedIn,
                                                     const std::string& dimension);
/// The customers that the person signed in may see.
std::shared_ptr<const ChoiceSource> customerChoices(SignedIn& signedIn);

} // namespace xinheng::ui
