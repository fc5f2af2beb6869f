#include "ui/access/duty_versions.h"

#include "base/clock.h"
#include "ui/access/duty_words.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTableWidget>

namespace xinheng::ui {

DutyVersions::DutyVersions(std::vector<access::duty_store::MatrixVersion> versions, bool mayTake,
                           QWidget* parent)
    : QDialog(parent), versions_(std::move(versions)), table_(new QTableWidget(0, 5, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Versions of the matrix"));
    resize(680, 360);
    table_->setObjectName(QStringLiteral("versionTable"));
    table_->setAccessibleName(windowTitle());
    prepareTable(*table_);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    constexpr std::array widths{92, 170, 120, 72};
    for (std::size_t column = 0; column < widths.size(); ++column)
        table_->setColumnWidth(int(column), widths.at(column));
    table_->setHorizontalHeaderLabels(
        {tr("Version"), tr("Changed at"), tr("Changed by"), tr("Pairs"), tr("Reason")});
    for (const int column : {0, 3})
        table_->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* take = new QPushButton(tr("Put into the table"), this);
    take->setObjectName(QStringLiteral("takeVersion"));
    take->setToolTip(tr("Holds only when it is saved as a new version."));
    take->setVisible(mayTake);
    auto* close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(take);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::section, space::section, space::large);
    column->setSpacing(space::medium);
    column->addWidget(table_, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, [this] {
        if (const int row = table_->currentRow(); row >= 0)
            emit taken(versions_[std::size_t(row)].content);
        accept();
    });
    showVersions();
    table_->setFocus();
}

void DutyVersions::showVersions() {
    const auto& tree = access::FunctionTree::program();
    table_->setRowCount(int(versions_.size()));
    for (std::size_t i = 0; i < versions_.size(); ++i) {
        const auto& one = versions_[i];
        const auto matrix = access::DutyMatrix::parse(one.content, tree);
        const bool shipped = one.changedAt.empty();
        const QStringList texts{QString::number(one.version),
                                shipped ? QString() : fromUtf8(localText(utcTime(one.changedAt))),
                                fromUtf8(one.changedBy),
                                matrix ? QString::number(matrix->pairs().size()) : QString(),
                                shipped ? tr("comes with the program") : fromUtf8(one.reason)};
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = textCell(texts[column]);
            if (column == 0 || column == 3)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            table_->setItem(int(i), column, item);
        }
    }
    if (!versions_.empty())
        table_->setCurrentCell(0, 0);
}

} // namespace xinheng::ui
