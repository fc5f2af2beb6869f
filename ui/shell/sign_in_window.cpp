#include "ui/shell/sign_in_window.h"

#include "base/resource.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace xinheng::ui {

SignInWindow::SignInWindow(const Environment& environment, KnownSets& known, QWidget* parent)
    : QDialog(parent), environment_(environment), known_(known), title_(new QLabel(this)),
      subtitle_(new QLabel(this)),
      banner_(new Banner(this)), labels_{new QLabel(this), new QLabel(this), new QLabel(this),
                                         new QLabel(this)},
      sets_(new QComboBox(this)), browse_(new QPushButton(this)), person_(new QComboBox(this)),
      password_(new QLineEdit(this)), date_(new DateEdit(this)), hint_(new QLabel(this)),
      signIn_(new QPushButton(this)), new_(new QPushButton(this)),
      demonstration_(new QPushButton(this)), restore_(new QPushButton(this)),
      language_(new QPushButton(this)), theme_(new QPushButton(this)) {
    setWindowIcon(programIcon());
    setMinimumWidth(560);
    setRole(*title_, LabelRole::title);
    setRole(*subtitle_, LabelRole::quiet);
    setRole(*hint_, LabelRole::quiet);
    hint_->setWordWrap(true);
    hint_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    prepareCombo(*sets_);
    prepareCombo(*person_);
    person_->setEditable(true);
    person_->setInsertPolicy(QComboBox::NoInsert);
    password_->setEchoMode(QLineEdit::Password);
    date_->setToday(environment.clock.today());
    date_->setValue(environment.clock.today());
    makePrimary(*signIn_);
    // Enter in a field signs in; no default button, whose mark may move to another one.
    for (QPushButton* button :
         {signIn_, browse_, new_, demonstration_, restore_, language_, theme_})
        button->setAutoDefault(false);

    auto* top = new QHBoxLayout;
    auto* logo = new QLabel(this);
    logo->setPixmap(programIcon().pixmap(40, 40));
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(title_);
    names->addWidget(subtitle_);
    top->setSpacing(space::medium);
    top->addWidget(logo);
    top->addLayout(names, 1);
    top->addWidget(language_);
    top->addWidget(theme_);

    auto* setRow = new QHBoxLayout;
    setRow->setSpacing(space::small);
    setRow->addWidget(sets_, 1);
    setRow->addWidget(browse_);
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(space::medium);
    form->setVerticalSpacing(space::medium);
    form->addRow(labels_[0], setRow);
    form->addRow(labels_[1], person_);
    form->addRow(labels_[2], password_);
    form->addRow(labels_[3], date_);
    form->addRow(nullptr, hint_);
    labels_[0]->setBuddy(sets_);
    labels_[1]->setBuddy(person_);
    labels_[2]->setBuddy(password_);
    labels_[3]->setBuddy(date_);

    auto* others = new QHBoxLayout;
    others->setSpacing(space::small);
    for (QPushButton* button : {new_, demonstration_, restore_})
        others->addWidget(button);
    others->addStretch();
    others->addWidget(signIn_);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::section, space::section, space::section);
    column->setSpacing(space::large);
    column->addLayout(top);
    column->addWidget(banner_);
    column->addLayout(form);
    column->addStretch();
    column->addLayout(others);

    connect(sets_, &QComboBox::currentIndexChanged, this, &SignInWindow::openChosen);
    connect(browse_, &QPushButton::clicked, this, &SignInWindow::chooseFile);
    connect(signIn_, &QPushButton::clicked, this, &SignInWindow::trySignIn);
    for (QLineEdit* edit : {person_->lineEdit(), password_, static_cast<QLineEdit*>(date_)})
        connect(edit, &QLineEdit::returnPressed, this, &SignInWindow::trySignIn);
    connect(new_, &QPushButton::clicked, this, &SignInWindow::newSetWanted);
    connect(demonstration_, &QPushButton::clicked, this, &SignInWindow::demonstrationWanted);
    connect(restore_, &QPushButton::clicked, this, &SignInWindow::restoreWanted);
    connect(banner_, &Banner::actionClicked, this, &SignInWindow::endWanted);
    connect(language_, &QPushButton::clicked, this, [this] {
        const bool toChinese = language() == Language::en;
        setLanguage(toChinese ? Language::zh : Language::en);
        known_.setValue(QStringLiteral("language"),
                        toChinese ? QStringLiteral("zh") : QStringLiteral("en"));
    });
    connect(theme_, &QPushButton::clicked, this, [this] {
        const bool toDark = Theme::kind() == ThemeKind::light;
        Theme::apply(*qApp, toDark ? ThemeKind::dark : ThemeKind::light);
        known_.setValue(QStringLiteral("theme"),
                        toDark ? QStringLiteral("dark") : QStringLiteral("light"));
    });
    whenLanguageChanges(this, [this] { retranslate(); });
    whenThemeChanges(this, [this] { retranslate(); });
    fillSets();
    openChosen();
}

void SignInWindow::retranslate() {
    setWindowTitle(tr("Sign in – Xinheng"));
    title_->setText(tr("Xinheng"));
    subtitle_->setText(locked_ != nullptr ? tr("Locked. Type your password to go on.")
                                          : tr("Customers, and who may do what with them"));
    labels_[0]->setText(tr("Account set"));
    labels_[1]->setText(tr("Person", "signs in"));
    nameOffered();
    labels_[2]->setText(tr("Password"));
    labels_[3]->setText(tr("Business date"));
    browse_->setText(tr("Open …"));
    signIn_->setText(locked_ != nullptr ? tr("Unlock") : tr("Sign in"));
    new_->setText(tr("New set …"));
    demonstration_->setText(tr("Demonstration"));
    restore_->setText(tr("Restore …"));
    language_->setText(language() == Language::zh ? QStringLiteral("English")
                                                  : QStringLiteral("中文"));
    theme_->setText(Theme::kind() == ThemeKind::light ? tr("Dark") : tr("Light"));
    for (int index = 0; index < 4; ++index)
        static_cast<QWidget*>(labels_[index]->buddy())->setAccessibleName(labels_[index]->text());
    person_->lineEdit()->setAccessibleName(labels_[1]->text());
    sets_->setPlaceholderText(tr("No account set yet"));
    const std::string hint = set_                 ? set_->info().signInHint
                             : locked_ != nullptr ? locked_->info().signInHint
                                                  : "";
    hint_->setVisible(!hint.empty());
    hint_->setText(tr("This is the demonstration set. The password of everybody in it is %1")
                       .arg(fromUtf8(hint)));
}

void SignInWindow::fillSets() {
    const QSignalBlocker quiet(sets_);
    sets_->clear();
    for (const QString& file : known_.files())
        sets_->addItem(QFileInfo(file).completeBaseName(), file);
    for (int index = 0; index < sets_->count(); ++index)
        sets_->setItemData(index, sets_->itemData(index), Qt::ToolTipRole);
    // With a placeholder a combo box chooses nothing by itself; the last set used is the likeliest.
    sets_->setCurrentIndex(sets_->count() > 0 ? 0 : -1);
}

void SignInWindow::chooseSet(const QString& file) {
    known_.remember(file);
    fillSets();
    sets_->setCurrentIndex(std::max(0, sets_->findData(file)));
    openChosen();
}

QString SignInWindow::chosenFile() const {
    return sets_->currentData().toString();
}

void SignInWindow::openChosen() {
    if (locked_ != nullptr)
        return;
    set_.reset();
    banner_->hide();
    const QString file = chosenFile();
    if (!file.isEmpty()) {
        auto opened = AccountSet::open(std::filesystem::path(file.toStdString()), environment_);
        if (opened) {
            set_ = std::move(*opened);
            const QSignalBlocker quiet(sets_);
            sets_->setItemText(sets_->currentIndex(), fromUtf8(set_->info().name));
        } else {
            banner_->showMessage(Banner::Kind::error, shown(opened.error()));
        }
    }
    signIn_->setEnabled(set_ != nullptr);
    offerPeople();
    retranslate();
}

// Names are offered only in the demonstration set: in every other one who works there is nobody's
// business before signing in.
void SignInWindow::offerPeople() {
    const QString last = known_.lastPerson(chosenFile());
    person_->clear();
    if (set_ && !set_->info().signInHint.empty()) {
        person_->addItem(QString(), QStringLiteral("manager"));
        person_->addItem(QString(), QStringLiteral("admin"));
        nameOffered();
        const QStringList lines = fromUtf8(resource("demo/people.csv")).split(QLatin1Char('\n'));
        for (const QString& line : lines.mid(1))
            if (const QStringList cells = line.trimmed().split(QLatin1Char(',')); cells.size() > 1)
                person_->addItem(cells[0] + QStringLiteral("  ") + cells[1], cells[0]);
    }
    if (const int index = person_->findData(last); !last.isEmpty() && index >= 0)
        person_->setCurrentIndex(index);
    else if (!last.isEmpty() || person_->count() == 0)
        person_->setEditText(last);
    (person_->currentText().isEmpty() ? static_cast<QWidget*>(person_) : password_)->setFocus();
}

// Only the first two are words; the others are people's names.
void SignInWindow::nameOffered() {
    const QString names[] = {tr("manager  account-set manager"), tr("admin  administrator")};
    const int chosen = person_->currentIndex();
    const bool asOffered = chosen >= 0 && person_->currentText() == person_->itemText(chosen);
    for (int place = 0; place < int(std::size(names)) && place < person_->count(); ++place)
        person_->setItemText(place, names[place]);
    if (asOffered && chosen < int(std::size(names)))
        person_->setEditText(names[chosen]);
}

void SignInWindow::chooseFile() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open an account set"), documentsFolder(),
                                     tr("Account sets (*.xset);;All files (*)"));
    if (!file.isEmpty())
        chooseSet(file);
}

void SignInWindow::lockTo(AccountSet& set, const QString& person, Date businessDate) {
    locked_ = &set;
    set_.reset();
    const QSignalBlocker quiet(sets_);
    sets_->clear();
    sets_->addItem(fromUtf8(set.info().name));
    person_->clear();
    person_->setEditText(person);
    date_->setValue(businessDate);
    for (QWidget* widget : std::initializer_list<QWidget*>{sets_, person_, date_})
        widget->setEnabled(false);
    for (QWidget* widget : std::initializer_list<QWidget*>{browse_, new_, demonstration_, restore_})
        widget->hide();
    banner_->hide();
    signIn_->setEnabled(true);
    retranslate();
    password_->setFocus();
}

void SignInWindow::reject() {
    if (locked_ == nullptr) {
        QDialog::reject();
        return;
    }
    banner_->showMessage(Banner::Kind::warning,
                         tr("The window is locked. When the program is ended, changes that are not "
                            "saved are lost."),
                         tr("End the program"));
    password_->setFocus();
}

void SignInWindow::showMessage(const QString& text) {
    banner_->showMessage(Banner::Kind::info, text);
}

void SignInWindow::trySignIn() {
    AccountSet* set = locked_ != nullptr ? locked_ : set_.get();
    if (set == nullptr)
        return;
    if (!date_->isValid()) {
        banner_->showMessage(Banner::Kind::error, tr("The business date is not a day."));
        return;
    }
    const int offered = person_->findText(person_->currentText());
    const QString person =
        offered >= 0 ? person_->itemData(offered).toString() : person_->currentText().trimmed();
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto session =
        set->signIn(person.toStdString(), password_->text().toStdString(), date_->value());
    QApplication::restoreOverrideCursor();
    password_->clear();
    if (!session) {
        banner_->showMessage(Banner::Kind::error, shown(session.error()));
        password_->setFocus();
        return;
    }
    banner_->hide();
    signedIn_ = std::move(*session);
    if (locked_ == nullptr)
        known_.setLastPerson(chosenFile(), fromUtf8(signedIn_->person().code));
    emit signedIn();
}

} // namespace xinheng::ui
