#include "ui/records/own_fields_page.h"

#include "ui/access/duty_words.h"
#include "ui/access/entry_dialog.h"
#include "ui/records/own_field_dialog.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <algorithm>

namespace xinheng::ui {

OwnFieldsPage::OwnFieldsPage(SignedIn& signedIn, QWidget* parent)
    : Page(parent), signedIn_(signedIn), heading_(new QLabel(this)), objects_(new QComboBox(this)),
      turn_(new QPushButton(this)), change_(new QPushButton(this)), create_(new QPushButton(this)),
      banner_(new Banner(this)), places_(new QStackedWidget(this)),
      table_(new QTableWidget(0, 7, this)), empty_(new EmptyState("document-edit", this)) {
    objects_->setObjectName(QStringLiteral("ownFieldObject"));
    turn_->setObjectName(QStringLiteral("turnOwnField"));
    change_->setObjectName(QStringLiteral("changeOwnField"));
    create_->setObjectName(QStringLiteral("newOwnField"));
    banner_->setObjectName(QStringLiteral("ownFieldBanner"));
    table_->setObjectName(QStringLiteral("ownFieldTable"));
    for (const access::Object& one : signedIn.objects().all())
        if (!one.personnel)
            choices_.push_back(&one);
    arrange();
    connect(objects_, &QComboBox::currentIndexChanged, this, &OwnFieldsPage::refresh);
    connect(create_, &QPushButton::clicked, this, &OwnFieldsPage::createNew);
    connect(empty_, &EmptyState::actionClicked, this, &OwnFieldsPage::createNew);
    connect(change_, &QPushButton::clicked, this, &OwnFieldsPage::change);
    connect(turn_, &QPushButton::clicked, this, &OwnFieldsPage::turn);
    connect(table_, &QTableWidget::currentCellChanged, this, &OwnFieldsPage::showButtons);
    connect(table_, &QTableWidget::cellActivated, this, &OwnFieldsPage::change);
    whenLanguageChanges(this, [this] { retranslate(); });
    refresh();
}

void OwnFieldsPage::arrange() {
    setRole(*heading_, LabelRole::title);
    makePrimary(*create_);
    prepareCombo(*objects_);
    for (std::size_t i = 0; i < choices_.size(); ++i)
        objects_->addItem(QString());
    prepareTable(*table_);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    constexpr std::array widths{170, 170, 140, 80, 150, 120};
    for (std::size_t column = 0; column < widths.size(); ++column)
        table_->setColumnWidth(int(column), widths.at(column));
    places_->addWidget(table_);
    places_->addWidget(empty_);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::small);
    top->addWidget(heading_);
    top->addWidget(objects_);
    top->addStretch(1);
    top->addWidget(turn_);
    top->addWidget(change_);
    top->addWidget(create_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    column->addLayout(top);
    column->addWidget(banner_);
    column->addWidget(places_, 1);
}

QString OwnFieldsPage::title() const {
    return tr("Own fields");
}

const access::Object& OwnFieldsPage::object() const {
    return *choices_[std::size_t(std::max(objects_->currentIndex(), 0))];
}

void OwnFieldsPage::retranslate() {
    heading_->setText(title());
    for (std::size_t i = 0; i < choices_.size(); ++i)
        objects_->setItemText(int(i), shown(choices_[i]->label));
    objects_->setAccessibleName(tr("Object"));
    create_->setText(tr("New field… (F5)"));
    change_->setText(tr("Change…"));
    table_->setAccessibleName(title());
    table_->setHorizontalHeaderLabels({tr("Label in Chinese"), tr("Label in English"), tr("Key"),
                                       tr("Type"), tr("Stands in"), tr("Needs a value"),
                                       tr("State")});
    empty_->setTexts(tr("No fields of your own yet"),
                     tr("What your customers, suppliers or accounts need beyond the fields of the "
                        "program is added here. It then stands in forms, lists, filters, files "
                        "and rights like any other."),
                     tr("New field…"));
    showFields();
}

void OwnFieldsPage::focusFirst() {
    fields_.empty() ? create_->setFocus() : table_->setFocus();
}

void OwnFieldsPage::refresh() {
    auto fields = signedIn_.ownFields().list(object().key);
    fields_ = fields ? std::move(*fields) : std::vector<archive::OwnField>();
    if (fields)
        banner_->hide();
    else
        refuse(fields.error());
    showFields();
}

void OwnFieldsPage::refuse(const Error& error) {
    banner_->showMessage(Banner::Kind::error, shown(error));
}

void OwnFieldsPage::showFields() {
    const int row = table_->currentRow();
    table_->setRowCount(int(fields_.size()));
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const archive::OwnField& field = fields_[i];
        QString group;
        for (const access::FieldGroup& one : object().groups)
            if (one.key == field.group)
                group = shown(one.label);
        const QStringList texts{fromUtf8(field.chinese),
                                fromUtf8(field.english),
                                fromUtf8(field.key),
                                ownTypeText(field.type),
                                group,
                                field.required ? tr("yes") : QString(),
                                field.retired ? tr("out of use") : tr("in use")};
        for (int column = 0; column < texts.size(); ++column)
            table_->setItem(int(i), column, textCell(texts[column]));
    }
    if (!fields_.empty())
        table_->setCurrentCell(std::clamp(row, 0, int(fields_.size()) - 1), 0);
    places_->setCurrentIndex(fields_.empty() ? 1 : 0);
    showButtons();
}

const archive::OwnField* OwnFieldsPage::chosen() const {
    const int row = table_->currentRow();
    return row < 0 || row >= int(fields_.size()) ? nullptr : &fields_[std::size_t(row)];
}

void OwnFieldsPage::showButtons() {
    const archive::OwnField* field = chosen();
    change_->setEnabled(field != nullptr);
    turn_->setEnabled(field != nullptr);
    turn_->setText(field != nullptr && field->retired ? tr("Take into use again")
                                                      : tr("Take out of use"));
}

void OwnFieldsPage::follow(EntryDialog* dialog) {
    connect(dialog, &EntryDialog::entered, this, [this](const std::string& key) {
        refresh();
        emit said(tr("The field %1 is kept. Where fields are controlled it has yet to be granted.")
                      .arg(fromUtf8(key)));
    });
    dialog->open();
}

void OwnFieldsPage::createNew() {
    follow(ownFieldDialog(signedIn_, object(), nullptr, this));
}

void OwnFieldsPage::change() {
    if (const archive::OwnField* field = chosen())
        follow(ownFieldDialog(signedIn_, object(), field, this));
}

void OwnFieldsPage::turn() {
    const archive::OwnField* field = chosen();
    if (field == nullptr)
        return;
    const auto done = field->retired ? signedIn_.ownFields().restore(object().key, field->key)
                                     : signedIn_.ownFields().retire(object().key, field->key);
    const QString words =
        field->retired ? tr("%1 is in use again.").arg(fromUtf8(field->chinese))
                       : tr("%1 is out of use. Its values are kept.").arg(fromUtf8(field->chinese));
    if (!done) {
        refuse(done.error());
        return;
    }
    refresh();
    emit said(words);
}

} // namespace xinheng::ui
