#include "ui/records/record_kind.h"

#include "ui/shell/language.h"

#include <map>

namespace xinheng::ui {

namespace {

using access::Object;

struct Words {
    const char* object;
    const char* many; ///< in English; Chinese has one word for one and many
    Text list;
    const char* icon;
    std::vector<RecordColumn> columns = {}; ///< empty: the brief fields
    const char* keptBy = "";
};

const std::vector<Words>& words() {
    static const std::vector<Words> all{
        {"customer",
         "customers",
         Text::bilingual("Customers", "客户列表"),
         "view-list-details",
         {{"code"},
          {"name"},
          {"district"},
          {"contact"},
          {"phone"},
          {"credit_grade"},
          {"credit_limit"},
          {"receivable"},
          {"person"}}},
        {"contact",
         "contacts",
         Text::bilingual("Contacts", "联系人"),
         "view-pim-contacts",
         {{"code"}, {"name", 96}, {"customer", 248}, {"title"}, {"phone"}, {"mobile"}, {"email"}}},
        {"supplier",
         "suppliers",
         Text::bilingual("Suppliers", "供应商"),
         "package",
         {{"code"},
          {"name", 248},
          {"district"},
          {"contact"},
          {"phone"},
          {"payment_terms", 176},
          {"person"}}},
        {"warehouse",
         "warehouses",
         Text::bilingual("Warehouses", "仓库"),
         "go-home-large",
         {{"code"},
          {"name", 176},
          {"valuation", 160},
          {"department"},
          {"person"},
          {"phone"},
          {"remarks"}}},
        {"product-class",
         "product classes",
         Text::bilingual("Product classes", "存货分类"),
         "view-list-tree",
         {{"code"}, {"name", 248}, {"parent", 176}, {"remarks"}}},
        {"account",
         "accounts",
         Text::bilingual("Chart of accounts", "会计科目"),
         "view-financial-list",
         {{"code", 104},
          {"name", 248},
          {"category"},
          {"direction"},
          {"detail"},
          {"journal"},
          {"controlled_by"}}},
        {"voucher-word",
         "voucher words",
         Text::bilingual("Voucher words", "凭证类别"),
         "tag",
         {{"code"}, {"name", 176}, {"restriction", 192}, {"accounts", 220}, {"remarks"}}},
        {"department",
         "departments",
         Text::bilingual("Departments", "部门"),
         "view-list-tree",
         {{"code", 104}, {"name", 248}, {"parent", 176}}},
        {"person",
         "people",
         Text::bilingual("People", "人员"),
         "user-identity",
         {{"code", 136}, {"name", 112}, {"department"}, {"kind", 160}, {"disabled_on"}},
         "system.people"},
    };
    return all;
}

std::string lowered(const std::string& label) {
    return fromUtf8(label).toLower().toStdString();
}

std::vector<RecordColumn> briefFields(const Object& object) {
    std::vector<RecordColumn> columns;
    for (const access::Field& field : object.fields)
        if (field.brief)
            columns.push_back({field.key});
    return columns;
}

RecordKind kindOf(const Object& object) {
    const std::string english = object.label.in(Language::en);
    const std::string chinese = object.label.in(Language::zh);
    RecordKind kind{object.label, Text::bilingual(lowered(english), chinese),
                    Text::bilingual(lowered(english), chinese), "view-list-details",
                    briefFields(object)};
    for (const Words& known : words()) {
        if (known.object != object.key)
            continue;
        kind.list = known.list;
        kind.many = Text::bilingual(known.many, chinese);
        kind.icon = known.icon;
        if (!known.columns.empty())
            kind.columns = known.columns;
        kind.keptBy = QLatin1String(known.keptBy);
    }
    return kind;
}

} // namespace

const RecordKind& recordKind(const Object& object) {
    static std::map<std::string, RecordKind> kinds;
    auto found = kinds.find(object.key);
    if (found == kinds.end())
        found = kinds.emplace(object.key, kindOf(object)).first;
    return found->second;
}

const access::Object& ofThisSet(SignedIn& signedIn, const access::Object& object) {
    return *signedIn.objects().find(object.key);
}

QString atStart(const QString& word) {
    return word.isEmpty() ? word : word.front().toUpper() + word.mid(1);
}

QString listFunction(const Object& object) {
    const QString node = fromUtf8(object.queryNode);
    return object.personnel ? node + QLatin1Char('.') + fromUtf8(object.key) : node;
}

QString importFunction(const Object& object) {
    return object.personnel ? listFunction(object) + QLatin1String(".import")
                            : fromUtf8(object.importNode);
}

} // namespace xinheng::ui
