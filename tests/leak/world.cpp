#include "leak/world.h"

#include "base/log.h"
#include "leak/transcript.h"
#include "storage/statement.h"

#include <algorithm>

namespace xinheng::tests {

namespace {

using access::FieldType;

std::string twoDigits(int number) {
    return std::string(number < 10 ? "0" : "") + std::to_string(number);
}

// Codes that the sets of these tests have, by the trees they belong to.
std::string referenceCode(const std::string& references, int seed) {
    static const std::map<std::string, std::vector<std::string>> codes{
        {"district", {"320102", "110101", "320104", "110102", "330102", "310101"}},
        {"class", {"k1", "k2", "k3", "k4", "k5", "k6"}},
        {"department", {"d1", "d2", "d3", "d4", "d5", "d6"}},
        {"person", {"p1", "p2", "p3", "p4", "p5", "p6"}},
        {"customer", {"cu1", "cu2", "cu3", "cu4", "cu5", "cu6"}},
        {"contact", {"co1", "co2", "co3", "co4", "co5", "co6"}},
        {"product-class", {"0101", "0102", "0103", "0401", "0402", "02"}},
        {"account", {"1001", "1002", "1012", "1101", "1121", "1122"}}};
    const auto& list = codes.at(references);
    return list[static_cast<std::size_t>(seed) % list.size()];
}

bool isAccountCode(const access::Object& object, const access::Field& field) {
    return object.key == "account" && field.key == object.codeField;
}

// Text that names accounts.
bool namesAccounts(const access::Field& field) {
    return field.key == "accounts";
}

} // namespace

std::vector<const access::Object*> triedObjects() {
    std::vector<const access::Object*> objects;
    for (const access::Object& object : businessObjects().all())
        objects.push_back(&object);
    return objects;
}

// Accounts: V0 with V1, V2 ... below it; the others stand for themselves.
std::string codeOf(const access::Object& object, const std::string& name) {
    if (object.key != "account")
        return name;
    const std::string number = name.substr(std::min(name.size(), name.find_first_of("0123456789")));
    if (name == "NOWHERE")
        return "9999";
    if (name.starts_with("NEW-"))
        return "890" + number;
    if (name == "V0")
        return "8100";
    return name.starts_with("V") ? "81000" + number : "910" + number;
}

std::vector<archive::OwnField> ownFieldsTried(const access::Object& object) {
    if (object.key != "customer")
        return {};
    archive::OwnField text;
    text.key = "own_meter";
    text.chinese = "电表号";
    text.maskable = true;
    archive::OwnField number = text;
    number.key = "own_capacity";
    number.chinese = "受电容量";
    number.type = FieldType::number;
    return {text, number};
}

World::World(const std::string& object) : object_(*fixture.manager().objects().find(object)) {
    for (const archive::OwnField& field : ownFieldsTried(object_))
        must(fixture.manager().ownFields().add(object, field));
    (void)fixture.manager().mayUse("archive.setup.fields"); // and the fields are there now
    showRowsOf(object_);
    for (const char* node : {"d1", "d2", "d3", "d4", "d5", "d6", "south"})
        fixture.department(node);
    fixture.department("south-1", "south").department("north");
    for (const char* node : {"k", "k2", "k3", "k4", "k5", "k6"})
        fixture.customerClass(node);
    fixture.customerClass("k1", "k");
    for (const char* colleague : {"p1", "p2", "p3", "p4", "p5", "p6"})
        fixture.person(colleague);
    fixture.person(personCode, "south");
    // Whoever grants rights knows of everybody; of people and departments that are hidden others
    // know nothing.
    std::vector<std::string> nodes{"system.people", "system.audit", "system.amounts",
                                   "system.duties", "ledger.voucher.prepare"};
    if (!object_.personnel) {
        nodes.push_back(object_.queryNode.substr(0, object_.queryNode.rfind('.')));
        nodes.emplace_back("system.rights");
    }
    for (const std::string& node : {object_.treeNode, object_.assignNode, object_.takeBackNode})
        if (!node.empty())
            nodes.push_back(node);
    if (object == "customer") // whose functions archive.quality.* are
        for (const char* node : {archive::DuplicateDesk::node, archive::MergeDesk::node})
            nodes.emplace_back(node);
    for (const std::string& node : nodes)
        fixture.function(std::string("person:") + personCode, node);
    if (object == "person")
        setUpPeople();
    // A colleague whose amounts can be asked about, and who can let others' pass.
    fixture.function("person:p1", "ledger.voucher.prepare");
    must(fixture.manager().rights().grantLevel("person:p1", "account", 1, {}));
    if (object_.above || object == "customer")
        for (const char* customer : {"cu1", "cu2", "cu3", "cu4", "cu5", "cu6"})
            fixture.customer({{"code", customer}, {"name", std::string("Above ") + customer}});
    if (object_.above)
        for (const char* contact : {"co1", "co2", "co3", "co4", "co5", "co6"})
            fixture.record(object, {{"code", contact},
                                    {"name", std::string("Above ") + contact},
                                    {"customer", "cu1"}});
    if (object == "account") // so that a page shows what the tests enter
        fixture.manager().session().database().execute("DELETE FROM ledger_account");
}

World::~World() {
    log::stop();
}

archive::Values World::withNeeded(archive::Values values) const {
    for (const access::Field& field : object_.fields)
        if (field.required && !values.contains(field.key))
            values[field.key] = plainValue(object_, field, 0);
    return values;
}

std::string World::freeText() const {
    return object_.field("remarks") != nullptr ? "remarks" : "name";
}

void World::record(int row, const archive::Values& values) {
    archive::Values all = values;
    for (const access::Field& field : object().fields)
        if (field.write != access::Write::computed && !values.contains(field.key) &&
            !isDerived(object(), field))
            all[field.key] = plainValue(object(), field, row);
    for (const access::Field& field : object().fields) {
        if (!field.goesWith.empty() && all[field.goesWith].empty())
            all.erase(field.key);
        // Whoever can be named below the same record above are those of the first one.
        if (isLinked(object(), field) && all[object().above->field] != "cu1")
            all.erase(field.key);
    }
    fixture.record(object_.key, all);
    if (object_.key == "person")
        employ(all.at("code"));
}

void World::limit(const std::string& code, int seed) {
    if (businessObjects().findAmount(object().key) != nullptr)
        must(fixture.manager().amounts().setStep(object().key, code, 1,
                                                 must(Money::parse(limitOf(seed)))));
}

std::string limitOf(int seed) {
    return "73" + twoDigits(seed) + "55.03";
}

void World::compute(const std::string& code, const access::Field& field, const std::string& value) {
    if (value.empty() && field.type != FieldType::text)
        return; // as it was entered
    storage::Database& database = fixture.manager().session().database();
    if (field.key == "created_on") { // follows from the moment
        database.prepare("UPDATE " + object().table + " SET created_at = ? WHERE code = ?")
            .bindAll(value + "T04:00:00.000Z", code)
            .run();
        return;
    }
    auto update = database.prepare("UPDATE " + object().table + " SET " + field.sqlColumn() +
                                   " = ? WHERE code = ?");
    if (field.type == FieldType::amount)
        update.bind(1, must(Money::parse(value)).fen());
    else
        update.bind(1, value);
    update.bind(2, code).run();
}

// A visible row names a hidden one, and its history tells of it.
void World::nameAbove(const std::string& code, const std::string& above) {
    const access::Field* parent = object().field("parent");
    if (parent == nullptr || parent->references != object_.key || object_.personnel ||
        object_.dimension(object_.key) != nullptr)
        return;
    storage::Database& database = fixture.manager().session().database();
    database.prepare("UPDATE " + object_.table + " SET parent = ? WHERE code = ?")
        .bind(1, above)
        .bind(2, code)
        .run();
    auto trace = database.prepare("INSERT INTO " + object_.changeTable +
                                  " (record_id, field, old_value, new_value, at, person, reason) "
                                  "SELECT id, ?, ?, ?, '2024-05-08T03:04:05.000Z', 'manager', '' "
                                  "FROM " +
                                  object_.table + " WHERE code = ?");
    const auto changed = [&](const std::string& field, const std::string& value) {
        trace.bind(1, field).bind(2, "").bind(3, value).bind(4, code).run();
        trace.reset();
    };
    changed(parent->key, above);
    for (const access::Field& field : object().fields)
        if (field.goesWith == parent->key) {
            compute(code, field, field.choices.front().value);
            changed(field.key, field.choices.front().value);
        }
}

void World::open() {
    person_ = fixture.signIn(userCode);
    std::filesystem::create_directory(logFolder());
    log::start("leak", log::Level::trace, logFolder());
}

std::filesystem::path World::newFile(const std::string& name) {
    return fixture.folder() / (std::to_string(++files_) + "-" + name);
}

bool isMark(const access::Object& object, const access::Field& field) {
    return !isAccountCode(object, field) && !namesAccounts(field) &&
           (field.type == FieldType::text || field.type == FieldType::longText ||
            field.type == FieldType::amount);
}

bool isDerived(const access::Object& object, const access::Field& field) {
    return object.key == "account" && field.key == "parent";
}

bool isLinked(const access::Object& object, const access::Field& field) {
    return object.above && field.references == object.key;
}

std::string hiddenValue(const access::Object& object, const access::Field& field, int seed) {
    if (isAccountCode(object, field))
        return "73" + twoDigits(seed);
    if (namesAccounts(field))
        return referenceCode("account", seed) + " " + referenceCode("account", seed / 6);
    switch (field.type) {
    case FieldType::amount:
        return "73" + twoDigits(seed) + "91.07";
    case FieldType::number:
        return "73" + twoDigits(seed) + "91.073";
    case FieldType::date:
        return "1987-03-" + twoDigits(1 + seed % 28);
    case FieldType::reference:
        return referenceCode(field.references, seed);
    case FieldType::choice:
        return field.choices[static_cast<std::size_t>(seed) % field.choices.size()].value;
    case FieldType::text:
    case FieldType::longText:
        break;
    }
    if (field.mask == access::MaskStyle::phone)
        return "1387" + twoDigits(seed) + "95678";
    if (field.maximumLength < 20)
        return "q" + twoDigits(seed) + "zx";
    // A name in characters, so that its initials are something else than itself.
    const std::string name =
        field.searchable && field.format == access::Format::plain ? "恒瑞" : "";
    return name + "mk" + twoDigits(seed) + "zqxv" + twoDigits(seed) + "keep9";
}

std::string plainValue(const access::Object& object, const access::Field& field, int row) {
    if (isAccountCode(object, field))
        return "850" + std::to_string(row);
    if (namesAccounts(field))
        return referenceCode("account", row);
    switch (field.type) {
    case FieldType::amount:
        return std::to_string(100 + row) + ".00";
    case FieldType::number:
        return std::to_string(100 + row) + ".5";
    case FieldType::date:
        return "2023-06-" + twoDigits(1 + row);
    case FieldType::reference:
        return referenceCode(field.references, row / 2);
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
