#include "ui/records/record_extras.h"

#include "ui/records/attachments_view.h"
#include "ui/records/duplicate_parts.h"
#include "ui/records/list_extras.h"
#include "ui/records/ownership_parts.h"
#include "ui/records/print_dialog.h"
#include "ui/records/relation_part.h"

namespace xinheng::ui {

const std::vector<ListExtra>& listExtras() {
    static const std::vector<ListExtra> extras{
        {"changeMany", "document-edit", &changeManyWords, Qt::CTRL | Qt::SHIFT | Qt::Key_M,
         &hasChangeMany, 1, &changeMany},
        assignExtra(),
        takeBackExtra(),
        ownedOnExtra(),
        duplicatesExtra(),
        mergeExtra(),
        {"printList", "document-print", &printWords, QKeySequence::Print, &mayPrint, 0,
         &printRecords},
    };
    return extras;
}

const std::vector<CardPart>& cardParts() {
    static const std::vector<CardPart> parts{relationPart(), partsBelowPart(), ownersPart(),
                                             attachmentsPart(), duplicatesPart()};
    return parts;
}

} // namespace xinheng::ui
