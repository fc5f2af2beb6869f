#include "leak/world.h"

#include "base/log.h"
#include "storage/statement.h"

namespace xinheng::tests {

namespace {

using access::FieldType;

std::string twoDigits(int number) {
    return std::string(number < 10 ? "0" : "") + std::to_string(number);
}

// Codes that the sets of these tests have, by the trees they belong to.
std::string referenceCode(const access::Field& field, int seed) {
    static const std::map<std::string, std::vector<std::string>> codes{
        {"district", {"320102", "110101", "320104", "110102", "330102", "310101"}},
        {"class", {"k1", "k2", "k3", "k4", "k5", "k6"}},
        {"department", {"d1", "d2", "d3", "d4", "d5", "d6"}},
        {"person", {"p1", "p2", "p3", "p4", "p5", "p6"}}};
    const auto& list = codes.at(field.references);
    return list[static_cast<std::size_t>(seed) % list.size()];
}

} // namespace

World::World() {
    for (const char* node : {"d1", "d2", "d3", "d4", "d5", "d6", "south"})
        fixture.department(node);
    fixture.department("south-1", "south").department("north");
    for (const char* node : {"k", "k2", "k3", "k4", "k5", "k6"})
        fixture.customerClass(node);
    fixture.customerClass("k1", "k");
    for (const char* colleague : {"p1", "p2", "p3", "p4", "p5", "p6"})
        fixture.person(colleague);
    fixture.person(personCode, "south");
    for (const char* node : {"archive.customer", "system.audit", "system.rights", "system.people"})
        fixture.function(std::string("person:") + personCode, node);
}

World::~World() {
    log::stop();
}

void World::customer(int row, const archive::Values& values) {
    archive::Values all = values;
    for (const access::Field& field : object().fields)
        if (field.write != access::Write::computed && !values.contains(field.key))
            all[field.key] = plainValue(field, row);
    fixture.customer(all);
}

void World::compute(const std::string& code, const access::Field& field, const std::string& value) {
    storage::Database& database = fixture.manager().session().database();
    database
        .prepare("UPDATE " + object().table + " SET " + field.sqlColumn() + " = ? WHERE code = ?")
        .bind(1, must(Money::parse(value)).fen())
        .bind(2, code)
        .run();
}

void World::open() {
    person_ = fixture.signIn(userCode);
    std::filesystem::create_directory(logFolder());
    log::start("leak", log::Level::trace, logFolder());
}

std::filesystem::path World::newFile(const std::string& name) {
    return fixture.folder() / (std::to_string(++files_) + "-" + name);
}

bool isMark(const access::Field& field) {
    return field.type == FieldType::text || field.type == FieldType::longText ||
           field.type == FieldType::amount;
}

std::string hiddenValue(const access::Field& field, int seed) {
    switch (field.type) {
    case FieldType::amount:
        return "73" + twoDigits(seed) + "91.07";
    case FieldType::date:
        return "1987-03-" + twoDigits(1 + seed % 28);
    case FieldType::reference:
        return referenceCode(field, seed);
    case FieldType::choice:
        return field.choices[static_cast<std::size_t>(seed) % field.choices.size()].value;
    case FieldType::text:
    case FieldType::longText:
        break;
    }
    if (field.mask == access::MaskStyle::phone)
        return "1387" + twoDigits(seed) + "95678";
    // A name in characters, so that its initials are something else than itself.
    const std::string name =
        field.searchable && field.mask == access::MaskStyle::initial ? "恒瑞" : "";
    return name + "mk" + twoDigits(seed) + "zqxv" + twoDigits(seed) + "keep9";
}

std::string plainValue(const access::Field& field, int row) {
    switch (field.type) {
    case FieldType::amount:
        return std::to_string(100 + row) + ".00";
    case FieldType::date:
        return "2023-06-" + twoDigits(1 + row);
    case FieldType::reference:
        return referenceCode(field, row / 2);
    case FieldType::choice:
        return field.choices[static_cast<std::size_t>(row) % field.choices.size()].value;
    case FieldType::text:
    case FieldType::longText:
        break;
    }
    if (field.mask == access::MaskStyle::phone)
        return "010-8888" + std::to_string(1000 + row);
    return "plain " + field.key.substr(0, 1) + std::to_string(row);
}

} // namespace xinheng::tests
