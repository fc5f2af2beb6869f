#include "account_set_demo.h"

#include "access/people_store.h"
#include "archive/customer_store.h"
#include "base/resource.h"
#include "exchange/csv_reader.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>

namespace xinheng {

namespace {

/// The demonstration's CSV files are read by the reader for everybody's files, which wants a path.
class DemoFile {
public:
    DemoFile(const std::string& name, const std::filesystem::path& folder) {
        // The system chooses a name nobody else has, be it another program making a set just now.
        std::string pattern = (folder / "xinheng-demo-XXXXXX").string();
        const int descriptor = ::mkstemp(pattern.data());
        if (descriptor < 0)
            throw storage::StorageError(storage::Trouble::input, "demonstration files");
        ::close(descriptor);
        path_ = pattern;
        const std::string_view content = resource("demo/" + name);
        std::ofstream out(path_, std::ios::binary | std::ios::trunc);
        out.write(content.data(), static_cast<std::streamsize>(content.size()));
        if (!out.flush()) {
            std::error_code ignored;
            std::filesystem::remove(path_, ignored);
            throw storage::StorageError(storage::Trouble::input, "demonstration files");
        }
    }
    ~DemoFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    DemoFile(const DemoFile&) = delete;
    DemoFile& operator=(const DemoFile&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    Result<> forEach(const std::function<Result<>(const std::vector<std::string>&)>& take) const {
        auto reader = exchange::CsvReader::open(path_);
        if (!reader)
            return fail(reader.error());
        exchange::CsvRow row;
        while (true) {
            const auto more = reader->next(row);
            if (!more)
                return fail(more.error());
            if (!*more)
                return {};
            if (auto taken = take(row.cells); !taken)
                return taken;
        }
    }

private:
    std::filesystem::path path_;
};

std::optional<std::string> ifAny(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

template <class T> Result<> forget(const Result<T>& result) {
    return result ? Result<>() : fail(result.error());
}

std::vector<std::string> keysOf(const nlohmann::json& lists, const char* name) {
    return lists.value(name, std::vector<std::string>());
}

Result<access::RightsChanged> give(access::RightsDesk& rights, const nlohmann::json& grant) {
    const std::string to = grant.at("grantee");
    const access::Terms terms{{}, {}, grant.value("reason", "")};
    if (grant.contains("function"))
        return rights.grantFunction(to, grant.at("function"), terms);
    const std::string object = grant.at("object");
    if (grant.contains("rows")) {
        const auto wanted = grant.at("rights").get<std::vector<std::string>>();
        const bool entry = std::find(wanted.begin(), wanted.end(), "entry") != wanted.end();
        return rights.grantRows(to, object, grant.at("rows"), entry, terms);
    }
    if (grant.contains("level"))
        return rights.grantLevel(to, object, grant.at("level"), terms);
    const nlohmann::json& lists = grant.at("fields");
    access::RightsDesk::FieldLists fields;
    for (const access::FieldAccess one : {access::FieldAccess::read, access::FieldAccess::write,
                                          access::FieldAccess::mask, access::FieldAccess::forbid})
        if (auto keys = keysOf(lists, access::fieldAccessName(one)); !keys.empty())
            fields[one] = std::move(keys);
    return rights.grantFields(to, object, fields, terms);
}

/// {"account": {"5602": ["2000", "10000"]}}: what the levels from 1 on allow, in yuan.
Result<> setLadders(access::AmountDesk desk, const nlohmann::json& ladders) {
    std::vector<access::AmountDesk::Step> all;
    for (const auto& [object, keys] : ladders.items())
        for (const auto& [key, steps] : keys.items())
            for (std::size_t level = 1; level <= steps.size(); ++level) {
                const auto amount = Money::parse(steps[level - 1].get<std::string>());
                if (!amount)
                    return fail(amount.error());
                all.push_back({object, key, int(level), *amount});
            }
    return desk.setSteps(all).map([](const auto&) {});
}

} // namespace

DemonstrationSet::DemonstrationSet()
    : content_(nlohmann::json::parse(resource("demo/demo.json"))) {}

void DemonstrationSet::fillIn(NewSet& set) const {
    if (set.name.empty())
        set.name = content_.at("name");
    if (set.administratorPassword.empty())
        set.administratorPassword = password();
    if (set.managerPassword.empty())
        set.managerPassword = password();
}

std::string DemonstrationSet::password() const {
    return content_.at("password");
}

std::string DemonstrationSet::managerName() const {
    return content_.at("manager").at("name");
}
std::string DemonstrationSet::administratorName() const {
    return content_.at("administrator").at("name");
}

Result<> DemonstrationSet::fill(storage::Database& database, const Environment& environment,
                                access::PersonId manager, const std::string& passwordHash) const {
    namespace people_store = access::people_store;
    const people_store::AddedBy by{content_.at("administrator").at("code"),
                                   utcText(environment.clock.now())};
    const std::filesystem::path folder = std::filesystem::temp_directory_path();
    const auto departments = [&](const auto& cells) -> Result<> {
        people_store::addDepartment(database, {cells[0], cells[1], ifAny(cells[2])}, by);
        return {};
    };
    const auto people = [&](const auto& cells) -> Result<> {
        // One hash for all: their password is public anyway, and hashing it two dozen times takes
        // long.
        people_store::addPerson(database,
                                {access::PersonId(0),
                                 cells[0],
                                 cells[1],
                                 ifAny(cells[2]),
                                 access::PersonKind::person,
                                 {}},
                                passwordHash, by);
        return {};
    };
    const auto classes = [&](const auto& cells) -> Result<> {
        archive::customer_store::addTreeNode(database, archive::customer_store::classTable,
                                             {cells[0], cells[1], ifAny(cells[2])});
        return {};
    };
    access::Session session(database, environment.clock, businessObjects(), manager,
                            environment.clock.today(), environment.machine);
    access::RightsDesk rights(session);
    const auto roles = [&](const auto& cells) {
        return forget(rights.addRole(cells[0], cells[1]));
    };
    const auto members = [&](const auto& cells) {
        return forget(rights.addMember(cells[0], cells[1], {}));
    };
    const std::vector<
        std::pair<const char*, std::function<Result<>(const std::vector<std::string>&)>>>
        files{{"departments.csv", departments},
              {"people.csv", people},
              {"customer_classes.csv", classes},
              {"roles.csv", roles},
              {"members.csv", members}};
    for (const auto& [name, take] : files)
        if (auto taken = DemoFile(name, folder).forEach(take); !taken)
            return taken;

    const nlohmann::json grants = nlohmann::json::parse(resource("demo/grants.json"));
    for (const auto& [object, control] : grants.at("controls").items())
        if (auto set = forget(rights.setControl(object, control.at("rows").get<bool>(),
                                                control.at("fields").get<bool>()));
            !set)
            return set;
    if (auto set = setLadders(access::AmountDesk(session), grants.at("ladders")); !set)
        return set;
    for (const nlohmann::json& grant : grants.at("grants"))
        if (auto given = give(rights, grant); !given)
            return fail(given.error());
    for (const auto& [object, name] :
         {std::pair("customer", "customers.csv"), std::pair("contact", "contacts.csv"),
          std::pair("supplier", "suppliers.csv"), std::pair("warehouse", "warehouses.csv"),
          std::pair("voucher-word", "voucher_words.csv")}) {
        const DemoFile records(name, folder);
        if (auto taken = archive::RecordImport(session, object).run(records.path(), {}); !taken)
            return fail(taken.error());
    }
    return {};
}

} // namespace xinheng
