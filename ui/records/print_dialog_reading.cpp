// What is printed, read by the desk.
#include "ui/records/print_dialog.h"
#include "ui/records/record_kind.h"
#include "ui/shell/language.h"
#include "ui/widgets/notices.h"

#include <QComboBox>
#include <algorithm>

namespace xinheng::ui {

access::Query PrintDialog::query() const {
    access::Query query = wish_.query;
    if (rows_->currentIndex() != 1)
        return query;
    std::string list;
    for (const std::string& code : wish_.codes) // a code holds no quotes
        list += (list.empty() ? "'" : ", '") + code + "'";
    const std::string chosen = object_.codeField + " in (" + list + ")";
    query.where = query.where.empty() ? chosen : "(" + query.where + ") and " + chosen;
    return query;
}

Result<> PrintDialog::readList() {
    access::Query wanted = query();
    wanted.fields = wish_.columns;
    const auto printed =
        signedIn_.printing(object_.key).rows(std::move(wanted), archive::PrintDesk::Form::list);
    if (!printed)
        return fail(printed.error());
    list_ = listOnPaper(paperHead(signedIn_, title(), wish_.note), object_, *printed, wish_.widths,
                        *names_);
    return {};
}

Result<> PrintDialog::readLabels() {
    access::Query wanted = query();
    wanted.fields = {"name", address_->currentData().toString().toStdString()};
    for (const char* key : {"postcode", "contact"})
        if (mayRead(key))
            wanted.fields.emplace_back(key);
    const auto printed =
        signedIn_.printing(object_.key).rows(wanted, archive::PrintDesk::Form::labels);
    if (!printed)
        return fail(printed.error());
    labels_.clear();
    qint64 without = 0;
    for (const access::QueryRow& row : printed->rows) {
        const auto value = [&](const char* key) {
            const auto found = std::find(wanted.fields.begin(), wanted.fields.end(), key);
            return found == wanted.fields.end()
                       ? QString()
                       : fromUtf8(row.cells[std::size_t(found - wanted.fields.begin())]);
        };
        if (row.cells[1].empty()) {
            ++without;
            continue;
        }
        const QString contact = value("contact");
        labels_.push_back({value("postcode"), fromUtf8(row.cells[1]), fromUtf8(row.cells[0]),
                           contact.isEmpty() ? QString() : tr("To %1").arg(contact)});
    }
    if (without > 0)
        banner_->showMessage(Banner::Kind::info,
                             tr("Without an address, and left out: %1").arg(numberText(without)));
    return {};
}

Result<> PrintDialog::readReport() {
    if (auto may = signedIn_.printing(object_.key).report(wish_.report->rows.size()); !may)
        return may;
    list_ = wish_.report;
    return {};
}

Result<> PrintDialog::readCard() {
    const auto printed = signedIn_.printing(object_.key).card(*wish_.card);
    if (!printed)
        return fail(printed.error());
    const QString name =
        fromUtf8(printed->card.value(object_, "name")
                     .value_or(printed->card.value(object_, object_.codeField).value_or("")));
    card_ = cardOnPaper(
        paperHead(signedIn_, name.isEmpty() ? title() : tr("%1: %2").arg(title(), name)), object_,
        *printed, *names_);
    return {};
}

} // namespace xinheng::ui
