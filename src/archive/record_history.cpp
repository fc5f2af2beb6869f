// What a person sees of the changes of a record.
#include "access/guarded_reference.h"
#include "access/use_case.h"
#include "archive/record_desk.h"

namespace xinheng::archive {

using access::FieldState;
using access::RowRight;

namespace {

using record_store::HistoryRow;

class SeenHistory {
public:
    SeenHistory(storage::Database& database, const access::Gate& gate, const access::Object& object,
                std::int64_t id)
        : database_(database), gate_(gate), object_(object),
          rows_(record_store::history(database, object, id)),
          now_(record_store::Reader(database, object).byId(id)->record) {}

    std::vector<Change> changes() {
        std::vector<Change> changes;
        for (std::size_t from = 0; from < rows_.size();) {
            std::size_t to = from + 1;
            while (to < rows_.size() && rows_[to].at == rows_[from].at &&
                   !rows_[to].field.empty() && !rows_[from].field.empty())
                ++to;
            before_ = now_;
            for (std::size_t row = from; row < to; ++row)
                if (const auto index = object_.indexOf(rows_[row].field))
                    before_[*index] = rows_[row].oldValue;
            for (; from < to; ++from)
                take(rows_[from], changes);
            now_ = before_;
        }
        return changes;
    }

private:
    void take(const HistoryRow& row, std::vector<Change>& changes) const {
        Change change{row.at, row.person, row.field, row.oldValue, row.newValue, row.reason};
        if (row.field.empty()) {
            // The day is a field of its own.
            const auto created = object_.indexOf("created_on");
            if (created && gate_.field(object_, *created) == FieldState::hidden)
                change.at.clear();
            changes.push_back(std::move(change));
            return;
        }
        const auto index = object_.indexOf(row.field);
        const FieldState state = index ? gate_.field(object_, *index) : FieldState::hidden;
        if (state == FieldState::hidden)
            return;
        const access::Field& field = object_.fields[*index];
        const std::size_t names = *object_.indexOf(access::decidingReference(object_, field).key);
        const bool old = seen(field, names == *index ? row.oldValue : before_[names]);
        const bool fresh = seen(field, names == *index ? row.newValue : now_[names]);
        if (!old)
            change.oldValue.clear();
        if (!fresh)
            change.newValue.clear();
        if ((!old || !fresh) && change.oldValue == change.newValue)
            return; // from one row that is not there for them to another, or to none
        if (state == FieldState::masked) {
            change.oldValue = access::masked(change.oldValue, field.mask);
            change.newValue = access::masked(change.newValue, field.mask);
        }
        changes.push_back(std::move(change));
    }

    [[nodiscard]] bool seen(const access::Field& field, const std::string& named) const {
        return access::seesReference(database_, gate_, object_, field, named);
    }

    storage::Database& database_;
    const access::Gate& gate_;
    const access::Object& object_;
    std::vector<HistoryRow> rows_;
    access::Record now_;    ///< after the moment that is looked at
    access::Record before_; ///< before it
};

} // namespace

Result<std::vector<Change>> RecordDesk::history(const std::string& code) {
    return access::runUseCase(
        session_, {action("history"), object_.key, code}, [&]() -> Result<std::vector<Change>> {
            const access::Gate& gate = session_.gate();
            if (auto may = gate.require(object_.queryNode); !may)
                return fail(may.error());
            const auto id =
                access::findRow(session_.database(), gate, object_, code, RowRight::query);
            if (!id)
                return fail(id.error());
            return SeenHistory(session_.database(), gate, object_, *id).changes();
        });
}

} // namespace xinheng::archive
