#pragma once

#include "base/result.h"

#include <QString>
#include <functional>

class QWidget;

namespace xinheng::ui {

/// What became of a file: its name, or why not. Nothing is called when the dialog is closed without
/// a choice.
using FileDone = std::function<void(const Result<QString>& file)>;

/// Asks for a place and writes what `content` gives there, whole or not at all. The dialog asks
/// before it replaces a file.
void saveJson(QWidget* parent, const QString& title, const QString& name,
              std::function<Result<std::string>()> content, FileDone done);

/// Asks for a file and reads it. Invalid for one that can't be read or is too large to be meant
/// (16 MiB).
void openJson(QWidget* parent, const QString& title,
              std::function<void(const Result<std::string>& text)> read);

/// Like shown(), each problem with its place: "Entry 2, functions: …".
QString shownWithPlaces(const Error& error);

} // namespace xinheng::ui
