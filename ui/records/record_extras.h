#pragma once

#include "account_set.h"
#include "ui/models/record_names.h"

#include <QKeySequence>
#include <QWidget>
#include <memory>
#include <vector>

namespace xinheng::ui {

class RecordListPage;

/// What can be done from a list beyond finding, opening and files. Stands in the list's menu "More"
/// and in the menu of its rows.
struct ListExtra {
    const char* name; ///< of the action, for tests and shortcuts: "mergeRecords"
    const char* icon;
    QString (*words)(); ///< in the language of the window
    QKeySequence key;
    /// Whether the person has it at all; asked whenever the rights have moved.
    bool (*has)(SignedIn& signedIn, const access::Object& object);
    /// How many rows have to be selected; 0: it is about the list.
    int rowsNeeded;
    void (*run)(RecordListPage& page);
};

/// A part of a record's card beside its data and its changes.
class CardPartView : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// The record that the card shows now, read anew. `code` is empty for whoever may not see it.
    virtual void showRecord(std::int64_t id, const std::string& code) = 0;
    /// Nothing may be seen any more.
    virtual void clear() = 0;

signals:
    void said(const QString& words);
    void recordChanged(); ///< the part changed the record: the card reads it again
    void openWanted(const QString& object, const QString& code); ///< another record's card
};

struct CardPart {
    QString (*words)();
    bool (*has)(SignedIn& signedIn, const access::Object& object);
    CardPartView* (*make)(SignedIn& signedIn, const access::Object& object,
                          const std::shared_ptr<RecordNames>& names, QWidget* parent);
};

/// In the order in which they are shown. A feature adds its line in record_extras.cpp.
const std::vector<ListExtra>& listExtras();
const std::vector<CardPart>& cardParts();

} // namespace xinheng::ui
