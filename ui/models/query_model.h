#pragma once

#include "ui/models/query_pages.h"

#include <QAbstractTableModel>
#include <QTimer>
#include <vector>

namespace xinheng::ui {

/// The rows of a guarded query as a table: a column for each field the person may see, pages read
/// as the view asks for them. Sorting, searching and filtering are the database's.
class QueryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        KeyRole = Qt::UserRole, ///< of the column's field
        PlainRole,              ///< the cell in plain form: amounts "1234.50", references as codes
        GradeRole,              ///< the letter of a credit grade
        TagRole,                ///< a word beside the cell's text
        LevelRole               ///< how deep in a tree the cell's text begins; 0: not at all
    };

    QueryModel(const access::Object& object, RunQuery run, QObject* parent = nullptr);

    /// A word for a reference's code, and the whole of it for a tool tip.
    using Naming = std::function<QString(const access::Field& field, const QString& code)>;
    void setNaming(Naming name, Naming fullName);

    /// Reads everything again. False when that failed; then the table is empty, because nothing may
    /// be shown that the person perhaps may no longer see, and failed() has said why.
    bool reload();
    bool search(const QString& typed);
    bool filter(const QString& where);
    /// Nothing for a column that can't be sorted by; -1: by code.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    bool sortBy(std::vector<access::SortKey> keys);
    /// Search, filter and order at once.
    bool ask(const std::string& search, const std::string& where,
             std::vector<access::SortKey> sort);
    /// Without search, filter and sort, but does not read yet.
    void clearQuery();

    [[nodiscard]] const access::Object& object() const { return object_; }
    [[nodiscard]] const access::Query& query() const { return query_; }
    [[nodiscard]] const access::Field& field(int column) const;
    [[nodiscard]] access::FieldState state(int column) const;
    [[nodiscard]] int columnOf(std::string_view key) const; ///< -1 when it isn't there
    [[nodiscard]] bool canSort(int column) const;
    [[nodiscard]] std::int64_t count() const { return pages_.count(); }
    [[nodiscard]] const QueryPages& pages() const { return pages_; }
    /// The row, read now if need be; null when it can't be read.
    const access::QueryRow* fetched(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /// After a change of language or of the names behind codes.
    void showAgain();

signals:
    void loaded();
    void failed(const xinheng::Error& error);

protected:
    /// What a cell shows: amounts grouped, references by name, one line.
    [[nodiscard]] virtual QString cellText(int column, const std::string& cell) const;
    [[nodiscard]] virtual QString tag(int, const access::QueryRow&) const { return {}; }
    [[nodiscard]] virtual int level(int, const access::QueryRow&) const { return 0; }
    void readForwards() { pages_.readForwards(); }

private:
    [[nodiscard]] QString toolTip(int column, const std::string& cell) const;
    void fetchWanted();

    const access::Object& object_;
    access::Query query_;
    mutable QueryPages pages_; ///< looking at a row moves its page to the front
    Naming name_;
    Naming fullName_;
    mutable std::vector<std::int64_t> wanted_; ///< places whose pages a view asked for last
    mutable QTimer fetch_;
};

} // namespace xinheng::ui
