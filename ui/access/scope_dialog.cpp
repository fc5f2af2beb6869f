#include "ui/access/scope_dialog.h"

#include "ui/access/scope_words.h"
#include "ui/access/terms_edit.h"
#include "ui/models/choices.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/tree_picker.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>

namespace xinheng::ui {

using access::Scope;

namespace {

constexpr std::array kinds{
    Scope::Kind::all, Scope::Kind::mine, Scope::Kind::department, Scope::Kind::departmentBelow,
    Scope::Kind::ids, Scope::Kind::tree, Scope::Kind::treeBelow,  Scope::Kind::where};

enum Input { Nothing, Chosen, Tree, Condition };

FieldKind fieldKind(access::FieldType type) {
    switch (type) {
    case access::FieldType::number:
        return FieldKind::number;
    case access::FieldType::amount:
        return FieldKind::amount;
    case access::FieldType::date:
        return FieldKind::date;
    case access::FieldType::choice:
        return FieldKind::choice;
    case access::FieldType::longText:
        return FieldKind::longText;
    default:
        return FieldKind::text;
    }
}

/// Whether the object has what this kind of scope looks at.
bool isPossible(Scope::Kind kind, const access::Object& object) {
    switch (kind) {
    case Scope::Kind::mine:
        return !object.personField.empty();
    case Scope::Kind::department:
    case Scope::Kind::departmentBelow:
        return object.dimension("department") != nullptr;
    case Scope::Kind::tree:
    case Scope::Kind::treeBelow:
        return !object.dimensions.empty();
    default:
        return true;
    }
}

std::vector<FieldDescription> filterFields(const access::Object& object) {
    std::vector<FieldDescription> all;
    for (const access::Field& field : object.fields) {
        FieldDescription one{field.key, field.label, fieldKind(field.type), {}};
        for (const access::FieldChoice& choice : field.choices)
            one.options.push_back({choice.value, choice.label});
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace

ScopeDialog::ScopeDialog(SignedIn& signedIn, const access::Object& object, QWidget* parent)
    : QDialog(parent), signedIn_(signedIn), object_(object), kind_(new QComboBox(this)),
      inputs_(new QStackedWidget(this)), query_(new QRadioButton(tr("Query only"), this)),
      entry_(new QRadioButton(tr("Query and entry"), this)), error_(new QLabel(this)),
      terms_(new TermsEdit(signedIn.session().clock().today(), this)),
      ok_(new QPushButton(tr("OK"), this)) {
    setWindowTitle(tr("Which rows of %1").arg(shown(object.label)));
    setMinimumWidth(640);
    prepareCombo(*kind_);
    setRole(*error_, LabelRole::error);
    makePrimary(*ok_);
    ok_->setDefault(true);
    kind_->setObjectName(QStringLiteral("scopeKind"));
    entry_->setObjectName(QStringLiteral("scopeEntry"));
    error_->setObjectName(QStringLiteral("scopeError"));
    ok_->setObjectName(QStringLiteral("scopeOk"));
    kind_->setAccessibleName(tr("Which"));
    error_->setWordWrap(true);
    for (const Scope::Kind kind : kinds)
        if (isPossible(kind, object))
            kind_->addItem(scopeKindLabel(kind), int(kind));
    query_->setChecked(true);
    makeInputs();
    arrange();
    connect(kind_, &QComboBox::currentIndexChanged, this, &ScopeDialog::chooseKind);
    connect(ok_, &QPushButton::clicked, this, &ScopeDialog::accept);
    chooseKind();
}

void ScopeDialog::arrange() {
    auto* rights = new QHBoxLayout;
    rights->setSpacing(space::large);
    rights->addWidget(query_);
    rights->addWidget(entry_);
    rights->addStretch();
    form_ = new QFormLayout;
    form_->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form_->setHorizontalSpacing(space::medium);
    form_->setVerticalSpacing(space::small);
    const auto label = [this](const QString& text) {
        auto* made = new QLabel(text, this);
        setRole(*made, LabelRole::quiet);
        made->setFixedHeight(rowHeight);
        return made;
    };
    form_->addRow(label(tr("Which")), kind_);
    form_->addRow(label({}), inputs_);
    form_->addRow(label({}), error_);
    form_->addRow(label(tr("May")), rights);
    form_->addRow(label(tr("For")), terms_);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(ok_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::section, space::section, space::large);
    column->setSpacing(space::large);
    column->addLayout(form_);
    column->addStretch();
    column->addLayout(buttons);
}

void ScopeDialog::makeInputs() {
    inputs_->addWidget(new QWidget(inputs_));
    inputs_->addWidget(makeChosen());
    inputs_->addWidget(makeTree());
    inputs_->addWidget(makeCondition());
}

QWidget* ScopeDialog::makeChosen() {
    auto* place = new QWidget(inputs_);
    ids_ = new QLineEdit(place);
    ids_->setObjectName(QStringLiteral("scopeIds"));
    ids_->setPlaceholderText(tr("Codes, separated by commas"));
    ids_->setAccessibleName(tr("Codes, separated by commas"));
    auto* picker = new TreePicker(recordChoices(signedIn_, object_.key), place);
    picker->setAccessibleName(tr("Add one"));
    connect(picker, &TreePicker::codeChanged, this, [this, picker](const QString& code) {
        if (code.isEmpty())
            return;
        const QString before = ids_->text().trimmed();
        ids_->setText(before.isEmpty() ? code : before + QLatin1Char(',') + code);
        QMetaObject::invokeMethod(
            picker, [picker] { picker->setCode({}); }, Qt::QueuedConnection);
    });
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(ids_);
    column->addWidget(picker);
    return place;
}

QWidget* ScopeDialog::makeTree() {
    auto* place = new QWidget(inputs_);
    dimension_ = new QComboBox(place);
    dimension_->setObjectName(QStringLiteral("scopeDimension"));
    dimension_->setAccessibleName(tr("Tree"));
    prepareCombo(*dimension_);
    for (const access::Dimension& one : object_.dimensions)
        dimension_->addItem(shown(object_.dimensionLabel(one.key)), fromUtf8(one.key));
    nodePlace_ = new QVBoxLayout(place);
    nodePlace_->setContentsMargins(0, 0, 0, 0);
    nodePlace_->setSpacing(space::small);
    nodePlace_->addWidget(dimension_);
    connect(dimension_, &QComboBox::currentIndexChanged, this, &ScopeDialog::chooseDimension);
    chooseDimension();
    return place;
}

void ScopeDialog::chooseDimension() {
    delete node_;
    node_ = new TreePicker(
        dimensionChoices(signedIn_, dimension_->currentData().toString().toStdString()), this);
    node_->setObjectName(QStringLiteral("scopeNode"));
    node_->setAccessibleName(dimension_->currentText());
    nodePlace_->addWidget(node_);
    setTabOrder(dimension_, node_);
}

QWidget* ScopeDialog::makeCondition() {
    auto* place = new QWidget(inputs_);
    filter_ = new FilterBar(filterFields(object_), place);
    condition_ = new QLineEdit(place);
    condition_->setObjectName(QStringLiteral("scopeCondition"));
    condition_->setPlaceholderText(tr("credit_grade = 'A' or credit_grade = 'B'"));
    condition_->setAccessibleName(tr("Condition"));
    connect(filter_, &FilterBar::filterChanged, this,
            [this](const QString& text) { condition_->setText(text); });
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(filter_);
    column->addWidget(condition_);
    return place;
}

Scope::Kind ScopeDialog::kind() const {
    return static_cast<Scope::Kind>(kind_->currentData().toInt());
}

void ScopeDialog::chooseKind() {
    const Scope::Kind chosen = kind();
    const bool tree = chosen == Scope::Kind::tree || chosen == Scope::Kind::treeBelow;
    const Input input = chosen == Scope::Kind::ids     ? Chosen
                        : chosen == Scope::Kind::where ? Condition
                        : tree                         ? Tree
                                                       : Nothing;
    inputs_->setCurrentIndex(input);
    form_->setRowVisible(inputs_, input != Nothing);
    form_->setRowVisible(error_, false);
}

std::string ScopeDialog::words() const {
    const auto text = [](const QLineEdit* edit) { return edit->text().trimmed().toStdString(); };
    const std::string node =
        dimension_->currentData().toString().toStdString() + "=" + node_->plainText().toStdString();
    switch (kind()) {
    case Scope::Kind::ids:
        return "ids:" + text(ids_);
    case Scope::Kind::tree:
        return "tree:" + node;
    case Scope::Kind::treeBelow:
        return "tree-below:" + node;
    case Scope::Kind::where:
        return "where:" + text(condition_);
    case Scope::Kind::mine:
        return "mine";
    case Scope::Kind::department:
        return "department";
    case Scope::Kind::departmentBelow:
        return "department-below";
    case Scope::Kind::all:
        break;
    }
    return "all";
}

void ScopeDialog::setScope(const RowScope& scope) {
    (scope.entry ? entry_ : query_)->setChecked(true);
    terms_->setTerms(scope.terms);
    const auto parsed = Scope::parse(scope.words, object_);
    if (!parsed)
        return;
    kind_->setCurrentIndex(kind_->findData(int(parsed->kind())));
    const std::string words = parsed->words();
    if (parsed->kind() == Scope::Kind::ids)
        ids_->setText(fromUtf8(words.substr(words.find(':') + 1)));
    if (parsed->kind() == Scope::Kind::where)
        condition_->setText(fromUtf8(parsed->filter()));
    if (!parsed->dimension().empty()) {
        dimension_->setCurrentIndex(dimension_->findData(fromUtf8(parsed->dimension())));
        node_->setCode(fromUtf8(parsed->code()));
    }
}

RowScope ScopeDialog::scope() const {
    const auto parsed = Scope::parse(words(), object_);
    return {parsed ? parsed->words() : words(), entry_->isChecked(), terms_->terms()};
}

QString ScopeDialog::mistake() const {
    const bool tree = kind() == Scope::Kind::tree || kind() == Scope::Kind::treeBelow;
    if (tree && (!node_->isValid() || node_->code().isEmpty()))
        return tr("Pick a node of the tree: type its code, initials or name, or press F2.");
    const auto parsed = Scope::parse(words(), object_);
    if (parsed)
        return {};
    return kind() == Scope::Kind::ids ? tr("Type a code, or pick one below.")
                                      : shown(parsed.error());
}

void ScopeDialog::accept() {
    error_->setText(mistake());
    form_->setRowVisible(error_, !error_->text().isEmpty());
    if (error_->text().isEmpty() && terms_->check())
        QDialog::accept();
}

} // namespace xinheng::ui
