#include "ui/records/record_version_dialogs.h"

#include "ui/access/entry_dialog.h"
#include "ui/records/fields_shown.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::RecordVersionDialogs)
};

QDialog* around(QWidget& content, const QString& title, QWidget* parent) {
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* box = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::section, space::large, space::section, space::large);
    column->setSpacing(space::medium);
    column->addWidget(&content, 1);
    column->addWidget(box);
    return dialog;
}

} // namespace

FieldForm* pastForm(const access::Object& object, const archive::RecordCard& card,
                    RecordNames& names, QWidget* parent) {
    std::vector<FieldDescription> fields;
    for (std::size_t place = 0; place < card.fields.size(); ++place)
        fields.push_back(described(object, card.fields[place], card.states[place], names));
    return new FieldForm(fields, parent);
}

FieldForm::Values pastValues(const access::Object& object, const archive::RecordCard& card) {
    FieldForm::Values values;
    for (std::size_t place = 0; place < card.fields.size(); ++place)
        values[object.fields[card.fields[place]].key] = card.cells[place];
    return values;
}

QDialog* versionDialog(const archive::HistoryDesk& desk, const archive::RecordCard& card,
                       const QString& title, RecordNames& names, QWidget* parent) {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    FieldForm* form = pastForm(desk.object(), card, names, scroll);
    form->setValues(pastValues(desk.object(), card));
    scroll->setWidget(form);
    QDialog* dialog = around(*scroll, title, parent);
    dialog->resize(860, 620);
    return dialog;
}

QDialog* compareVersionsDialog(const archive::HistoryDesk& desk,
                               const std::vector<archive::FieldDifference>& differences,
                               const QString& title, RecordNames& names, QWidget* parent) {
    auto* table = new QTableWidget(int(differences.size()), 3);
    table->setObjectName(QStringLiteral("versionDifferences"));
    table->setAccessibleName(title);
    prepareTable(*table);
    table->setHorizontalHeaderLabels({Words::tr("Field"), Words::tr("Before"), Words::tr("After")});
    table->setColumnWidth(0, 140);
    table->setColumnWidth(1, 250);
    for (std::size_t i = 0; i < differences.size(); ++i) {
        const access::Field& field = desk.object().fields[differences[i].field];
        const QString texts[]{shown(field.label), valueText(field, differences[i].before, names),
                              valueText(field, differences[i].after, names)};
        for (int column = 0; column < 3; ++column) {
            auto* item = new QTableWidgetItem(QString(texts[column]).simplified());
            item->setToolTip(toolTipText(texts[column]));
            table->setItem(int(i), column, item);
        }
    }
    QDialog* dialog = around(*table, title, parent);
    dialog->resize(700, 420);
    return dialog;
}

EntryDialog* undoDialog(SignedIn& signedIn, const access::Object& object, const std::string& code,
                        const archive::Version& last, RecordNames& names, QWidget* parent) {
    QStringList lines;
    for (const archive::Change& change : last.changes)
        if (const access::Field* field = object.field(change.field))
            lines << Words::tr("%1: %2 → %3")
                         .arg(shown(field->label), valueText(*field, change.newValue, names),
                              change.oldValue.empty() ? Words::tr("(nothing)")
                                                      : valueText(*field, change.oldValue, names));
    FieldDescription what{
        "what", Text(Words::tr("What changes").toStdString()), FieldKind::longText, {}};
    what.readOnly = true;
    const FieldDescription reason{
        "reason", Text(Words::tr("Reason").toStdString()), FieldKind::text, {}};
    const auto enter = [&signedIn, key = object.key,
                        code](const FieldForm::Values& values) -> Result<std::string> {
        const auto given = values.find("reason");
        const auto saved = signedIn.history(key).undoLast(
            code, given == values.end() ? std::string() : given->second);
        return saved ? Result<std::string>(saved->code) : fail(saved.error());
    };
    auto* dialog = new EntryDialog(Words::tr("Take back the last change"), Words::tr("Take back"),
                                   {what, reason}, enter, parent);
    dialog->form().setValues({{"what", lines.join(QLatin1Char('\n')).toStdString()}});
    return dialog;
}

} // namespace xinheng::ui
