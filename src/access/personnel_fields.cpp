#include "access/personnel_fields.h"

#include "access/model.h"
#include "access/people_store.h"
#include "access/personnel_rules.h"

namespace xinheng::access {

namespace {

Field field(const char* key, Text label, int maximumLength, FieldType type = FieldType::text) {
    Field made;
    made.key = key;
    made.label = std::move(label);
    made.group = "basic";
    made.maximumLength = maximumLength;
    made.type = type;
    return made;
}

Field codeField(Text label) {
    Field code = field("code", std::move(label), 40);
    code.format = Format::code;
    code.write = Write::onCreation;
    code.required = true;
    code.searchable = true;
    code.brief = true;
    return code;
}

Field nameField(Text label) {
    Field name = field("name", std::move(label), 100);
    name.required = true;
    name.searchable = true;
    name.brief = true;
    name.sortColumn = "name_sort";
    return name;
}

Object personnel(const char* key, Text label, const char* table) {
    Object object;
    object.key = key;
    object.label = std::move(label);
    object.table = table;
    object.derivedSearch = {{"initials", "name"}};
    object.codeField = "code";
    object.groups = {{"basic", Text::bilingual("Basic information", "基本信息")}};
    object.queryNode = object.entryNode = object.importNode = object.exportNode = "system.people";
    object.personnel = true;
    return object;
}

} // namespace

Object departmentObject() {
    Object object = personnel("department", Text::bilingual("Department", "部门"),
                              people_store::departmentTable);
    object.changeTable = people_store::departmentChangeTable;
    object.rules = departmentRules();
    object.dimensions = {{"department", people_store::departmentTable, "code"}};
    Field parent =
        field("parent", Text::bilingual("Department above", "上级部门"), 40, FieldType::reference);
    parent.references = "department";
    object.fields = {codeField(Text::bilingual("Code", "部门编码")),
                     nameField(Text::bilingual("Name", "部门名称")), parent};
    return object;
}

Object personObject() {
    Object object =
        personnel("person", Text::bilingual("Person", "人员"), people_store::personTable);
    object.changeTable = people_store::personChangeTable;
    object.rules = personRules();
    object.hasOwnDesk = true;
    object.personField = "code";
    object.dimensions = {{"department", people_store::departmentTable}};
    Field department =
        field("department", Text::bilingual("Department", "部门"), 40, FieldType::reference);
    department.references = "department";
    Field kind = field("kind", Text::bilingual("Kind", "人员身份"), 20, FieldType::choice);
    kind.choices = {
        {personKindName(PersonKind::administrator), Text::bilingual("Administrator", "系统管理员")},
        {personKindName(PersonKind::manager), Text::bilingual("Account-set manager", "账套主管")},
        {personKindName(PersonKind::person), Text::bilingual("Person", "普通人员")}};
    Field disabledOn =
        field("disabled_on", Text::bilingual("Disabled on", "停用日期"), 10, FieldType::date);
    // Duties are judged by these, which a list of values can't do.
    kind.write = disabledOn.write = Write::byUseCase;
    object.fields = {codeField(Text::bilingual("Code", "人员编码")),
                     nameField(Text::bilingual("Name", "姓名")), department, kind, disabledOn};
    return object;
}

} // namespace xinheng::access
