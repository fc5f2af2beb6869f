#pragma once

#include "account_set.h"
#include "ui/models/record_names.h"
#include "ui/shell/main_window.h"

#include <QObject>
#include <memory>

namespace xinheng::ui {

class RecordListPage;

/// The pages of one object's records in one person's window: the list as a function of the
/// navigation, cards as tabs beside it, the import, records among what Ctrl+K finds. Lives as long
/// as the window's session; make it before setFunctions().
class RecordPages final : public QObject {
    Q_OBJECT
public:
    /// `names` is shared by all objects of a window, because they refer to one another.
    RecordPages(MainWindow& window, SignedIn& signedIn, const access::Object& object,
                std::shared_ptr<RecordNames> names);

    [[nodiscard]] const access::Object& object() const { return object_; }
    /// The list and the import, as far as this person has them.
    [[nodiscard]] std::vector<Function> functions();
    void openCard(std::int64_t id);
    void openHistory(std::int64_t id);
    /// A list of its own with the records that meet a condition of the filter language; `words` say
    /// what they have in common.
    void openNarrowed(const QString& where, const QString& words);
    /// The card of a record of any object, when the person may see it.
    void openOther(const QString& object, const QString& code);
    /// `above`: the code it begins to stand below, in a tree.
    void openNew(const QString& above = {});
    /// Records were changed elsewhere: names and open lists are read again.
    void takeChanges();

private:
    RecordListPage* makeList();
    Page* makeCard(std::optional<std::int64_t> id, const QString& above = {});
    [[nodiscard]] std::vector<Finding> find(const QString& typed, int atMost);
    [[nodiscard]] RecordListPage* listOf(Page* page) const;

    MainWindow& window_;
    SignedIn& signedIn_;
    const access::Object& object_;
    std::shared_ptr<RecordNames> names_;
    int newCards_ = 0;
};

/// The pages of all declared objects that tell of people and departments, or of all others.
enum class Concerns { business, personnel };
[[nodiscard]] std::vector<RecordPages*> allRecordPages(MainWindow& window, SignedIn& signedIn,
                                                       Concerns which);

} // namespace xinheng::ui
