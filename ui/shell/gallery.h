#pragma once

namespace xinheng::ui {

class Tour;

/// The building blocks on screens of their own, so that a change of theme or widget is seen at
/// once.
void addGallery(Tour& tour);

} // namespace xinheng::ui
