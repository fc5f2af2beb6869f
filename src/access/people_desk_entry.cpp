// What is looked at before people and departments are entered or changed.
#include "access/duty_watch.h"
#include "access/guarded_query.h"
#include "access/people_desk.h"

namespace xinheng::access {

bool PeopleDesk::seesDepartment(const std::string& code) const {
    return findRow(session_.database(), session_.gate(), *session_.objects().find("department"),
                   code, RowRight::query)
        .has_value();
}

// What is changed, and what decides whether it may be, has to be the person's to know.
Result<> PeopleDesk::mayChange(PersonId id) const {
    const Gate& gate = session_.gate();
    const Object& object = *gate.objects().find("person");
    for (const char* field : {"kind", "disabled_on"})
        if (const auto index = *object.indexOf(field);
            gate.field(object, index) < FieldState::writable)
            return fail(Error{ErrorCode::refused,
                              Text(XH_TR("access", "You may see this person but not change them.")),
                              gate.fieldDecision(object, index, FieldState::writable).because,
                              {}});
    if (!gate.mayRow(object, id.value(), RowRight::entry))
        return fail(Error{ErrorCode::refused,
                          Text(XH_TR("access", "You may see this person but not change them.")),
                          gate.row(object, id.value(), RowRight::entry).because,
                          {}});
    return {};
}

// The new row has to lie inside of what may be entered. That its code is taken is told only there,
// or of a row that is seen.
Result<> PeopleDesk::judgeNew(const char* key, const std::string& code, bool taken,
                              const std::function<void(const std::string& code)>& insert) const {
    storage::Database& database = session_.database();
    const Gate& gate = session_.gate();
    const Object& object = *gate.objects().find(key);
    const bool seen = taken && findRow(database, gate, object, code, RowRight::query);
    if (!seen) {
        const std::string none = "\x01"; // no code that anybody could have typed
        insert(taken ? none : code);
        if (!gate.mayRow(object, database.lastInsertId(), RowRight::entry))
            return fail(
                Error{ErrorCode::refused,
                      Text(XH_TR("access", "This would lie outside of what you may enter.")),
                      gate.row(object, std::nullopt, RowRight::entry).because,
                      {}});
    }
    if (taken)
        return fail(ErrorCode::conflict, XH_TR("access", "The code {} is taken."), code);
    return {};
}

Result<> PeopleDesk::mayWrite(const char* key, const std::vector<const char*>& fields) const {
    const Gate& gate = session_.gate();
    const Object& object = *gate.objects().find(key);
    Error refused{ErrorCode::refused,
                  Text(XH_TR("access", "You may not write some of these fields.")),
                  {},
                  {}};
    for (const char* field : fields)
        if (const auto index = *object.indexOf(field);
            gate.field(object, index) < FieldState::writable)
            refused.problems.push_back(
                {std::nullopt, field,
                 Text(XH_TR("access", "You may not write {}."), object.fields[index].label)});
    return refused.problems.empty() ? Result<>() : fail(std::move(refused));
}

// What somebody was granted meanwhile comes into one hand only now, so it is judged now.
Result<RightsChanged> PeopleDesk::judged(const Person& person,
                                         const std::function<void()>& change) const {
    DutyWatch watch(session_.database(), session_.clock().today());
    watch.touch({person.id, person.code, person.name}, DutyWatch::Change::functions);
    change();
    return watch.judge(session_.gate());
}

} // namespace xinheng::access
