#include "ui/records/coding_rules_page.h"

#include "archive/coding_rules.h"
#include "ui/access/duty_words.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>

namespace xinheng::ui {

namespace {

QString exampleText(Date day, const access::Object& object, const std::string& pattern) {
    const auto parsed = archive::parsePattern(object, pattern);
    if (!parsed)
        return {};
    return fromUtf8(archive::exampleOf(object, *parsed, day, language()));
}

} // namespace

CodingRulesPage::CodingRulesPage(SignedIn& signedIn, QWidget* parent)
    : Page(parent), signedIn_(signedIn), heading_(new QLabel(this)), words_(new QLabel(this)),
      banner_(new Banner(this)), table_(new QTableWidget(0, 4, this)),
      patternLabel_(new QLabel(this)), pattern_(new QLineEdit(this)), strict_(new QCheckBox(this)),
      example_(new QLabel(this)), clear_(new QPushButton(this)), save_(new QPushButton(this)) {
    table_->setObjectName(QStringLiteral("codingTable"));
    pattern_->setObjectName(QStringLiteral("codingPattern"));
    strict_->setObjectName(QStringLiteral("codingStrict"));
    example_->setObjectName(QStringLiteral("codingExample"));
    banner_->setObjectName(QStringLiteral("codingBanner"));
    clear_->setObjectName(QStringLiteral("clearCoding"));
    save_->setObjectName(QStringLiteral("saveCoding"));
    for (const access::Object& one : signedIn.objects().all())
        if (archive::takesCodingRule(one))
            objects_.push_back(&one);
    arrange();
    connect(table_, &QTableWidget::currentCellChanged, this, &CodingRulesPage::showRule);
    connect(table_, &QTableWidget::cellActivated, this, [this] { pattern_->setFocus(); });
    connect(pattern_, &QLineEdit::textChanged, this, &CodingRulesPage::showExample);
    connect(pattern_, &QLineEdit::returnPressed, this, [this] { save_->setFocus(); });
    connect(strict_, &QCheckBox::toggled, this, &CodingRulesPage::showExample);
    connect(save_, &QPushButton::clicked, this, &CodingRulesPage::save);
    connect(clear_, &QPushButton::clicked, this, &CodingRulesPage::clearRule);
    whenLanguageChanges(this, [this] { retranslate(); });
    refresh();
}

void CodingRulesPage::arrange() {
    setRole(*heading_, LabelRole::title);
    setRole(*words_, LabelRole::quiet);
    words_->setWordWrap(true);
    example_->setTextFormat(Qt::PlainText);
    example_->setWordWrap(true);
    makePrimary(*save_);
    prepareTable(*table_);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    constexpr std::array widths{180, 300, 200};
    for (std::size_t column = 0; column < widths.size(); ++column)
        table_->setColumnWidth(int(column), widths.at(column));
    patternLabel_->setBuddy(pattern_);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(patternLabel_);
    line->addWidget(pattern_, 1);
    line->addWidget(strict_);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(space::small);
    bottom->addWidget(example_, 1);
    bottom->addWidget(clear_);
    bottom->addWidget(save_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    column->addWidget(heading_);
    column->addWidget(words_);
    column->addWidget(banner_);
    column->addWidget(table_, 1);
    column->addLayout(line);
    column->addLayout(bottom);
}

QString CodingRulesPage::title() const {
    return tr("Coding rules");
}

void CodingRulesPage::retranslate() {
    heading_->setText(title());
    words_->setText(
        tr("Text stands for itself. {yyyy} {yy} {mm} {dd} are the business date, {0000} "
           "is the running number with so many digits, {class} and {district} are the "
           "code of the record's class and district, and so for every reference and "
           "choice."));
    table_->setAccessibleName(title());
    table_->setHorizontalHeaderLabels({tr("Object"), tr("Rule"), tr("Other codes"), tr("Example")});
    patternLabel_->setText(tr("Rule"));
    pattern_->setAccessibleName(tr("Rule"));
    pattern_->setPlaceholderText(tr("For example %1").arg(QStringLiteral("K{yyyy}-{0000}")));
    strict_->setText(tr("Other codes are refused"));
    strict_->setToolTip(tr("Otherwise they are kept with a warning"));
    clear_->setText(tr("No rule"));
    save_->setText(tr("Save (F6)"));
    fill();
}

void CodingRulesPage::focusFirst() {
    table_->setFocus();
}

void CodingRulesPage::refresh() {
    auto rules = signedIn_.codingRules().list();
    rules_ = rules ? std::move(*rules) : std::vector<archive::CodingRule>();
    if (rules)
        banner_->hide();
    else
        banner_->showMessage(Banner::Kind::error, shown(rules.error()));
    fill();
}

// What is being typed stays.
void CodingRulesPage::takeNewRights() {
    if (!isDirty())
        refresh();
}

archive::CodingRule CodingRulesPage::kept(const access::Object& object) const {
    for (const archive::CodingRule& rule : rules_)
        if (rule.object == object.key)
            return rule;
    return {object.key, {}, true};
}

void CodingRulesPage::fill() {
    const int row = std::max(table_->currentRow(), 0);
    {
        const QSignalBlocker quiet(table_);
        table_->setRowCount(int(objects_.size()));
        for (std::size_t i = 0; i < objects_.size(); ++i) {
            const archive::CodingRule rule = kept(*objects_[i]);
            const QStringList texts{
                shown(objects_[i]->label), fromUtf8(rule.pattern),
                rule.pattern.empty() ? QString()
                : rule.strict        ? tr("are refused")
                                     : tr("are warned of"),
                exampleText(signedIn_.session().businessDate(), *objects_[i], rule.pattern)};
            for (int column = 0; column < texts.size(); ++column)
                table_->setItem(int(i), column, textCell(texts[column]));
        }
        table_->setCurrentCell(row, 0);
    }
    shownRow_ = -1;
    showRule();
}

const access::Object* CodingRulesPage::object() const {
    return shownRow_ < 0 ? nullptr : objects_[std::size_t(shownRow_)];
}

// What is typed for one object is not lost by looking at another one.
void CodingRulesPage::showRule() {
    const int row = table_->currentRow();
    if (row == shownRow_ || row < 0)
        return;
    if (isDirty()) {
        banner_->showMessage(
            Banner::Kind::warning,
            tr("Save the rule of %1 first, or read again (Ctrl+R).").arg(shown(object()->label)));
        const QSignalBlocker quiet(table_);
        table_->setCurrentCell(shownRow_, 0);
        return;
    }
    shownRow_ = row;
    const archive::CodingRule rule = kept(*object());
    {
        const QSignalBlocker quiet(pattern_);
        const QSignalBlocker quietToo(strict_);
        pattern_->setText(fromUtf8(rule.pattern));
        strict_->setChecked(rule.strict);
    }
    clear_->setEnabled(!rule.pattern.empty());
    showExample();
}

void CodingRulesPage::showExample() {
    if (object() == nullptr)
        return;
    const std::string typed = pattern_->text().trimmed().toStdString();
    const auto parsed = archive::parsePattern(*object(), typed);
    if (typed.empty())
        example_->setText(tr("No rule: every code is typed."));
    else if (parsed)
        example_->setText(
            tr("The first code is %1")
                .arg(exampleText(signedIn_.session().businessDate(), *object(), typed)));
    else {
        QStringList wrong;
        for (const Problem& problem : parsed.error().problems)
            wrong << shown(problem.message);
        example_->setText(wrong.join(QLatin1Char(' ')));
    }
    save_->setEnabled(!typed.empty());
    emit titleChanged();
}

bool CodingRulesPage::isDirty() const {
    if (object() == nullptr)
        return false;
    const archive::CodingRule rule = kept(*object());
    return pattern_->text().trimmed() != fromUtf8(rule.pattern) ||
           (!rule.pattern.empty() && strict_->isChecked() != rule.strict);
}

bool CodingRulesPage::save() {
    if (object() == nullptr || !isDirty())
        return true;
    if (pattern_->text().trimmed().isEmpty()) {
        clearRule();
        return true;
    }
    const auto rule = signedIn_.codingRules().set(
        {object()->key, pattern_->text().trimmed().toStdString(), strict_->isChecked()});
    if (!rule) {
        banner_->showMessage(Banner::Kind::error, shown(rule.error()));
        pattern_->setFocus();
        return false;
    }
    emit said(tr("The rule of %1 holds for new records.").arg(shown(object()->label)));
    refresh();
    table_->setFocus();
    return true;
}

void CodingRulesPage::clearRule() {
    if (object() == nullptr)
        return;
    const auto done = signedIn_.codingRules().clear(object()->key);
    if (!done) {
        banner_->showMessage(Banner::Kind::error, shown(done.error()));
        return;
    }
    emit said(tr("Codes of %1 are typed again.").arg(shown(object()->label)));
    {
        const QSignalBlocker quiet(pattern_);
        pattern_->clear();
    }
    refresh();
}

bool givesCodes(SignedIn& signedIn, const access::Object& object) {
    if (!archive::takesCodingRule(object))
        return false;
    const auto next = signedIn.codingRules().next(object.key);
    // Values that the code is made of may be missing yet.
    return next || next.error().code == ErrorCode::invalid;
}

void hintAtCode(SignedIn& signedIn, const access::Object& object, const FieldForm& form) {
    auto* input = qobject_cast<QLineEdit*>(form.input(object.codeField));
    if (input == nullptr || !archive::takesCodingRule(object))
        return;
    const auto next = signedIn.codingRules().next(object.key);
    if (next)
        input->setPlaceholderText(
            CodingRulesPage::tr("%1, if nothing is typed").arg(fromUtf8(*next)));
    else if (next.error().code == ErrorCode::invalid)
        input->setPlaceholderText(CodingRulesPage::tr("Given when saved, if nothing is typed"));
}

} // namespace xinheng::ui
