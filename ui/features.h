#pragma once

#include "ui/shell/desktop.h"

namespace xinheng::ui {

class Tour;

/// Every feature of the program, in the order of the navigation.
std::vector<Feature> allFeatures();

/// Every screen of the program over the demonstration set: `manager` has signed in to it.
void addAllScreens(Tour& tour, const Environment& environment, AccountSet& set, SignedIn& manager);

} // namespace xinheng::ui
