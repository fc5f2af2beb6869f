#pragma once

#include "access/object.h"
#include "access/rights_desk.h"

#include <QAbstractTableModel>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace xinheng::ui {

/// The fields of an object as a grid of read, write, mask and forbid. Writing includes reading;
/// what is read isn't masked, and what is forbidden is nothing else. The first row stands for all.
class FieldGrid final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Read, Write, Mask, Forbid, Through, ColumnCount };
    using Lists = access::RightsDesk::FieldLists;

    explicit FieldGrid(QObject* parent) : QAbstractTableModel(parent) {}
    void setObject(const access::Object& object);
    /// `through`: what a person's roles give, by field key.
    void load(const Lists& granted, std::map<std::string, QString> through);
    [[nodiscard]] bool isChanged() const { return boxes_ != stored_; }
    [[nodiscard]] Lists granted() const;
    /// What has to be taken away and given, so that the terms of the rest stay.
    [[nodiscard]] Lists removed() const { return difference(stored_, boxes_); }
    [[nodiscard]] Lists added() const { return difference(boxes_, stored_); }
    /// Whether a box can be ticked at all.
    [[nodiscard]] bool isPossible(const access::Field& field, Column column) const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    void changed();

private:
    using Boxes = std::vector<std::set<access::FieldAccess>>; ///< by field
    [[nodiscard]] Lists difference(const Boxes& one, const Boxes& other) const;
    [[nodiscard]] bool isTicked(std::size_t field, Column column) const;
    [[nodiscard]] Qt::CheckState all(Column column) const;
    void tick(std::size_t field, Column column, bool on);
    [[nodiscard]] QString why(const access::Field& field, Column column) const;

    const access::Object* object_ = nullptr;
    Boxes stored_;
    Boxes boxes_;
    std::map<std::string, QString> through_;
};

} // namespace xinheng::ui
