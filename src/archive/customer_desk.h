#pragma once

#include "access/model.h"
#include "archive/record_desk.h"

namespace xinheng::archive {

using CustomerCard = RecordCard;

/// The desk for customers, and the trees they stand in.
class CustomerDesk : public RecordDesk {
public:
    explicit CustomerDesk(access::Session& session) : RecordDesk(session, "customer") {}

    /// Everybody who is signed in may see these trees.
    Result<std::vector<access::TreeNode>> districts();
    Result<std::vector<access::TreeNode>> classes();
};

} // namespace xinheng::archive
