#include "ui/access/audit_page.h"

#include "ui/access/audit_model.h"
#include "ui/models/choices.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/long_work.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/tree_picker.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace xinheng::ui {

AuditPage::AuditPage(SignedIn& signedIn, QWidget* parent)
    : Page(parent), signedIn_(signedIn), model_(new AuditModel(signedIn, this)),
      heading_(new QLabel(this)), banner_(new Banner(this)), object_(new QComboBox(this)),
      record_(new QLineEdit(this)),
      // Names alone: asking for more would be refused to a mere reader, and stand in the log.
      person_(new TreePicker(
          peopleChoices(signedIn.people().colleagues().value_or(std::vector<access::Person>())),
          this)),
      headLabel_(new QLabel(this)), head_(new QLineEdit(this)), verify_(new QPushButton(this)),
      table_(new QTableView(this)) {
    object_->setObjectName(QStringLiteral("auditObject"));
    person_->setObjectName(QStringLiteral("auditPerson"));
    record_->setObjectName(QStringLiteral("auditRecord"));
    verify_->setObjectName(QStringLiteral("verifyTrail"));
    banner_->setObjectName(QStringLiteral("auditBanner"));
    head_->setObjectName(QStringLiteral("auditHead"));
    table_->setObjectName(QStringLiteral("auditTable"));
    object_->addItem(QString(), QString());
    for (const access::Object& one : businessObjects().all())
        object_->addItem(QString(), fromUtf8(one.key));
    for (const char* key : {"role", "control", "set"})
        object_->addItem(QString(), QLatin1String(key));
    arrange();
    connect(object_, &QComboBox::activated, this, &AuditPage::refresh);
    connect(record_, &QLineEdit::editingFinished, this, &AuditPage::refresh);
    connect(person_, &TreePicker::codeChanged, this, &AuditPage::refresh);
    connect(verify_, &QPushButton::clicked, this, &AuditPage::verify);
    whenLanguageChanges(this, [this] { retranslate(); });
    refresh();
}

void AuditPage::arrange() {
    setRole(*heading_, LabelRole::title);
    setRole(*headLabel_, LabelRole::quiet);
    prepareCombo(*object_);
    object_->setMinimumWidth(150);
    record_->setFixedWidth(160);
    person_->setFixedWidth(220);
    head_->setReadOnly(true);
    head_->hide();
    headLabel_->hide();
    table_->setModel(model_);
    prepareTable(*table_);
    constexpr std::array widths{64, 160, 130, 150, 190, 88, 100};
    for (std::size_t column = 0; column < widths.size(); ++column)
        table_->setColumnWidth(int(column), widths.at(column));
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(object_);
    line->addWidget(record_);
    line->addWidget(person_);
    line->addStretch(1);
    line->addWidget(verify_);
    auto* known = new QHBoxLayout;
    known->setSpacing(space::small);
    known->addWidget(headLabel_);
    known->addWidget(head_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    column->addWidget(heading_);
    column->addLayout(line);
    column->addWidget(banner_);
    column->addLayout(known);
    column->addWidget(table_, 1);
}

void AuditPage::retranslate() {
    heading_->setText(title());
    for (int i = 0; i < object_->count(); ++i) {
        const std::string key = object_->itemData(i).toString().toStdString();
        object_->setItemText(i, key.empty() ? tr("Everything") : auditObjectText(key));
    }
    object_->setAccessibleName(tr("About"));
    record_->setPlaceholderText(tr("Code of the record"));
    record_->setAccessibleName(tr("Code of the record"));
    person_->setPlaceholderText(tr("By anybody"));
    person_->setAccessibleName(tr("By whom"));
    verify_->setText(tr("Verify the trail"));
    headLabel_->setText(tr("Head of the trail"));
    head_->setAccessibleName(tr("Head of the trail"));
    head_->setToolTip(tr("Keep it outside of the set: whoever cuts or replaces the trail later "
                         "can't make this head again."));
    table_->setAccessibleName(title());
    model_->retranslate();
}

QString AuditPage::title() const {
    return tr("Audit trail");
}

void AuditPage::focusFirst() {
    table_->setFocus();
}

void AuditPage::refresh() {
    const auto wanted = [](const QString& text) {
        return text.isEmpty() ? std::nullopt : std::optional(text.toStdString());
    };
    access::AuditTrail::Wish wish;
    wish.object = wanted(object_->currentData().toString());
    wish.record = wanted(record_->text().trimmed());
    wish.person = wanted(person_->code());
    const auto loaded = model_->load(wish);
    if (!loaded)
        banner_->showMessage(Banner::Kind::error, shown(loaded.error()));
    else if (refused_)
        banner_->hide(); // what verifying said stays
    refused_ = !loaded;
}

void AuditPage::verify() {
    auto other = signedIn_.onAnotherThread();
    if (!other) {
        banner_->showMessage(Banner::Kind::error, shown(other.error()));
        return;
    }
    auto connection = std::make_shared<OwnConnection>(std::move(*other));
    auto verdict = std::make_shared<std::optional<Result<access::AuditTrail::Verdict>>>();
    verify_->setEnabled(false);
    runWithProgress(
        this, tr("Verifying the trail"),
        [connection, verdict](const Progress&) {
            *verdict = connection->signedIn->audit().verify();
            *connection = {};
        },
        [this, verdict](bool) {
            verify_->setEnabled(true);
            showVerdict(**verdict);
        });
}

void AuditPage::showVerdict(const Result<access::AuditTrail::Verdict>& verdict) {
    if (!verdict) {
        banner_->showMessage(Banner::Kind::error, shown(verdict.error()));
        return;
    }
    QStringList lines;
    if (verdict->whole)
        lines << tr("The trail is whole: %1 rows, none missing, none changed.")
                     .arg(numberText(verdict->rows));
    else
        lines << tr("The trail is damaged. Keep this file as it is and compare it with a backup.");
    for (const Text& problem : verdict->problems)
        lines << shown(problem);
    banner_->showMessage(verdict->whole ? Banner::Kind::success : Banner::Kind::error,
                         lines.join(QLatin1Char('\n')));
    head_->setText(fromUtf8(verdict->head.chain));
    head_->setCursorPosition(0);
    head_->show();
    headLabel_->show();
}

} // namespace xinheng::ui
