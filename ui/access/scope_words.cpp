#include "ui/access/scope_words.h"

#include "ui/access/choices.h"
#include "ui/shell/language.h"

#include <QCoreApplication>

namespace xinheng::ui {

using access::Scope;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::ScopeWords)
};

QString nodeName(SignedIn& signedIn, const Scope& scope) {
    const QString code = fromUtf8(scope.code());
    const auto node = dimensionChoices(signedIn, scope.dimension())->byCode(code);
    return node ? code + QLatin1Char(' ') + node->name : code;
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

QString scopeText(SignedIn& signedIn, const access::Object& object, const std::string& words) {
    const auto scope = Scope::parse(words, object);
    if (!scope)
        return fromUtf8(words);
    switch (scope->kind()) {
    case Scope::Kind::ids: {
        QStringList codes;
        for (const std::string& code : scope->ids())
            codes << fromUtf8(code);
        return Words::tr("Chosen: %1").arg(codes.join(Words::tr(", ")));
    }
    case Scope::Kind::tree:
        return Words::tr("%1 %2, this node only")
            .arg(shown(object.dimensionLabel(scope->dimension())), nodeName(signedIn, *scope));
    case Scope::Kind::treeBelow:
        return Words::tr("%1 %2 and below")
            .arg(shown(object.dimensionLabel(scope->dimension())), nodeName(signedIn, *scope));
    case Scope::Kind::where:
        return Words::tr("Condition: %1").arg(fromUtf8(scope->filter()));
    default:
        return scopeKindLabel(scope->kind());
    }
}

QString heldScopeText(SignedIn& signedIn, const access::Object& object, const std::string& words) {
    const std::size_t open = words.rfind(" (");
    if (open == std::string::npos || !words.ends_with(")"))
        return scopeText(signedIn, object, words);
    const std::string code = words.substr(open + 2, words.size() - open - 3);
    const std::string scope = words.substr(0, open);
    // A condition may end with a bracket, too; what stands before it is no scope then.
    const bool hidden = scope == "ids:****";
    if (!access::checkedCode(code) || (!hidden && !Scope::parse(scope, object)))
        return scopeText(signedIn, object, words);
    return Words::tr("%1 (lent by %2)").arg(scopeText(signedIn, object, scope), fromUtf8(code));
}

} // namespace xinheng::ui
