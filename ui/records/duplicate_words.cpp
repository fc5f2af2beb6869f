#include "ui/records/duplicate_words.h"

#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QStringList>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::Duplicates)
};

} // namespace

QString reasonsText(const archive::Match& match) {
    QStringList words;
    for (const archive::Likeness reason : match.reasons)
        words << shown(archive::likenessText(reason));
    return words.join(Words::tr(", "));
}

QString partyText(const std::string& code, const std::string& name) {
    return (fromUtf8(code) + QLatin1Char(' ') + fromUtf8(name)).simplified();
}

bool hasDuplicates(const access::Object& object) {
    return object.key == "customer";
}

bool looksForDuplicates(SignedIn& signedIn, const access::Object& object) {
    return hasDuplicates(object) && signedIn.mayUse(archive::DuplicateDesk::node) &&
           signedIn.mayUse(object.queryNode);
}

bool mergesRecords(SignedIn& signedIn, const access::Object& object) {
    return hasDuplicates(object) && signedIn.mayUse(archive::MergeDesk::node) &&
           signedIn.mayUse(object.queryNode) && signedIn.mayUse(object.entryNode);
}

} // namespace xinheng::ui
