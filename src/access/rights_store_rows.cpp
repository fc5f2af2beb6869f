#include "access/rights_store_rows.h"

#include "access/people_store.h"

namespace xinheng::access::rights_store {

using storage::Statement;

std::optional<Date> dayIfAny(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(Date::parse(row.view(column)).value());
}

void bindValidity(Statement& statement, int first, const Validity& validity) {
    const auto iso = [](const std::optional<Date>& day) {
        return day ? std::optional(day->iso()) : std::nullopt;
    };
    statement.bindIfAny(first, iso(validity.from)).bindIfAny(first + 1, iso(validity.to));
}

Grant grantOf(const Statement& row, const Grantee& grantee) {
    Grant grant;
    grant.id = GrantId(row.integer(0));
    grant.grantee = grantee;
    const std::string_view kind = row.view(1);
    if (kind == "function")
        grant.content = Grant::Function{row.text(2)};
    else if (kind == "rows")
        grant.content = Grant::Rows{row.text(3), row.text(4), row.integer(5) != 0};
    else if (kind == "level")
        grant.content = Grant::Level{row.text(3), static_cast<int>(row.integer(8))};
    else
        grant.content =
            Grant::FieldRight{row.text(3), row.text(6), fieldAccessFromName(row.view(7)).value()};
    grant.validity = {dayIfAny(row, 9), dayIfAny(row, 10)};
    grant.reason = row.text(11);
    grant.givenBy = row.text(12);
    grant.givenAt = row.text(13);
    return grant;
}

void addContent(const Statement& row, GrantSet& set) {
    // Each kind lacks another of the columns.
    if (const std::string_view scope = row.view(0); !scope.empty()) {
        set.addRows(row.view(2), scope, row.integer(4) != 0);
        return;
    }
    const std::string_view key = row.view(1);
    const std::string_view object = row.view(2);
    if (object.empty())
        set.addFunction(key);
    else if (key.empty())
        set.addLevel(object, static_cast<int>(row.integer(3)));
    else
        set.addField(object, key, fieldAccessFromName(row.view(3)).value());
}

std::string inForce(const std::string& table) {
    return table + ".ended_at IS NULL AND (" + table + ".from_day IS NULL OR " + table +
           ".from_day <= ?2) AND (" + table + ".to_day IS NULL OR " + table + ".to_day >= ?2)";
}

bool reaches(const Delegation& delegation, const Person& taker, Date day) {
    return delegation.taker == taker.code && delegation.validity.covers(day);
}

std::optional<Person> giverOf(storage::Database& database, const Delegation& delegation, Date day) {
    auto giver = people_store::findPerson(database, delegation.giver);
    return giver && giver->isActive(day) ? giver : std::nullopt;
}

} // namespace xinheng::access::rights_store
