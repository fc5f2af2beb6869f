#pragma once

#include <QString>

class QComboBox;
class QTableView;
class QWidget;

namespace xinheng::ui {

/// Rows of 30 px, a quiet header, no grid, whole rows selected, and no header that measures every
/// row (ResizeToContents takes minutes on a long table).
void prepareTable(QTableView& table);

/// A list that follows the style sheet, and no change of value by the wheel while scrolling a page.
void prepareCombo(QComboBox& combo);

/// Tab goes through what takes the focus as it is laid out: from left to right, from top to bottom,
/// a tab's pages after its bar. Without this it goes in the order in which things were made.
void setTabOrderAsLaidOut(QWidget& page);

/// Data on a button: without it an ampersand would underline a letter and make it a key.
QString buttonText(QString data);
/// Data in a tool tip, where a text that looks like HTML would be shown as such.
QString toolTipText(const QString& data);

} // namespace xinheng::ui
