#pragma once

#include "account_set.h"
#include "ui/widgets/choice_source.h"

namespace xinheng::ui {

/// People by code, name or initials.
std::shared_ptr<const ChoiceSource> peopleChoices(const std::vector<access::Person>& people);
/// People by their code and roles by "role:CODE", as RightsDesk::compare takes them; without the
/// administrator.
std::shared_ptr<const ChoiceSource> granteeChoices(SignedIn& signedIn);
std::shared_ptr<const ChoiceSource> roleChoices(const std::vector<access::Role>& roles);
/// The whole tree of functions, by label, initials or key.
std::shared_ptr<const ChoiceSource> functionChoices();
/// The nodes of an object's dimension; nothing to pick from when it can't be read.
std::shared_ptr<const ChoiceSource> dimensionChoices(SignedIn& signedIn,
                                                     const std::string& dimension);
/// The nodes that can have a ladder of their own, as far as the person may see them.
std::shared_ptr<const ChoiceSource> amountKeyChoices(SignedIn& signedIn,
                                                     const access::AmountObject& amounts);
/// The records of an object that the person signed in may see.
std::shared_ptr<const ChoiceSource> recordChoices(SignedIn& signedIn, const std::string& object);

} // namespace xinheng::ui
