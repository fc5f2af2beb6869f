#pragma once

#include "ui/access/entry_dialog.h"
#include "ui/access_support.h"

namespace xinheng::tests {

/// The short form that is open over a page, filled in by hand.
struct Entry {
    /// Takes the dialog in front of `page`, with the focus.
    explicit Entry(const QWidget& page);
    ui::EntryDialog& dialog;

    template <class W> W* field(const char* key) {
        auto* found = qobject_cast<W*>(dialog.form().input(key));
        REQUIRE(found != nullptr);
        return found;
    }
    void fill(const char* key, const QString& text);
    void ok();
    /// The errors beside the fields.
    QStringList problems();
    /// The error across the dialog.
    QString refusal();
};

/// Whether a short form is open over the page.
bool entryIsOpen(const QWidget& page);

/// The cells of a table row by row, divided by bars.
QStringList tableLines(const QWidget& page, const char* table);
/// What the banner of a page says; empty while it is hidden.
QString bannerText(const QWidget& page, const char* banner);
/// Chooses this file in the file dialog over the page, which then has the focus again.
void chooseFile(QWidget& page, const std::filesystem::path& file);

} // namespace xinheng::tests
