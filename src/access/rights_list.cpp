#include "access/rights_list.h"

#include <array>

namespace xinheng::access {

namespace {

/// Texts as one, divided by "; "; a Text has no joining of its own that would keep both languages.
Text joined(const std::vector<Text>& texts) {
    if (texts.empty())
        return Text(XH_TR("access", "nothing"));
    std::array<std::string, 2> lines;
    for (const Text& text : texts)
        for (const Language language : {Language::zh, Language::en}) {
            std::string& line = lines.at(static_cast<std::size_t>(language));
            const char* comma = language == Language::zh ? "；" : "; ";
            line += (line.empty() ? "" : comma) + text.in(language);
        }
    return Text::bilingual(lines.at(static_cast<std::size_t>(Language::en)),
                           lines.at(static_cast<std::size_t>(Language::zh)));
}

class Lister {
public:
    Lister(const EffectiveRights& rights, const ObjectRegistry& objects, const RightsNames& names)
        : rights_(rights), objects_(objects), names_(names) {}

    std::vector<RightsLine> list() {
        addOffice();
        addFunctions();
        for (const auto& line : rights_.objects)
            if (const Object* object = objects_.find(line.object)) {
                addRows(line, *object);
                addFields(line, *object);
            }
        addAmounts();
        addLent();
        return std::move(lines_);
    }

private:
    void addOffice() {
        const Text part(XH_TR("access", "Person"));
        const Text office(XH_TR("access", "Office"));
        if (rights_.person.kind == PersonKind::manager)
            lines_.push_back({part, office,
                              Text(XH_TR("access", "account-set manager: every function and all "
                                                   "data"))});
        if (rights_.person.kind == PersonKind::administrator)
            lines_.push_back({part, office,
                              Text(XH_TR("access", "administrator: keeps people and the set, sees "
                                                   "no business data"))});
        if (rights_.person.disabledOn)
            lines_.push_back({part, Text(XH_TR("access", "Disabled from")),
                              Text(rights_.person.disabledOn->iso())});
        std::vector<Text> roles;
        for (const std::string& code : rights_.roles)
            roles.push_back(names_.role ? names_.role(code) : Text(code));
        if (!roles.empty())
            lines_.push_back({part, Text(XH_TR("access", "Roles")), joined(roles)});
    }

    void addFunctions() {
        const auto& all = rights_.functions;
        for (std::size_t i = 0; i < all.size(); ++i)
            // Groups say nothing that their functions don't.
            if (i + 1 == all.size() || all[i + 1].depth <= all[i].depth)
                lines_.push_back({Text(XH_TR("access", "Functions")), all[i].label,
                                  Text(XH_TR("access", "yes")), true});
    }

    void addRows(const EffectiveRights::ObjectLine& line, const Object& object) {
        const auto add = [&](Text what, const std::vector<std::string>& scopes) {
            std::vector<Text> texts;
            texts.reserve(scopes.size());
            for (const std::string& words : scopes)
                texts.push_back(names_.scope ? names_.scope(object, words) : Text(words));
            lines_.push_back({line.label, std::move(what), joined(texts)});
        };
        add(Text(XH_TR("access", "Rows to see")), line.rows.query);
        add(Text(XH_TR("access", "Rows to change")), line.rows.entry);
    }

    void addFields(const EffectiveRights::ObjectLine& line, const Object& object) {
        const std::pair<FieldState, Text> states[] = {
            {FieldState::writable, Text(XH_TR("access", "Fields to change"))},
            {FieldState::readable, Text(XH_TR("access", "Fields to read"))},
            {FieldState::masked, Text(XH_TR("access", "Masked fields"))},
            {FieldState::hidden, Text(XH_TR("access", "Hidden fields"))}};
        for (const auto& [state, what] : states) {
            std::vector<Text> fields;
            for (const Field& field : object.fields)
                if (const auto found = line.fields.find(field.key);
                    found != line.fields.end() && found->second == state)
                    fields.push_back(field.label);
            if (fields.size() == line.fields.size())
                fields = {Text(XH_TR("access", "all"))};
            if (!fields.empty())
                lines_.push_back({line.label, what, joined(fields)});
        }
    }

    void addAmounts() {
        for (const auto& line : rights_.amounts)
            lines_.push_back({Text(XH_TR("access", "Amounts")), line.label, levelText(line)});
    }

    void addLent() {
        for (const Delegation& one : rights_.lent) {
            Text what = one.role ? (names_.role ? names_.role(*one.role) : Text(*one.role))
                                 : Text(XH_TR("access", "everything of {}"), one.giver);
            lines_.push_back({Text(XH_TR("access", "Lent by {}"), one.giver), std::move(what),
                              Text(XH_TR("access", "{} to {}: {}"), one.validity.from->iso(),
                                   one.validity.to->iso(), one.reason)});
        }
    }

    const EffectiveRights& rights_;
    const ObjectRegistry& objects_;
    const RightsNames& names_;
    std::vector<RightsLine> lines_;
};

} // namespace

std::vector<RightsLine> rightsLines(const EffectiveRights& rights, const ObjectRegistry& objects,
                                    const RightsNames& names) {
    return Lister(rights, objects, names).list();
}

} // namespace xinheng::access
