#pragma once

#include "account_set.h"
#include "ui/models/query_model.h"
#include "ui/models/record_names.h"
#include "ui/models/tree_order.h"

#include <memory>

namespace xinheng::ui {

/// The records of an object that a person may see. What is a tree in itself stands as one while
/// nothing is searched, filtered or sorted.
class RecordModel final : public QueryModel {
    Q_OBJECT
public:
    RecordModel(SignedIn& signedIn, const access::Object& object,
                std::shared_ptr<RecordNames> names, QObject* parent = nullptr);

    /// Rows stand below one another.
    [[nodiscard]] bool isTree() const { return tree_->isTree(); }

protected:
    /// "deactivated" beside the name, where both may be seen.
    [[nodiscard]] QString tag(int column, const access::QueryRow& row) const override;
    [[nodiscard]] int level(int column, const access::QueryRow& row) const override;

private:
    RecordModel(SignedIn& signedIn, const access::Object& object,
                std::shared_ptr<RecordNames> names, std::shared_ptr<TreeOrder> tree,
                QObject* parent);

    SignedIn& signedIn_;
    std::shared_ptr<RecordNames> names_;
    std::shared_ptr<TreeOrder> tree_;
};

} // namespace xinheng::ui
