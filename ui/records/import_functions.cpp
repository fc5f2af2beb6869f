#include "ui/records/import_functions.h"

#include "ui/records/import_page.h"
#include "ui/records/record_kind.h"

namespace xinheng::ui {

std::vector<Function> importFunctions(SignedIn& signedIn, const access::Object& object,
                                      std::function<void()> imported) {
    // The desk asks for both: what is imported is entered.
    if (!signedIn.mayUse(object.importNode) || !signedIn.mayUse(object.entryNode))
        return {};
    const RecordKind& kind = recordKind(object);
    Function function{importFunction(object), listFunction(object),
                      Text::bilingual("Import " + kind.many.in(Language::en),
                                      "导入" + kind.many.in(Language::zh)),
                      "document-import"};
    // The list has a button for it; without the list it has to be found by itself.
    function.place =
        signedIn.mayUse(object.queryNode) ? Function::Place::palette : Function::Place::navigation;
    function.make = [&signedIn, &object, imported = std::move(imported)] {
        auto* page = new ImportPage(signedIn, object);
        if (imported)
            QObject::connect(page, &ImportPage::imported, page, imported);
        return page;
    };
    return {std::move(function)};
}

} // namespace xinheng::ui
