#pragma once

#include "account_set.h"
#include "ui/models/customer_names.h"
#include "ui/models/query_model.h"

#include <memory>

namespace xinheng::ui {

/// The customers a person may see.
class CustomerModel final : public QueryModel {
    Q_OBJECT
public:
    CustomerModel(SignedIn& signedIn, std::shared_ptr<CustomerNames> names,
                  QObject* parent = nullptr);

protected:
    /// "deactivated" beside the name, where both may be seen.
    [[nodiscard]] QString tag(int column, const access::QueryRow& row) const override;

private:
    SignedIn& signedIn_;
    std::shared_ptr<CustomerNames> names_;
};

} // namespace xinheng::ui
