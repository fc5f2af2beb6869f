// Tries by the desks: grouping, pages by number, forced columns, what a person keeps.
#include "leak/hostile_attempts.h"
#include "leak/program.h"

namespace xinheng::tests {

namespace {

Surface::Run listing(access::Query query) {
    return [query = std::move(query)](World& world, Transcript& seen) {
        seen.add("list", world.person().customers().list(query));
    };
}

access::Query grouped(const char* key, std::vector<std::string> totals = {}) {
    access::Query query;
    query.groupBy = key;
    query.totals = std::move(totals);
    query.count = true;
    return query;
}

std::int64_t idOf(World& world, const std::string& code) {
    const auto card = world.fixture.manager().customers().show(code);
    return card ? card->id : -1;
}

// Numbers of rows are no secrets, but what stands behind them is.
void byNumber(World& world, Transcript& seen) {
    for (const char* code : {"H0", "H1"}) {
        const std::int64_t id = idOf(world, code);
        seen.add("card", world.person().customers().show(id));
        access::Query query;
        query.afterId = id;
        seen.add("page", world.person().customers().list(query));
    }
    seen.add("card of none", world.person().customers().show(std::int64_t{999999}));
}

void forcedColumns(World& world, Transcript& seen) {
    for (const char* key : {"phone", "credit_limit", "receivable", "name_sort", "code", "id"}) {
        const auto file = world.newFile("forced.csv");
        writeFile(file, "a,b\nV0,1\n");
        archive::ImportOptions options;
        options.update = true;
        options.dryRun = true;
        options.mapping.columns = {{"a", "code"}, {"b", key}};
        seen.add(key, world.person().customerImport().run(file, options));
    }
}

void suggestions(World& world, Transcript& seen) {
    std::vector<std::string> headings;
    for (const access::Field& field : world.object().fields)
        headings.insert(headings.end(), {field.key, field.label.in(Language::en),
                                         field.label.in(Language::zh), field.key + " "});
    seen.add("suggested", world.person().customerImport().suggest(headings));
    const auto mappings = world.person().customerImport().mappings();
    seen.write("mappings", mappings ? std::to_string(mappings->size()) : shown(mappings.error()));
}

void personal(World& world, Transcript& seen) {
    for (const char* key : {"columns", "filter", "H0", "' or 1=1 --"}) {
        seen.add(key, world.person().people().setPersonal(key, "phone = '1387'"));
        seen.add(key, world.person().people().personal(key));
    }
}

void blankCard(World& world, Transcript& seen) {
    seen.add("blank", world.person().customers().blank());
}

void staleVersions(World& world, Transcript& seen) {
    for (const std::int64_t version : {0, 1, 2, 3, -1})
        seen.add("version " + std::to_string(version),
                 world.person().customers().change("H0", {{"remarks", "x"}}, version));
}

// A record that is hidden answers as one that is not there, but for the code that was typed.
void asNowhere(World& world, Transcript& seen) {
    if (world.person().customers().show("H0"))
        return seen.write("H0", "is seen");
    const auto answer = [&](std::vector<std::string> words, const std::string& code) {
        for (std::string& word : words)
            if (word == "?")
                word = code;
        words.emplace_back("--json");
        std::string text = runProgram(world, words);
        for (std::size_t at = text.find(code); at != std::string::npos; at = text.find(code, at))
            text.replace(at, code.size(), "?");
        return text;
    };
    const std::vector<std::vector<std::string>> commands{
        {"customer", "show", "?"},
        {"customer", "history", "?"},
        {"customer", "set", "?", "remarks=mine"},
        {"customer", "set", "?", "nofield=1"},
        {"customer", "set", "?", "phone=1", "--version", "1"},
        {"customer", "deactivate", "?"},
        {"customer", "list", "--after", "?"},
        {"customer", "list", "--count", "--where", "code = '?'"},
        {"why", world.userCode, "query", "--object", "customer", "--record", "?"},
        {"why", "p1", "entry", "--object", "customer", "--record", "?"},
        {"audit", "list", "--object", "customer", "--record", "?"}};
    for (const std::vector<std::string>& words : commands) {
        const std::string hidden = answer(words, "H0");
        seen.write(words[1], hidden);
        seen.never(hidden != answer(words, "H9"), "a hidden record answers otherwise: " + words[1]);
    }
}

} // namespace

std::vector<std::pair<std::string, Surface::Run>> hostileUses() {
    std::vector<std::pair<std::string, Surface::Run>> uses;
    for (const char* key : {"phone", "credit_limit", "receivable", "credit_grade", "district",
                            "class", "person", "department", "deactivated_on", "remarks", "name",
                            "code", "postcode", "no such", "phone) --", ""})
        uses.emplace_back(std::string("group by ") + key, listing(grouped(key)));
    uses.emplace_back("group by name, total of hidden",
                      listing(grouped("name", {"credit_limit", "receivable"})));
    uses.emplace_back("group by code, total of hidden", listing(grouped("code", {"receivable"})));
    access::Query query = grouped("name");
    query.where = "phone like '1387%'";
    uses.emplace_back("group by name, filter by hidden", listing(query));
    query = grouped("name");
    query.search = "1387";
    uses.emplace_back("group by name, search for hidden", listing(query));
    query = grouped("district");
    query.sort = {{"phone", false}};
    uses.emplace_back("group by district, sort by hidden", listing(query));
    query = {};
    query.offset = 3;
    query.limit = 1;
    uses.emplace_back("rows passed over", listing(query));
    query.sort = {{"credit_limit", true}};
    uses.emplace_back("rows passed over, sorted by hidden", listing(query));
    query = {};
    query.limit = -5;
    query.offset = -5;
    query.count = true;
    uses.emplace_back("numbers below nothing", listing(query));
    query = {};
    query.object = "person";
    uses.emplace_back("another object", listing(query));
    uses.emplace_back("by number", byNumber);
    uses.emplace_back("hidden as nowhere", asNowhere);
    uses.emplace_back("columns forced", forcedColumns);
    uses.emplace_back("columns suggested", suggestions);
    uses.emplace_back("settings of one's own", personal);
    uses.emplace_back("blank card", blankCard);
    uses.emplace_back("stale versions", staleVersions);
    return uses;
}

namespace {

std::map<std::string, std::string> hiddenCells(World& world) {
    access::Query query;
    query.limit = 1000;
    const auto list = must(world.fixture.manager().customers().list(query));
    access::Gate& gate = world.person().session().gate();
    (void)gate.refresh();
    const access::Object& object = world.object();
    std::map<std::string, std::string> cells;
    for (const access::QueryRow& row : list.rows)
        for (std::size_t place = 0; place < list.fields.size(); ++place) {
            const std::size_t field = list.fields[place];
            // Entry without query writes fields that it does not see, so only rows count there.
            if (!gate.mayRow(object, row.id, access::RowRight::query) ||
                gate.field(object, field) < access::FieldState::readable)
                cells[row.cells[0] + "." + object.fields[field].key] = row.cells[place];
        }
    return cells;
}

} // namespace

void Untouched::remember(World& world) {
    cells_ = hiddenCells(world);
}

bool Untouched::changed(World& world) const {
    const auto now = hiddenCells(world);
    return std::any_of(cells_.begin(), cells_.end(), [&](const auto& cell) {
        const auto found = now.find(cell.first);
        return found == now.end() || found->second != cell.second;
    });
}

} // namespace xinheng::tests
