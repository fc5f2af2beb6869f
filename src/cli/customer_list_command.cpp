#include "cli/customer_command.h"
#include "cli/values.h"

#include <algorithm>
#include <array>
#include <limits>

namespace xinheng::cli {

namespace {

struct Listing {
    QueryOptions query;
    std::optional<std::string> limit;
    std::optional<std::string> after;
    std::optional<std::string> total;
    bool count = false;
};

/// What fits a terminal's width when no fields are asked for; JSON has all fields.
constexpr std::array<std::string_view, 8> shortTable{"code",     "name",  "contact",      "phone",
                                                     "district", "class", "credit_limit", "person"};

Result<access::Query> queryOf(const Listing& wish) {
    access::Query query = queryOf(wish.query);
    const auto limit = numberOption("--limit", wish.limit);
    if (!limit) {
        return fail(limit.error());
    }
    query.limit = static_cast<int>(
        std::min<std::int64_t>(limit->value_or(query.limit), std::numeric_limits<int>::max()));
    query.afterCode = wish.after;
    query.count = wish.count;
    query.totals = listOf(wish.total);
    return query;
}

/// What --after takes to go on: the last row's code, where there is more and the code may be read.
/// The row is looked at anew when its code is not among the fields asked for.
Result<Json> nextPage(archive::CustomerDesk& desk, const access::QueryResult& page) {
    if (!page.more || page.rows.empty()) {
        return Json(nullptr);
    }
    const auto codeIn = [&](const std::vector<std::size_t>& fields,
                            const std::vector<access::FieldState>& states,
                            const std::vector<std::string>& cells) -> std::optional<std::string> {
        for (std::size_t place = 0; place < fields.size(); ++place) {
            if (desk.object().fields[fields[place]].key == desk.object().codeField &&
                states[place] >= access::FieldState::readable) {
                return cells[place];
            }
        }
        return std::nullopt;
    };
    const access::QueryRow& last = page.rows.back();
    if (const auto code = codeIn(page.fields, page.states, last.cells)) {
        return Json(*code);
    }
    const auto card = desk.show(last.id);
    if (!card) {
        return fail(card.error());
    }
    return jsonOrNull(codeIn(card->fields, card->states, card->cells));
}

std::vector<Column> columnsOf(const access::Object& object, const access::QueryResult& page,
                              bool everything) {
    std::vector<Column> all;
    std::vector<Column> few;
    for (const std::size_t index : page.fields) {
        const access::Field& field = object.fields[index];
        all.push_back(columnOf(field));
        if (std::find(shortTable.begin(), shortTable.end(), field.key) != shortTable.end()) {
            few.push_back(all.back());
        }
    }
    return everything || few.empty() ? all : few;
}

/// Adds count and totals, as far as they were asked for.
void addSums(Answer& answer, const access::Object& object, const access::QueryResult& page,
             const std::vector<std::string>& totals) {
    if (page.count) {
        (*answer.json)["count"] = *page.count;
        answer.remarks.emplace_back(XH_TR("cli", "Customers: {}"), *page.count);
    }
    for (std::size_t place = 0; place < totals.size(); ++place) {
        (*answer.json)["total"][totals[place]] = page.totals[place].plain();
        answer.remarks.emplace_back(XH_TR("cli", "Total of {}: {}"),
                                    object.field(totals[place])->label,
                                    page.totals[place].grouped());
    }
}

Result<Answer> list(Context& /*context*/, SignedIn& person, const Listing& wish) {
    const auto query = queryOf(wish);
    if (!query) {
        return fail(query.error());
    }
    auto desk = person.customers();
    const auto page = desk.list(*query);
    if (!page) {
        return fail(page.error());
    }
    const auto next = nextPage(desk, *page);
    if (!next) {
        return fail(next.error());
    }
    Json rows = Json::array();
    for (const access::QueryRow& row : page->rows) {
        Json& cells = rows.emplace_back(Json::object());
        for (std::size_t place = 0; place < page->fields.size(); ++place) {
            cells[desk.object().fields[page->fields[place]].key] = row.cells[place];
        }
    }
    Answer answer =
        listAnswer(std::move(rows), columnsOf(desk.object(), *page, !query->fields.empty()));
    (*answer.json)["next"] = *next;
    addSums(answer, desk.object(), *page, query->totals);
    if (next->is_string()) {
        answer.remarks.emplace_back(XH_TR("cli", "There are more: --after {}"),
                                    next->get<std::string>());
    }
    return answer;
}

} // namespace

void addCustomerListCommand(CommandWord& group) {
    auto [word, options] = group.command<Listing>(
        "list", XH_TR("cli", "Lists the customers the person may see."), &list);
    addQueryOptions(word, options.query);
    word.option("--limit", options.limit,
                XH_TR("cli", "Rows at most; 50 if not given, 0 for none."))
        .option("--after", options.after,
                XH_TR("cli", "Goes on behind the customer with this code."))
        .flag("--count", options.count, XH_TR("cli", "Counts all that match."))
        .option("--total", options.total, XH_TR("cli", "Amounts to add up: key,key."));
}

} // namespace xinheng::cli
