#include "ui/records/import_file_step.h"

#include "archive/card_fields.h"
#include "ui/records/record_kind.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

namespace xinheng::ui {

ImportFileStep::ImportFileStep(SignedIn& signedIn, ImportState& state, QWidget* parent)
    : ImportStep(parent), signedIn_(signedIn), state_(state), picture_(new QLabel(this)),
      heading_(new QLabel(this)), hint_(new QLabel(this)), label_(new QLabel(this)),
      path_(new QLineEdit(this)), browse_(new QPushButton(this)) {
    setAcceptDrops(true);
    setRole(*heading_, LabelRole::heading);
    setRole(*hint_, LabelRole::quiet);
    setRole(*label_, LabelRole::quiet);
    hint_->setWordWrap(true);
    hint_->setAlignment(Qt::AlignHCenter);
    hint_->setFixedWidth(520);
    label_->setBuddy(path_);
    path_->setObjectName(QStringLiteral("importFile"));
    path_->setMinimumWidth(320);
    auto* card = new QFrame(this);
    card->setProperty("card", true);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::section, space::section, space::section, space::section);
    inside->setSpacing(space::small);
    inside->addStretch(2);
    inside->addWidget(picture_, 0, Qt::AlignHCenter);
    inside->addWidget(heading_, 0, Qt::AlignHCenter);
    inside->addWidget(hint_, 0, Qt::AlignHCenter);
    inside->addSpacing(space::medium);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addStretch(1);
    line->addWidget(label_);
    line->addWidget(path_, 3);
    line->addWidget(browse_);
    line->addStretch(1);
    inside->addLayout(line);
    inside->addStretch(3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card, 1);
    connect(path_, &QLineEdit::textChanged, this, &ImportStep::completeChanged);
    connect(browse_, &QPushButton::clicked, this, &ImportFileStep::browse);
    whenThemeChanges(
        this, [this] { picture_->setPixmap(icon("document-import").pixmap(QSize(48, 48))); });
    whenLanguageChanges(this, [this] {
        const bool cards = archive::takesCards(*state_.object);
        heading_->setText(cards ? tr("Drop a CSV, XLSX or vCard file here, or choose one")
                                : tr("Drop a CSV or XLSX file here, or choose one"));
        hint_->setText(
            tr("The first line names the columns. Nothing is changed until the last step."));
        label_->setText(tr("File"));
        path_->setAccessibleName(tr("Path of the file"));
        browse_->setText(tr("Choose…"));
    });
}

QString ImportFileStep::title() const {
    return tr("File");
}

bool ImportFileStep::isComplete() const {
    return !path_->text().trimmed().isEmpty();
}

void ImportFileStep::focusFirst() {
    path_->setFocus();
}

void ImportFileStep::setFile(const QString& file) {
    read_.reset();
    path_->setText(file);
}

ImportFileStep::Stand ImportFileStep::standOf(const QString& file) {
    const QFileInfo info(file);
    return {file, info.lastModified(), info.size()};
}

bool ImportFileStep::leave() {
    const QString file = path_->text().trimmed();
    Stand stand = standOf(file);
    if (stand == read_)
        return true; // what was chosen for it in the next steps stays
    const auto preview = signedIn_.recordImport(state_.object->key).preview(pathOf(file));
    if (!preview) {
        emit failed(shown(preview.error()));
        return false;
    }
    read_ = std::move(stand);
    state_.file = file;
    state_.preview = *preview;
    state_.detected = preview->encoding;
    state_.columnsChosen = false;
    return true;
}

void ImportFileStep::browse() {
    auto* dialog = new QFileDialog(
        this, tr("%1 to import").arg(atStart(shown(recordKind(*state_.object).many))), QString(),
        archive::takesCards(*state_.object)
            ? tr("Tables and cards (*.csv *.txt *.tsv *.xlsx *.vcf);;All files (*)")
            : tr("Tables (*.csv *.txt *.tsv *.xlsx);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportFileStep::setFile);
    dialog->open();
}

void ImportFileStep::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void ImportFileStep::dropEvent(QDropEvent* event) {
    setFile(event->mimeData()->urls().front().toLocalFile());
    event->acceptProposedAction();
    emit advanced();
}

} // namespace xinheng::ui
