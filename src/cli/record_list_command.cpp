#include "cli/record_command.h"
#include "cli/values.h"

#include <algorithm>
#include <limits>

namespace xinheng::cli {

namespace {

struct Listing : OfObject {
    QueryOptions query;
    std::optional<std::string> limit;
    std::optional<std::string> after;
    std::optional<std::string> total;
    bool count = false;
};

Result<ViewedQuery> queryOf(SignedIn& person, const Listing& wish) {
    auto viewed = viewedQuery(person, wish.object, wish.query);
    if (!viewed) {
        return viewed;
    }
    access::Query& query = viewed->query;
    const auto limit = numberOption("--limit", wish.limit);
    if (!limit) {
        return fail(limit.error());
    }
    query.limit = static_cast<int>(
        std::min<std::int64_t>(limit->value_or(query.limit), std::numeric_limits<int>::max()));
    query.afterCode = wish.after;
    query.count = wish.count;
    query.totals = listOf(wish.total);
    return viewed;
}

/// What --after takes to go on: the last row's code, where there is more and the code may be read.
/// The row is looked at anew when its code is not among the fields asked for.
Result<Json> nextPage(archive::RecordDesk& desk, const access::QueryResult& page) {
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
        if (field.brief) { // what fits a terminal's width; JSON has all fields
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
        answer.remarks.emplace_back(XH_TR("cli", "Records: {}"), *page.count);
    }
    for (std::size_t place = 0; place < totals.size(); ++place) {
        (*answer.json)["total"][totals[place]] = page.totals[place].plain();
        answer.remarks.emplace_back(XH_TR("cli", "Total of {}: {}"),
                                    object.field(totals[place])->label,
                                    page.totals[place].grouped());
    }
}

Result<Answer> list(Context& /*context*/, SignedIn& person, const Listing& wish) {
    const auto viewed = queryOf(person, wish);
    if (!viewed) {
        return fail(viewed.error());
    }
    const access::Query* query = &viewed->query;
    auto desk = person.records(wish.object);
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
    if (wish.query.view) {
        (*answer.json)["left_out"] = !viewed->remarks.empty();
    }
    addSums(answer, desk.object(), *page, query->totals);
    answer.remarks.insert(answer.remarks.end(), viewed->remarks.begin(), viewed->remarks.end());
    if (next->is_string()) {
        answer.remarks.emplace_back(XH_TR("cli", "There are more: --after {}"),
                                    next->get<std::string>());
    }
    return answer;
}

} // namespace

void addRecordListCommand(CommandWord& group, const access::Object& object) {
    auto [word, options] = group.command<Listing>(
        "list", Text(XH_TR("cli", "{}: lists the records the person may see."), object.label),
        &list);
    options.object = object.key;
    addQueryOptions(word, options.query);
    addViewOption(word, options.query);
    word.option("--limit", options.limit,
                XH_TR("cli", "Rows at most; 50 if not given, 0 for none."))
        .option("--after", options.after, XH_TR("cli", "Goes on behind the record with this code."))
        .flag("--count", options.count, XH_TR("cli", "Counts all that match."))
        .option("--total", options.total, XH_TR("cli", "Amounts to add up: key,key."));
}

} // namespace xinheng::cli
