#include "ui/records/attachments_view.h"

#include "archive/attachment_rules.h"
#include "ui/access/duty_words.h"
#include "ui/access/entry_dialog.h"
#include "ui/records/opened_files.h"
#include "ui/records/record_history_view.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QCheckBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace xinheng::ui {

namespace {

std::filesystem::path pathOf(const QString& file) {
    const QByteArray utf8 = file.toUtf8();
    return {std::u8string(utf8.begin(), utf8.end())};
}

QString endings() {
    QStringList all;
    for (const archive::FileType& type : archive::fileTypes())
        for (const std::string& ending : type.endings)
            all << QStringLiteral("*.") + fromUtf8(ending);
    return all.join(QLatin1Char(' '));
}

// "830 B", "1.2 MB"
QString sizeText(std::int64_t bytes) {
    return bytes < 1024
               ? QStringLiteral("%1 B").arg(bytes)
               : QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

FieldDescription line(const char* key, const QString& label) {
    FieldDescription field{key, Text(label.toStdString()), FieldKind::text, {}};
    field.maximumLength = 200;
    return field;
}

} // namespace

AttachmentsView::AttachmentsView(SignedIn& signedIn, const access::Object& object,
                                 std::shared_ptr<RecordNames> names, QWidget* parent)
    : CardPartView(parent), signedIn_(signedIn), object_(object), names_(std::move(names)),
      banner_(new Banner(this)), open_(new QPushButton(this)), save_(new QPushButton(this)),
      remove_(new QPushButton(this)), removed_(new QCheckBox(this)), add_(new QPushButton(this)),
      centre_(new QStackedWidget(this)), table_(new QTableWidget(0, 7, centre_)),
      empty_(new EmptyState("mail-attachment", centre_)) {
    add_->setObjectName(QStringLiteral("addAttachment"));
    open_->setObjectName(QStringLiteral("openAttachment"));
    save_->setObjectName(QStringLiteral("saveAttachment"));
    remove_->setObjectName(QStringLiteral("removeAttachment"));
    removed_->setObjectName(QStringLiteral("removedAttachments"));
    table_->setObjectName(QStringLiteral("attachmentTable"));
    banner_->setObjectName(QStringLiteral("attachmentBanner"));
    arrange();
    connect(add_, &QPushButton::clicked, this, &AttachmentsView::chooseFile);
    connect(empty_, &EmptyState::actionClicked, this, &AttachmentsView::chooseFile);
    connect(open_, &QPushButton::clicked, this, &AttachmentsView::open);
    connect(save_, &QPushButton::clicked, this, &AttachmentsView::saveAs);
    connect(remove_, &QPushButton::clicked, this, &AttachmentsView::remove);
    connect(removed_, &QCheckBox::toggled, this, &AttachmentsView::read);
    connect(table_, &QTableWidget::cellActivated, this, &AttachmentsView::open);
    connect(table_, &QTableWidget::currentCellChanged, this, &AttachmentsView::showButtons);
    setAcceptDrops(true);
    table_->installEventFilter(this);
    whenLanguageChanges(this, [this] { retranslate(); });
}

void AttachmentsView::arrange() {
    prepareTable(*table_);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    constexpr std::array widths{210, 110, 76, 170, 136, 80};
    for (std::size_t column = 0; column < widths.size(); ++column)
        table_->setColumnWidth(int(column), widths.at(column));
    centre_->addWidget(table_);
    centre_->addWidget(empty_);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::small);
    for (QPushButton* button : {add_, open_, save_, remove_})
        top->addWidget(button);
    top->addStretch();
    top->addWidget(removed_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::medium, 0);
    column->setSpacing(space::small);
    column->addLayout(top);
    column->addWidget(banner_);
    column->addWidget(centre_, 1);
}

void AttachmentsView::retranslate() {
    add_->setText(tr("Add…"));
    open_->setText(tr("Open"));
    save_->setText(tr("Save as…"));
    remove_->setText(tr("Remove…"));
    removed_->setText(tr("Removed ones too"));
    table_->setAccessibleName(tr("Attachments"));
    table_->setHorizontalHeaderLabels(
        {tr("Name"), tr("Kind"), tr("Size"), tr("Remarks"), tr("Added"), tr("By"), tr("Removed")});
    fill();
}

void AttachmentsView::showRecord(std::int64_t /*id*/, const std::string& code) {
    code_ = code;
    read();
}

void AttachmentsView::clear() {
    code_.clear();
    files_ = {};
    banner_->hide();
    fill();
}

void AttachmentsView::read() {
    using Removed = archive::AttachmentDesk::Removed;
    files_ = {};
    if (!code_.empty()) {
        auto list = desk().list(code_, removed_->isChecked() ? Removed::with : Removed::without);
        if (list)
            files_ = std::move(*list);
        else
            refuse(list.error());
    }
    fill();
}

void AttachmentsView::fill() {
    const int row = table_->currentRow();
    table_->setRowCount(int(files_.all.size()));
    for (std::size_t i = 0; i < files_.all.size(); ++i) {
        const archive::Attachment& one = files_.all[i];
        const archive::FileType* type = archive::fileType(one.type);
        QString gone;
        if (one.removedAt)
            gone = tr("%1, %2").arg(momentText(*one.removedAt),
                                    names_->shortName("person", fromUtf8(*one.removedBy)));
        if (!one.removedFor.empty())
            gone = tr("%1: %2").arg(gone, fromUtf8(one.removedFor));
        const QStringList texts{fromUtf8(one.name),
                                type == nullptr ? fromUtf8(one.type) : shown(type->label),
                                sizeText(one.bytes),
                                fromUtf8(one.remarks),
                                momentText(one.addedAt),
                                names_->shortName("person", fromUtf8(one.addedBy)),
                                gone};
        for (int column = 0; column < texts.size(); ++column) {
            QTableWidgetItem* cell = textCell(texts[column]);
            cell->setToolTip(toolTipText(texts[column]));
            if (one.removedAt)
                cell->setFlags(cell->flags() & ~Qt::ItemIsEnabled);
            table_->setItem(int(i), column, cell);
        }
    }
    table_->setColumnHidden(6, !removed_->isChecked());
    if (!files_.all.empty())
        table_->setCurrentCell(std::clamp(row, 0, int(files_.all.size()) - 1), 0);
    if (code_.empty())
        empty_->setTexts(tr("No attachments to be seen"),
                         tr("Attachments are found by the code of the record, which you may not "
                            "see."));
    else
        empty_->setTexts(tr("No attachments yet"),
                         files_.mayChange
                             ? tr("Contracts, licences and pictures are kept with the record. Drop "
                                  "them here or add them.")
                             : tr("Whoever may change the record adds its contracts, licences and "
                                  "pictures here."),
                         files_.mayChange ? tr("Add…") : QString());
    centre_->setCurrentIndex(files_.all.empty() ? 1 : 0);
    showButtons();
}

const archive::Attachment* AttachmentsView::chosen() const {
    const int row = table_->currentRow();
    if (row < 0 || row >= int(files_.all.size()) || files_.all[std::size_t(row)].removedAt)
        return nullptr;
    return &files_.all[std::size_t(row)];
}

void AttachmentsView::showButtons() {
    const bool one = chosen() != nullptr;
    open_->setEnabled(one);
    save_->setEnabled(one);
    remove_->setEnabled(one);
    add_->setVisible(files_.mayChange);
    remove_->setVisible(files_.mayChange);
    removed_->setVisible(!code_.empty());
}

void AttachmentsView::refuse(const Error& error) {
    banner_->showMessage(Banner::Kind::error, shown(error));
}

void AttachmentsView::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Attach a file"), QDir::homePath(),
                                   tr("Documents and pictures (%1)").arg(endings()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &AttachmentsView::askForRemarks);
    dialog->open();
}

void AttachmentsView::askForRemarks(const QString& file) {
    const auto enter = [this, file](const FieldForm::Values& values) -> Result<std::string> {
        const auto remarks = values.find("remarks");
        const auto made = desk().add(code_, pathOf(file),
                                     remarks == values.end() ? std::string() : remarks->second);
        return made ? Result<std::string>(made->name) : fail(made.error());
    };
    auto* dialog = new EntryDialog(tr("Attach %1").arg(QFileInfo(file).fileName()), tr("Attach"),
                                   {line("remarks", tr("Remarks"))}, enter, this);
    connect(dialog, &EntryDialog::entered, this, [this](const std::string& name) {
        banner_->hide();
        read();
        emit said(tr("%1 is attached.").arg(fromUtf8(name)));
    });
    dialog->open();
}

void AttachmentsView::addFile(const std::filesystem::path& file, const std::string& remarks) {
    const auto made = desk().add(code_, file, remarks);
    if (!made) {
        refuse(made.error());
        return;
    }
    read();
    emit said(tr("%1 is attached.").arg(fromUtf8(made->name)));
}

void AttachmentsView::open() {
    const archive::Attachment* one = chosen();
    if (one == nullptr)
        return;
    const auto file = desk().read(code_, one->number);
    if (!file) {
        refuse(file.error());
        return;
    }
    banner_->hide();
    if (openFile(*file))
        emit said(
            tr("%1 is opened as a copy; changes to it are not kept.").arg(fromUtf8(file->name)));
    else
        banner_->showMessage(Banner::Kind::error,
                             tr("%1 could not be opened. Save it to a folder and open it there.")
                                 .arg(fromUtf8(file->name)));
}

void AttachmentsView::saveAs() {
    const archive::Attachment* one = chosen();
    if (one == nullptr)
        return;
    auto* dialog = new QFileDialog(this, tr("Save the attachment"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(fromUtf8(one->name));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, number = one->number](const QString& file) {
                // The file dialog has asked before it replaces one.
                const auto done = desk().saveAs(code_, number, pathOf(file), true);
                if (!done) {
                    refuse(done.error());
                    return;
                }
                banner_->hide();
                emit said(tr("Saved as %1.").arg(QDir::toNativeSeparators(file)));
            });
    dialog->open();
}

void AttachmentsView::remove() {
    const archive::Attachment* one = chosen();
    if (one == nullptr || !files_.mayChange)
        return;
    const auto enter =
        [this, number = one->number](const FieldForm::Values& values) -> Result<std::string> {
        const auto reason = values.find("reason");
        const auto gone =
            desk().remove(code_, number, reason == values.end() ? std::string() : reason->second);
        return gone ? Result<std::string>(gone->name) : fail(gone.error());
    };
    auto* dialog = new EntryDialog(tr("Remove %1").arg(fromUtf8(one->name)), tr("Remove"),
                                   {line("reason", tr("Reason"))}, enter, this);
    connect(dialog, &EntryDialog::entered, this, [this](const std::string& name) {
        banner_->hide();
        read();
        emit said(tr("%1 is removed. That it was there stays on record.").arg(fromUtf8(name)));
    });
    dialog->open();
}

void AttachmentsView::dragEnterEvent(QDragEnterEvent* event) {
    if (files_.mayChange && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void AttachmentsView::dropEvent(QDropEvent* event) {
    banner_->hide();
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            addFile(pathOf(url.toLocalFile()), {});
    event->acceptProposedAction();
}

bool AttachmentsView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == table_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete) {
            remove();
            return true;
        }
        if (key == Qt::Key_Insert && files_.mayChange) {
            chooseFile();
            return true;
        }
    }
    return CardPartView::eventFilter(watched, event);
}

CardPart attachmentsPart() {
    return {[] { return AttachmentsView::tr("Attachments"); },
            [](SignedIn& signedIn, const access::Object& object) {
                return !object.personnel && signedIn.mayUse(object.queryNode);
            },
            [](SignedIn& signedIn, const access::Object& object,
               const std::shared_ptr<RecordNames>& names, QWidget* parent) -> CardPartView* {
                return new AttachmentsView(signedIn, object, names, parent);
            }};
}

} // namespace xinheng::ui
