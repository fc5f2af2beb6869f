#pragma once

#include "support/set_fixture.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace xinheng::tests {

/// The two worlds that are compared: the same for the person who looks, different in what is
/// hidden.
enum class Side { a, b };

/// What the person may try. The same in both worlds.
struct Probe {
    std::vector<const access::Field*> fields; ///< the hidden field, or all where rows are hidden
    std::map<std::string, std::vector<std::string>>
        values; ///< by field key: what is hidden there in either world
    /// By field key: what the person tries to write there. Into hidden fields their own values,
    /// into rows that are seen nothing that would make a secret of theirs.
    std::map<std::string, std::vector<std::string>> written;
    std::vector<std::string> codes;      ///< visible, hidden in either world, and nowhere
    std::vector<std::string> takenCodes; ///< of rows that are hidden in both worlds
    std::string ownCode;                 ///< of a visible row
};

/// A set, a person who looks at it, and the texts that must never reach this person.
class World {
public:
    static constexpr const char* personCode = "wang";
    /// In a world of people: a role of everybody's, and what it gives.
    static constexpr const char* commonRole = "callers";
    static constexpr const char* commonNode = "crm.content.edit";
    explicit World(const std::string& object);
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    SetFixture fixture;
    std::string userCode = personCode; ///< who looks; may be set until open()
    Probe probe;
    std::vector<std::string> secrets;
    std::vector<std::int64_t> hiddenIds;

    /// A record with a plain value in every field that `values` leaves out, by the manager.
    void record(int row, const archive::Values& values);
    /// What an entry lacks of the fields that have to be filled.
    [[nodiscard]] archive::Values withNeeded(archive::Values values) const;
    /// Ties between people, in a world of people: the hidden one is lent to by the one who is seen,
    /// lends to the person who looks, and gives the manager eyes to be refused something with.
    void tie(const std::string& seen, const std::string& hidden);
    /// What lending to the person who looks leaves behind with them; `giver` is a person's code.
    void lendToPerson(const std::string& giver);
    /// A person's field is changed at the people's own desk, there and back.
    void changeThereAndBack(const std::string& code, const std::string& field);
    /// Where the object's amounts are limited: a level under the record's code.
    void limit(const std::string& code, int seed);
    /// What the program computes can't be entered, so it is written past the desks.
    void compute(const std::string& code, const access::Field& field, const std::string& value);

    /// Where records name one above them: past the desks, this one names that one.
    void nameAbove(const std::string& code, const std::string& above);

    /// Ends the set-up: the person signs in and the log begins.
    void open();
    [[nodiscard]] SignedIn& person() { return *person_; }
    [[nodiscard]] const access::Object& object() const { return object_; }
    [[nodiscard]] archive::RecordDesk desk() { return person_->records(object_.key); }
    [[nodiscard]] archive::RecordImport importDesk() { return person_->recordImport(object_.key); }
    [[nodiscard]] archive::HistoryDesk pastDesk() { return person_->history(object_.key); }
    [[nodiscard]] archive::RecordDesk managersDesk() {
        return fixture.manager().records(object_.key);
    }
    /// A field beside the one that is tried: to sort, group and filter by with it.
    [[nodiscard]] std::string companion() const {
        return object_.field("price_level") != nullptr ? "price_level" : freeText();
    }
    /// A field that takes any words.
    [[nodiscard]] std::string freeText() const;
    [[nodiscard]] std::filesystem::path logFolder() const { return fixture.folder() / "log"; }
    /// A file name that was not used before, the same in both worlds.
    [[nodiscard]] std::filesystem::path newFile(const std::string& name);

private:
    void setUpPeople();
    void employ(const std::string& code);
    const access::Object& object_;
    std::unique_ptr<SignedIn> person_;
    int files_ = 0;
};

/// A pair of worlds.
class Scenario {
public:
    virtual ~Scenario() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    [[nodiscard]] virtual std::unique_ptr<World> build(Side side) const = 0;
};

/// The objects whose records the common desk keeps: all of them are tried.
std::vector<const access::Object*> triedObjects();
/// What the people of the tried sets have added to an object.
std::vector<archive::OwnField> ownFieldsTried(const access::Object& object);
/// A code such as "V0" or "H1", in the form that the object's codes have.
std::string codeOf(const access::Object& object, const std::string& name);
/// A value of the field's kind. Values of different seeds differ, and look the same when masked.
/// Amounts and texts occur nowhere else.
std::string hiddenValue(const access::Object& object, const access::Field& field, int seed);
/// What World::limit sets; occurs nowhere else.
std::string limitOf(int seed);
/// A value that anybody may see.
std::string plainValue(const access::Object& object, const access::Field& field, int row);
/// Whether a value of this field is a mark that occurs nowhere else in a set.
bool isMark(const access::Object& object, const access::Field& field);
/// Whether the field names a record of the same object that has to fit in more than being there:
/// whom a contact reports to.
bool isLinked(const access::Object& object, const access::Field& field);
/// Whether the field says what another one says already: an account's parent follows from its code.
bool isDerived(const access::Object& object, const access::Field& field);

} // namespace xinheng::tests
