#include "ui/access/scope_words.h"

#include "ui/shell/language.h"

#include <QCoreApplication>
#include <algorithm>

namespace xinheng::ui {

using access::Scope;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::ScopeWords)
};

/// As many as one reads in a cell.
constexpr std::size_t few = 3;

QString codeAndName(RecordNames& names, const std::string& references, const std::string& code) {
    const auto known = names.choices(references)->byCode(fromUtf8(code));
    return known ? known->code + QLatin1Char(' ') + known->name : fromUtf8(code);
}

QString chosenText(RecordNames& names, const access::Object& object,
                   const std::vector<std::string>& codes, HowMany chosen) {
    const std::size_t named = chosen == HowMany::all ? codes.size() : std::min(few, codes.size());
    QStringList texts;
    for (std::size_t i = 0; i < named; ++i)
        texts << codeAndName(names, object.key, codes[i]);
    const QString list = texts.join(Words::tr(", "));
    return named == codes.size()
               ? Words::tr("Chosen: %1").arg(list)
               : Words::tr("Chosen: %1 … and %2 more").arg(list).arg(codes.size() - named);
}

} // namespace

QString scopeKindLabel(Scope::Kind kind) {
    switch (kind) {
    case Scope::Kind::all:
        return Words::tr("All");
    case Scope::Kind::mine:
        return Words::tr("Those the person is responsible for");
    case Scope::Kind::department:
        return Words::tr("Those of the person's department");
    case Scope::Kind::departmentBelow:
        return Words::tr("Those of the person's department and below");
    case Scope::Kind::ids:
        return Words::tr("Chosen ones");
    case Scope::Kind::tree:
        return Words::tr("One node of a tree");
    case Scope::Kind::treeBelow:
        return Words::tr("A node of a tree and all below");
    case Scope::Kind::where:
        break;
    }
    return Words::tr("Those that meet a condition");
}

QString scopeText(RecordNames& names, const access::Object& object, const std::string& words,
                  HowMany chosen) {
    const auto scope = Scope::parse(words, object);
    if (!scope)
        return fromUtf8(words);
    switch (scope->kind()) {
    case Scope::Kind::ids:
        return chosenText(names, object, {scope->ids().begin(), scope->ids().end()}, chosen);
    case Scope::Kind::tree:
        return Words::tr("%1 %2, this node only")
            .arg(shown(object.dimensionLabel(scope->dimension())),
                 codeAndName(names, scope->dimension(), scope->code()));
    case Scope::Kind::treeBelow:
        return Words::tr("%1 %2 and below")
            .arg(shown(object.dimensionLabel(scope->dimension())),
                 codeAndName(names, scope->dimension(), scope->code()));
    case Scope::Kind::where:
        return Words::tr("Condition: %1").arg(fromUtf8(scope->filter()));
    default:
        return scopeKindLabel(scope->kind());
    }
}

QString heldScopeText(RecordNames& names, const access::Object& object, const std::string& words,
                      HowMany chosen) {
    const std::size_t open = words.rfind(" (");
    if (open == std::string::npos || !words.ends_with(")"))
        return scopeText(names, object, words, chosen);
    const std::string code = words.substr(open + 2, words.size() - open - 3);
    const std::string scope = words.substr(0, open);
    // A condition may end with a bracket, too; what stands before it is no scope then.
    if (!access::checkedCode(code) || !Scope::parse(scope, object))
        return scopeText(names, object, words, chosen);
    return Words::tr("%1 (lent by %2)")
        .arg(scopeText(names, object, scope, chosen), fromUtf8(code));
}

} // namespace xinheng::ui
