#include "ui/models/customer_model.h"

#include "ui/shell/language.h"

namespace xinheng::ui {

CustomerModel::CustomerModel(SignedIn& signedIn, std::shared_ptr<CustomerNames> names,
                             QObject* parent)
    : QueryModel(
          signedIn.customers().object(),
          [&signedIn](const access::Query& query) { return signedIn.customers().list(query); },
          parent),
      signedIn_(signedIn), names_(std::move(names)) {
    setNaming([this](const access::Field& field,
                     const QString& code) { return names_->of(field.references).shortName(code); },
              [this](const access::Field& field, const QString& code) {
                  return names_->of(field.references).fullName(code);
              });
}

QString CustomerModel::tag(int column, const access::QueryRow& row) const {
    if (field(column).key != "name")
        return {};
    const int deactivated = columnOf("deactivated_on");
    if (deactivated < 0 || state(deactivated) < access::FieldState::readable)
        return {};
    const auto day = Date::parse(row.cells[std::size_t(deactivated)]);
    return day && *day <= signedIn_.session().businessDate() ? tr("deactivated") : QString();
}

} // namespace xinheng::ui
