#include "ui/access/audit_model.h"
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <map>

namespace xinheng::ui {

namespace {

using Names = std::map<std::string, const char*, std::less<>>;

const Names& actions() {
    static const Names names{
        {"set.create", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Set created")},
        {"set.backup", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Backup taken")},
        {"set.check", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Set checked")},
        {"set.restore", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Set restored from a backup")},
        {"sign-in", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Signed in")},
        {"person.add", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Person added")},
        {"person.disable", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Person disabled")},
        {"person.enable", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Person enabled")},
        {"person.manager",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Manager appointed or dismissed")},
        {"person.password", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Password reset")},
        {"person.own-password",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Own password changed")},
        {"person.list", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "People listed")},
        {"person.show", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Person looked at")},
        {"department.add", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Department added")},
        {"person.pick", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Person looked for")},
        {"personal.read", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Own settings read")},
        {"personal.write", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Own settings kept")},
        {"department.list", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Departments listed")},
        {"district.list", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Districts listed")},
        {"class.list", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Classes listed")},
        {"role.add", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Role added")},
        {"role.list", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Roles listed")},
        {"member.add", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Role given")},
        {"member.remove", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Role taken back")},
        {"member.list", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Members listed")},
        {"control.set", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Data control changed")},
        {"control.list", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Data control looked at")},
        {"grant.list", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Grants looked at")},
        {"grant.function", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Functions granted")},
        {"grant.rows", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Rows granted")},
        {"grant.fields", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Fields granted")},
        {"revoke.function", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Function taken back")},
        {"revoke.rows", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Rows taken back")},
        {"revoke.fields", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Fields taken back")},
        {"rights.show", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Rights looked at")},
        {"rights.list",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Rights list printed or exported")},
        {"rights.why", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Reason asked for")},
        {"audit.list", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Trail read")},
        {"audit.verify", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Trail verified")},
        {"customer.add", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Customer added")},
        {"customer.change", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Customer changed")},
        {"customer.list", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Customers listed")},
        {"customer.show", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Customer looked at")},
        {"customer.blank", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "New customer begun")},
        {"customer.history", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Change history read")},
        {"customer.import", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Customers imported")},
        {"customer.import-preview",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Import file looked at")},
        {"customer.export", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Customers exported")},
        {"customer.import-rejects",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Rows of an import written to be corrected")},
        {"customer.import-suggest",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Columns of an import file matched")},
        {"customer.mapping", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Import mapping read")},
        {"customer.mapping-list",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Import mappings listed")},
        {"customer.mapping-save",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Import mapping kept")},
        {"amount.override",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Amount let pass by a second person")},
        {"attachment.limit",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Limit of attachments changed")},
        {"coding.list", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Coding rules listed")},
        {"coding.set", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Coding rule set")},
        {"coding.clear", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Coding rule taken away")},
        {"coding.next", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Next code looked at")},
        {"own-field.list", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Own fields listed")},
        {"own-field.add", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Own field added")},
        {"own-field.change", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Own field changed")},
        {"own-field.retire",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Own field taken out of use")},
        {"own-field.restore",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Own field taken into use again")},
        {"delegation.add", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Rights lent")},
        {"delegation.end", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Delegation ended")},
        {"delegation.list", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Delegations looked at")},
        {"duty.matrix", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Matrix of duties looked at")},
        {"duty.matrix.set",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Matrix of duties changed")},
        {"duty.versions",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Versions of the matrix looked at")},
        {"duty.report",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Incompatible duties looked at")},
        {"duty.mitigate", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Mitigation written down")},
        {"duty.mitigation.end", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Mitigation ended")},
        {"duty.mitigations", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Mitigations looked at")},
        {"grant.level", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Amount level granted")},
        {"revoke.level", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Amount level taken back")},
        {"level.list", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Amount levels looked at")},
        {"level.set", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Amount level changed")},
        {"level.without",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Rule for no level looked at")},
        {"level.without.set",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Rule for no level changed")},
        {"person.handover", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Leaver handed over")},
        {"rights.change", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Rights changed")},
        {"rights.preview", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Change of rights tried")},
        {"rights.who-can", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Asked who can")},
        {"role.copy", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Role copied")},
        {"role.templates",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Role templates looked at")},
        {"role.template",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Role made from a template")},
        {"role.export", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Roles exported")},
        {"role.import", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Roles imported")},
        {"see-as", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Looked with another's eyes")},
    };
    return names;
}

/// What is done to the records of any object.
const Names& verbs() {
    static const Names names{
        {"add", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "record added")},
        {"change", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "record changed")},
        {"list", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "records listed")},
        {"show", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "record looked at")},
        {"blank", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "new record begun")},
        {"history", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "change history read")},
        {"import", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "records imported")},
        {"import-preview", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "import file looked at")},
        {"import-rejects", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "rows to correct written")},
        {"import-suggest",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "columns of an import file matched")},
        {"export", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "records exported")},
        {"change-many", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "many records changed")},
        {"print", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "records printed")},
        {"tree", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "tree looked at")},
        {"assign", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "records assigned")},
        {"takeback", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "records taken back")},
        {"owned",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "responsibility on a day looked at")},
        {"view-list", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "views of the list looked at")},
        {"view-open", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "view of the list opened")},
        {"view-save", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "view of the list kept")},
        {"view-rename", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "view of the list renamed")},
        {"view-share",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "view of the list shared or taken back")},
        {"view-delete", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "view of the list deleted")},
        {"view-default",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "view chosen for opening the list")},
        {"report", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "report looked at")},
        {"report-export", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "report written to a file")},
        {"mapping", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "import mapping read")},
        {"mapping-list", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "import mappings listed")},
        {"mapping-save", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "import mapping kept")},
        {"attachments", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "attachments listed")},
        {"attach", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "file attached")},
        {"detach", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "attachment removed")},
        {"attachment-read", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "attachment opened")},
        {"attachment-save",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "attachment saved to a folder")},
        {"duplicates", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "duplicates looked for")},
        {"duplicates-new",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "duplicates of a new record looked for")},
        {"different", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "kept apart from another")},
        {"different-back",
         QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "no longer kept apart from another")},
        {"merge", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "two records merged")},
        {"merge-preview", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "merge looked at ahead")},
        {"unmerge", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "merge taken back")},
        {"merges", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "merges listed")},
    };
    return names;
}

const Names& objects() {
    static const Names names{
        {"set", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Set")},
        {"role", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Role")},
        {"member", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Membership")},
        {"control", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Data control")},
        {"level", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Amount level")},
        {"duty", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Incompatible duties")},
        {"audit", QT_TRANSLATE_NOOP("xinheng::ui::AuditWords", "Audit trail")},
    };
    return names;
}

QString named(const Names& names, const std::string& word) {
    const auto found = names.find(word);
    return found == names.end()
               ? fromUtf8(word)
               : QCoreApplication::translate("xinheng::ui::AuditWords", found->second);
}

} // namespace

QString auditActionText(const std::string& action) {
    const std::size_t dot = action.find('.');
    const access::Object* object = businessObjects().find(action.substr(0, dot));
    if (object == nullptr || actions().contains(action))
        return named(actions(), action);
    return QCoreApplication::translate("xinheng::ui::AuditWords", "%1: %2")
        .arg(shown(object->label), named(verbs(), action.substr(dot + 1)));
}

QString auditObjectText(const std::string& object) {
    if (const access::Object* declared = businessObjects().find(object))
        return shown(declared->label);
    const access::AmountObject* amounts = businessObjects().findAmount(object);
    return amounts == nullptr ? named(objects(), object) : shown(amounts->label);
}

} // namespace xinheng::ui
