#include "ui/records/ownership_parts.h"

#include "ui/access/entry_dialog.h"
#include "ui/models/choices.h"
#include "ui/records/record_history_view.h"
#include "ui/records/record_kind.h"
#include "ui/records/record_list_page.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::OwnershipParts)
};

constexpr std::size_t mostSelected = 1000;

bool seesOwners(SignedIn& signedIn, const access::Object& object) {
    const auto person = object.indexOf(object.personField);
    return archive::OwnershipDesk::hasOwners(object) && signedIn.mayUse(object.queryNode) &&
           signedIn.session().gate().field(object, *person) >= access::FieldState::readable;
}

std::vector<std::string> codesOf(RecordListPage& page) {
    std::vector<std::string> codes;
    auto desk = page.signedIn().records(page.object().key);
    for (const std::int64_t id : page.selectedIds(mostSelected)) {
        const auto card = desk.show(id);
        const auto code = card ? card->value(page.object(), page.object().codeField) : std::nullopt;
        if (code)
            codes.push_back(*code);
    }
    return codes;
}

FieldDescription field(const char* key, const QString& label, FieldKind kind, bool required) {
    FieldDescription field{key, Text(label.toStdString()), kind, {}};
    field.required = required;
    return field;
}

FieldDescription reasonField() {
    FieldDescription reason = field("reason", Words::tr("Reason"), FieldKind::text, false);
    reason.maximumLength = 200;
    return reason;
}

FieldDescription personField(SignedIn& signedIn, const QString& label) {
    FieldDescription person = field("person", label, FieldKind::reference, true);
    person.source =
        peopleChoices(signedIn.people().colleagues().value_or(std::vector<access::Person>()));
    return person;
}

void askAndMove(RecordListPage& page, bool takesBack) {
    const std::vector<std::string> codes = codesOf(page);
    if (codes.empty())
        return;
    SignedIn& signedIn = page.signedIn();
    const QString many = shown(page.kind().many);
    FieldDescription which = field("which", Words::tr("Selected"), FieldKind::text, false);
    which.readOnly = true;
    std::vector<FieldDescription> fields{which};
    if (!takesBack)
        fields.push_back(personField(signedIn, Words::tr("Responsible from now on")));
    fields.push_back(reasonField());
    const auto enter = [&page, codes, takesBack, key = page.object().key](
                           const FieldForm::Values& values) -> Result<std::string> {
        auto desk = page.signedIn().ownership(key);
        const auto done = takesBack ? desk.takeBack(codes, values.at("reason"))
                                    : desk.assign(codes, values.at("person"), values.at("reason"));
        if (!done)
            return fail(done.error());
        emit page.said(Words::tr("%1 changed, %2 as before.")
                           .arg(numberText(done->changed), numberText(done->unchanged)));
        return codes.front();
    };
    auto* dialog = new EntryDialog(
        takesBack ? Words::tr("Take back %1").arg(many) : Words::tr("Assign %1").arg(many),
        takesBack ? Words::tr("Take back") : Words::tr("Assign"), fields, enter, &page);
    dialog->form().setValues(
        {{"which",
          Words::tr("%1 %2").arg(numberText(std::int64_t(codes.size())), many).toStdString()}});
    QObject::connect(dialog, &EntryDialog::entered, &page, [&page] { page.refresh(); });
    dialog->form().input(takesBack ? "reason" : "person")->setFocus();
    dialog->open();
}

void showOwned(RecordListPage& page, const std::vector<archive::OwnedRecord>& owned,
               const QString& title) {
    auto* dialog = new QDialog(&page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* count =
        new QLabel(Words::tr("%1 that you may see").arg(numberText(std::int64_t(owned.size()))));
    auto* table = new QTableWidget(int(owned.size()), 3);
    table->setObjectName(QStringLiteral("ownedRecords"));
    table->setAccessibleName(title);
    prepareTable(*table);
    table->setHorizontalHeaderLabels(
        {Words::tr("Code"), Words::tr("Name"), Words::tr("Responsible today")});
    table->setColumnWidth(0, 140);
    table->setColumnWidth(1, 280);
    for (int row = 0; row < int(owned.size()); ++row) {
        const archive::OwnedRecord& record = owned[std::size_t(row)];
        const QString texts[]{fromUtf8(record.code), fromUtf8(record.name),
                              page.names()->fullName("person", fromUtf8(record.person))};
        for (int column = 0; column < 3; ++column)
            table->setItem(row, column, new QTableWidgetItem(texts[column].simplified()));
    }
    const auto open = [&page, dialog, owned](int row) {
        dialog->close();
        emit page.openWanted(owned[std::size_t(row)].id);
    };
    QObject::connect(table, &QTableWidget::cellActivated, dialog,
                     [open](int row, int) { open(row); });
    auto* box = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::section, space::large, space::section, space::large);
    column->setSpacing(space::medium);
    column->addWidget(count);
    column->addWidget(table, 1);
    column->addWidget(box);
    dialog->resize(720, 480);
    if (table->rowCount() > 0)
        table->selectRow(0);
    dialog->open();
}

void askOwnedOn(RecordListPage& page) {
    SignedIn& signedIn = page.signedIn();
    const Date today = signedIn.session().clock().today();
    const auto enter =
        [&page, key = page.object().key](const FieldForm::Values& values) -> Result<std::string> {
        const auto day = Date::parse(values.at("day"));
        if (!day)
            return fail(day.error());
        const std::string& person = values.at("person");
        const auto owned = page.signedIn().ownership(key).ownedOn(person, *day);
        if (!owned)
            return fail(owned.error());
        showOwned(page, *owned,
                  Words::tr("%1 of %2 on %3")
                      .arg(atStart(shown(page.kind().many)),
                           page.names()->fullName("person", fromUtf8(person)),
                           fromUtf8(day->iso())));
        return person;
    };
    auto* dialog = new EntryDialog(Words::tr("Responsibility on a day"), Words::tr("Show"),
                                   {personField(signedIn, Words::tr("Responsible person")),
                                    field("day", Words::tr("On the day"), FieldKind::date, true)},
                                   enter, &page);
    dialog->form().setValues({{"day", today.iso()}});
    dialog->form().input("person")->setFocus();
    dialog->open();
}

} // namespace

OwnersPart::OwnersPart(SignedIn& signedIn, const access::Object& object,
                       std::shared_ptr<RecordNames> names, QWidget* parent)
    : CardPartView(parent), signedIn_(signedIn), object_(object), names_(std::move(names)),
      table_(new QTableWidget(0, 5)) {
    table_->setObjectName(QStringLiteral("owners"));
    prepareTable(*table_);
    table_->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::medium, 0);
    column->addWidget(table_, 1);
    setFocusProxy(table_);
    const int widths[]{180, 150, 150, 140};
    for (int i = 0; i < 4; ++i)
        table_->setColumnWidth(i, widths[i]);
    table_->horizontalHeader()->setStretchLastSection(true);
    whenLanguageChanges(this, [this] { fill(); });
}

void OwnersPart::showRecord(std::int64_t /*id*/, const std::string& code) {
    const auto periods = signedIn_.ownership(object_.key).owners(code);
    periods_ = periods.value_or(std::vector<archive::OwnerPeriod>());
    if (!periods)
        emit said(shown(periods.error()));
    fill();
}

void OwnersPart::clear() {
    periods_.clear();
    fill();
}

void OwnersPart::fill() {
    table_->setAccessibleName(Words::tr("Responsible persons over time"));
    table_->setHorizontalHeaderLabels({Words::tr("Responsible person"), Words::tr("From"),
                                       Words::tr("Until"), Words::tr("Given by"),
                                       Words::tr("Reason")});
    table_->setRowCount(int(periods_.size()));
    for (int row = 0; row < int(periods_.size()); ++row) {
        const archive::OwnerPeriod& period = periods_[std::size_t(row)];
        const QString texts[]{
            period.person.empty() ? Words::tr("nobody")
                                  : names_->shortName("person", fromUtf8(period.person)),
            momentText(period.from), period.to.empty() ? Words::tr("now") : momentText(period.to),
            period.by.empty() ? QString() : names_->shortName("person", fromUtf8(period.by)),
            fromUtf8(period.reason)};
        for (int column = 0; column < 5; ++column) {
            auto* item = new QTableWidgetItem(texts[column].simplified());
            item->setToolTip(toolTipText(texts[column]));
            table_->setItem(row, column, item);
        }
    }
}

CardPart ownersPart() {
    return {[] { return Words::tr("Responsibility"); }, seesOwners,
            [](SignedIn& signedIn, const access::Object& object,
               const std::shared_ptr<RecordNames>& names, QWidget* parent) -> CardPartView* {
                return new OwnersPart(signedIn, object, names, parent);
            }};
}

ListExtra assignExtra() {
    return {"assignRecords",
            "system-users",
            [] { return Words::tr("Assign…"); },
            {},
            [](SignedIn& signedIn, const access::Object& object) {
                return !object.assignNode.empty() && signedIn.mayUse(object.assignNode) &&
                       seesOwners(signedIn, object);
            },
            1,
            [](RecordListPage& page) { askAndMove(page, false); }};
}

ListExtra takeBackExtra() {
    return {"takeBackRecords",
            "edit-undo",
            [] { return Words::tr("Take back…"); },
            {},
            [](SignedIn& signedIn, const access::Object& object) {
                return !object.takeBackNode.empty() && signedIn.mayUse(object.takeBackNode) &&
                       seesOwners(signedIn, object);
            },
            1,
            [](RecordListPage& page) { askAndMove(page, true); }};
}

ListExtra ownedOnExtra() {
    return {"ownedOn", "view-history", [] { return Words::tr("Responsibility on a day…"); },
            {},        seesOwners,     0,
            askOwnedOn};
}

} // namespace xinheng::ui
