#pragma once

#include "archive/customer_desk.h"
#include "archive/record_import.h"

namespace xinheng::archive {

/// Customers from a CSV file.
class CustomerImport : public RecordImport {
public:
    explicit CustomerImport(access::Session& session) : RecordImport(session, "customer") {}
};

} // namespace xinheng::archive
