#include "ui/records/record_column_dialog.h"

#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <algorithm>

namespace xinheng::ui {

namespace {

constexpr int keyRole = Qt::UserRole;
constexpr int widthRole = Qt::UserRole + 1;

} // namespace

RecordColumnDialog::RecordColumnDialog(const QueryModel& model, const ColumnWishes& shownNow,
                                       QWidget* parent)
    : QDialog(parent), model_(model), list_(new QListWidget(this)),
      up_(new QPushButton(icon("go-up"), tr("Up"), this)),
      down_(new QPushButton(icon("go-down"), tr("Down"), this)) {
    setWindowTitle(tr("Columns"));
    list_->setAccessibleName(tr("Columns"));
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->installEventFilter(this);
    up_->setToolTip(tr("Alt+Up"));
    down_->setToolTip(tr("Alt+Down"));
    auto* hint = new QLabel(tr("Ticked columns are shown, from top to bottom."), this);
    hint->setWordWrap(true);
    setRole(*hint, LabelRole::quiet);
    auto* usual = new QPushButton(tr("As usual"), this);
    auto* box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    accept_ = box->addButton(tr("Use these columns"), QDialogButtonBox::AcceptRole);
    makePrimary(*accept_);

    auto* side = new QVBoxLayout;
    side->setSpacing(space::small);
    side->addWidget(up_);
    side->addWidget(down_);
    side->addStretch();
    side->addWidget(usual);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(space::medium);
    middle->addWidget(list_, 1);
    middle->addLayout(side);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::large, space::section, space::large);
    column->setSpacing(space::medium);
    column->addWidget(hint);
    column->addLayout(middle, 1);
    column->addWidget(box);
    resize(420, 480);

    connect(up_, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down_, &QPushButton::clicked, this, [this] { move(1); });
    connect(usual, &QPushButton::clicked, this, [this] { fill(usualColumns(model_.object())); });
    connect(list_, &QListWidget::itemChanged, this, &RecordColumnDialog::allowAccept);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill(shownNow);
    list_->setFocus();
}

void RecordColumnDialog::fill(const ColumnWishes& wishes) {
    list_->clear();
    for (const ColumnWish& wish : wishes)
        if (const int column = model_.columnOf(wish.key); column >= 0)
            addItem(model_.field(column), true, wish.width);
    for (int column = 0; column < model_.columnCount(); ++column) {
        const access::Field& field = model_.field(column);
        if (std::none_of(wishes.begin(), wishes.end(),
                         [&](const ColumnWish& wish) { return wish.key == field.key; }))
            addItem(field, false, 0);
    }
    list_->setCurrentRow(0);
    allowAccept();
}

void RecordColumnDialog::addItem(const access::Field& field, bool ticked, int width) {
    auto* item = new QListWidgetItem(shown(field.label), list_);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled);
    item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    item->setData(keyRole, fromUtf8(field.key));
    item->setData(widthRole, width);
    item->setSizeHint(QSize(0, rowHeight));
}

ColumnWishes RecordColumnDialog::wishes() const {
    ColumnWishes wishes;
    for (int row = 0; row < list_->count(); ++row)
        if (const QListWidgetItem* item = list_->item(row); item->checkState() == Qt::Checked)
            wishes.push_back(
                {item->data(keyRole).toString().toStdString(), item->data(widthRole).toInt()});
    return wishes;
}

void RecordColumnDialog::move(int by) {
    const int row = list_->currentRow();
    if (row < 0 || row + by < 0 || row + by >= list_->count())
        return;
    list_->insertItem(row + by, list_->takeItem(row));
    list_->setCurrentRow(row + by);
}

void RecordColumnDialog::allowAccept() {
    accept_->setEnabled(!wishes().empty());
}

bool RecordColumnDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::AltModifier &&
            (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace xinheng::ui
