#include "ui/access/role_files.h"

#include "ui/access/json_file.h"
#include "ui/shell/language.h"

#include <QWidget>

namespace xinheng::ui {

RoleFiles::RoleFiles(SignedIn& signedIn, QWidget* parent)
    : QObject(parent), signedIn_(signedIn), parent_(parent) {}

void RoleFiles::exportRoles(const std::vector<std::string>& codes) {
    const QString name = codes.size() == 1 ? fromUtf8(codes.front() + ".json") : tr("roles.json");
    saveJson(
        parent_, tr("Export roles"), name,
        [this, codes] { return signedIn_.rights().exportRoles(codes); },
        [this](const Result<QString>& file) {
            if (file)
                emit done(tr("Written to “%1”.").arg(*file));
            else
                emit refused(shownWithPlaces(file.error()));
        });
}

void RoleFiles::importRoles() {
    openJson(parent_, tr("Import roles"), [this](const Result<std::string>& text) { take(text); });
}

void RoleFiles::take(const Result<std::string>& text) {
    if (!text) {
        emit refused(shown(text.error()));
        return;
    }
    const auto roles = signedIn_.rights().importRoles(*text);
    if (!roles) {
        emit refused(shownWithPlaces(roles.error()));
        return;
    }
    std::vector<std::string> codes;
    QStringList names;
    for (const access::Role& role : *roles) {
        codes.push_back(role.code);
        names << fromUtf8(role.name);
    }
    emit done(names.isEmpty() ? tr("The file has no roles.")
                              : tr("New roles: %1.").arg(names.join(tr(", "))));
    emit imported(codes);
}

} // namespace xinheng::ui
