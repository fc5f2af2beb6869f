#pragma once

#include "access/object.h"
#include "ui/shell/tour.h"

#include <QSize>
#include <QString>

class QWidget;

/// What the tour does on the pages of records before it takes a picture.
namespace xinheng::ui::scenes {

constexpr QSize pageSize{1134, 664}; ///< a page in a window of 1366 x 768
constexpr QSize smallPage{506, 330}; ///< the same at 200 %

const access::Object& declared(const char* object);

/// Adds one screen after another.
struct Adder {
    Tour& tour;
    void operator()(const char* name, Text title, QSize size, std::function<QWidget*()> make,
                    std::function<QWidget*(QWidget&)> prepare = {}) const;
};

// On a list. They return what belongs on top of the picture, or null.
QWidget* selectRow(QWidget& page, int row);
QWidget* openMenu(QWidget& page, int row);

// On a card.
QWidget* toFirstField(QWidget& page);

// On an import.
QWidget* forward(QWidget& page, int steps);
/// Through the import to the list of its problems.
QWidget* toProblems(QWidget& page);
/// An invented file in the folder for temporary files; its path.
QString sampleFile(const char* name, const char* content);

} // namespace xinheng::ui::scenes
