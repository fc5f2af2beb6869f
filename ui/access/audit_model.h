#pragma once

#include "account_set.h"

#include <QAbstractTableModel>
#include <map>
#include <vector>

namespace xinheng::ui {

/// The trail, newest first, read page by page as one scrolls.
class AuditModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, At, Person, Action, About, Outcome, Machine, Detail, ColumnCount };

    AuditModel(SignedIn& signedIn, QObject* parent)
        : QAbstractTableModel(parent), signedIn_(signedIn) {}
    /// Reads anew; an Error leaves the list empty.
    Result<> load(const access::AuditTrail::Wish& wish);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    [[nodiscard]] const QString& detail(const access::AuditRow& row) const;

    SignedIn& signedIn_;
    mutable std::map<std::int64_t, QString> details_; ///< by the row's number, in words
    access::AuditTrail::Wish wish_;
    std::vector<access::AuditRow> rows_;
    bool more_ = false;
};

/// What an action of the trail is called for people; the word itself where nobody gave it a name.
QString auditActionText(const std::string& action);
QString auditObjectText(const std::string& object);
/// The detail of a row in words: functions, fields and rows by their names. What nobody gave words
/// to stays as it is.
QString auditDetailText(SignedIn& signedIn, const access::AuditEntry& entry);

} // namespace xinheng::ui
