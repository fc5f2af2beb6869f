#include "ui/models/query_model.h"

#include "base/money.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QCursor>
#include <QGuiApplication>
#include <algorithm>
#include <utility>

namespace xinheng::ui {

using access::FieldState;
using access::FieldType;

namespace {

constexpr std::int64_t slowFrom = 100'000; ///< rows: an order without an index takes a while

class Busy {
public:
    explicit Busy(bool shown) : shown_(shown) {
        if (shown_)
            QGuiApplication::setOverrideCursor(QCursor(Qt::WaitCursor));
    }
    ~Busy() {
        if (shown_)
            QGuiApplication::restoreOverrideCursor();
    }
    Busy(const Busy&) = delete;
    Busy& operator=(const Busy&) = delete;

private:
    bool shown_;
};

} // namespace

QueryModel::QueryModel(const access::Object& object, RunQuery run, QObject* parent)
    : QAbstractTableModel(parent), object_(object), pages_(std::move(run), object) {
    query_.object = object.key;
    // Pages are read when the view has finished painting, so that dragging the scroll bar over a
    // long list stays smooth and only where it rests is read.
    fetch_.setSingleShot(true);
    fetch_.setInterval(0);
    connect(&fetch_, &QTimer::timeout, this, &QueryModel::fetchWanted);
}

void QueryModel::setNaming(Naming name, Naming fullName) {
    name_ = std::move(name);
    fullName_ = std::move(fullName);
}

bool QueryModel::reload() {
    const Busy busy(count() > slowFrom);
    beginResetModel();
    wanted_.clear();
    const auto started = pages_.start(query_);
    endResetModel();
    if (started)
        emit loaded();
    else
        emit failed(started.error());
    return started.has_value();
}

bool QueryModel::search(const QString& typed) {
    query_.search = typed.toStdString();
    return reload();
}

bool QueryModel::filter(const QString& where) {
    query_.where = where.toStdString();
    return reload();
}

void QueryModel::sort(int column, Qt::SortOrder order) {
    if (column >= 0 && !canSort(column))
        return;
    std::vector<access::SortKey> keys;
    if (column >= 0)
        keys.push_back({field(column).key, order == Qt::DescendingOrder});
    sortBy(std::move(keys));
}

bool QueryModel::sortBy(std::vector<access::SortKey> keys) {
    const auto same = [](const access::SortKey& a, const access::SortKey& b) {
        return a.field == b.field && a.descending == b.descending;
    };
    if (std::equal(keys.begin(), keys.end(), query_.sort.begin(), query_.sort.end(), same))
        return true;
    query_.sort = std::move(keys);
    return reload();
}

bool QueryModel::ask(const std::string& search, const std::string& where,
                     std::vector<access::SortKey> sort) {
    query_.search = search;
    query_.where = where;
    query_.sort = std::move(sort);
    return reload();
}

void QueryModel::clearQuery() {
    query_ = {};
    query_.object = object_.key;
}

const access::Field& QueryModel::field(int column) const {
    return object_.fields[pages_.fields().at(std::size_t(column))];
}

FieldState QueryModel::state(int column) const {
    return pages_.states().at(std::size_t(column));
}

int QueryModel::columnOf(std::string_view key) const {
    for (int column = 0; column < columnCount(); ++column)
        if (field(column).key == key)
            return column;
    return -1;
}

bool QueryModel::canSort(int column) const {
    return column >= 0 && column < columnCount() && state(column) >= FieldState::readable;
}

const access::QueryRow* QueryModel::fetched(int row) {
    if (const access::QueryRow* there = pages_.row(row))
        return there;
    if (const auto done = pages_.fetch(row); !done) {
        emit failed(done.error());
        return nullptr;
    }
    return pages_.row(row);
}

void QueryModel::fetchWanted() {
    const std::vector<std::int64_t> wanted = std::exchange(wanted_, {});
    for (const std::int64_t place : wanted) {
        if (const auto done = pages_.fetch(place); !done) {
            beginResetModel();
            pages_.forget();
            endResetModel();
            emit failed(done.error());
            return;
        }
        if (pages_.isStale()) {
            reload();
            return;
        }
        const std::int64_t first = place / QueryPages::pageSize * QueryPages::pageSize;
        emit dataChanged(
            index(int(first), 0),
            index(int(std::min(first + QueryPages::pageSize, count()) - 1), columnCount() - 1));
    }
}

int QueryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(pages_.count());
}

int QueryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(pages_.fields().size());
}

QString QueryModel::cellText(int column, const std::string& cell) const {
    const access::Field& described = field(column);
    if (cell.empty() || state(column) == FieldState::masked)
        return fromUtf8(cell);
    switch (described.type) {
    case FieldType::amount:
        if (const auto amount = Money::parse(cell))
            return amountText(*amount);
        return fromUtf8(cell);
    case FieldType::reference:
        return name_ ? name_(described, fromUtf8(cell)) : fromUtf8(cell);
    case FieldType::choice:
        for (const access::FieldChoice& choice : described.choices)
            if (choice.value == cell)
                return shown(choice.label);
        return fromUtf8(cell);
    case FieldType::text:
    case FieldType::longText:
    case FieldType::number:
    case FieldType::date:
        break;
    }
    return fromUtf8(cell).simplified();
}

QString QueryModel::toolTip(int column, const std::string& cell) const {
    if (state(column) == FieldState::masked)
        return cell.empty() ? QString() : tr("Masked: your rights show only a part of this");
    if (field(column).type == FieldType::reference && fullName_ && !cell.empty())
        return fullName_(field(column), fromUtf8(cell));
    if (field(column).type == FieldType::amount)
        return {};
    return fromUtf8(cell);
}

QVariant QueryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.column() >= columnCount())
        return {};
    const int column = index.column();
    const bool amount = field(column).type == FieldType::amount;
    const bool number = amount || field(column).type == FieldType::number;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    if (role == KeyRole)
        return fromUtf8(field(column).key);
    const access::QueryRow* row = pages_.row(index.row());
    if (row == nullptr) {
        const std::int64_t place = index.row() / QueryPages::pageSize * QueryPages::pageSize;
        std::erase(wanted_, place);
        wanted_.push_back(place);
        if (wanted_.size() > 2) // a screen never shows more than two pages
            wanted_.erase(wanted_.begin());
        fetch_.start();
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    }
    const std::string& cell = row->cells[std::size_t(column)];
    const bool masked = state(column) == FieldState::masked;
    switch (role) {
    case Qt::DisplayRole:
        return cellText(column, cell);
    case Qt::ToolTipRole:
        return toolTipText(toolTip(column, cell));
    case Qt::ForegroundRole:
        if (masked)
            return Theme::tokens().quietText;
        return amount && cell.starts_with('-') ? QVariant(Theme::tokens().error) : QVariant();
    case PlainRole:
        return fromUtf8(cell);
    case GradeRole:
        return field(column).key == "credit_grade" && !masked ? QVariant(fromUtf8(cell))
                                                              : QVariant();
    case TagRole:
        return tag(column, *row);
    case LevelRole:
        return level(column, *row);
    default:
        return {};
    }
}

QVariant QueryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(field(section).label);
    case Qt::ToolTipRole:
        return canSort(section) ? shown(field(section).label)
                                : tr("%1: masked for you, so it can't be sorted or filtered by")
                                      .arg(shown(field(section).label));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (field(section).type == FieldType::amount ||
                                               field(section).type == FieldType::number
                                           ? Qt::AlignRight
                                           : Qt::AlignLeft));
    default:
        return {};
    }
}

void QueryModel::showAgain() {
    if (columnCount() == 0)
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace xinheng::ui
