#include "ui/models/record_model.h"

#include "ui/shell/language.h"

namespace xinheng::ui {

RecordModel::RecordModel(SignedIn& signedIn, const access::Object& object,
                         std::shared_ptr<RecordNames> names, QObject* parent)
    : RecordModel(signedIn, object, std::move(names),
                  std::make_shared<TreeOrder>(
                      [&signedIn, key = object.key](const access::Query& query) {
                          return signedIn.records(key).list(query);
                      },
                      object),
                  parent) {}

RecordModel::RecordModel(SignedIn& signedIn, const access::Object& object,
                         std::shared_ptr<RecordNames> names, std::shared_ptr<TreeOrder> tree,
                         QObject* parent)
    : QueryModel(
          object, [tree](const access::Query& query) { return tree->run(query); }, parent),
      signedIn_(signedIn), names_(std::move(names)), tree_(std::move(tree)) {
    if (tree_->isTree())
        readForwards();
    setNaming([this](const access::Field& field,
                     const QString& code) { return names_->shortName(field.references, code); },
              [this](const access::Field& field, const QString& code) {
                  return names_->fullName(field.references, code);
              });
}

QString RecordModel::tag(int column, const access::QueryRow& row) const {
    if (field(column).key != "name")
        return {};
    const int deactivated = columnOf("deactivated_on");
    if (deactivated < 0 || state(deactivated) < access::FieldState::readable)
        return {};
    const auto day = Date::parse(row.cells[std::size_t(deactivated)]);
    return day && *day <= signedIn_.session().businessDate() ? tr("deactivated") : QString();
}

int RecordModel::level(int column, const access::QueryRow& row) const {
    return field(column).key == "name" ? tree_->depth(row.id) : 0;
}

} // namespace xinheng::ui
