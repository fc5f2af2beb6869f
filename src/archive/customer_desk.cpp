#include "archive/customer_desk.h"

#include "access/use_case.h"
#include "archive/customer_store.h"

namespace xinheng::archive {

Result<std::vector<access::TreeNode>> CustomerDesk::districts() {
    return access::runUseCase(
        session(), {"district.list"}, [&]() -> Result<std::vector<access::TreeNode>> {
            return customer_store::tree(session().database(), customer_store::districtTable);
        });
}

Result<std::vector<access::TreeNode>> CustomerDesk::classes() {
    return access::runUseCase(
        session(), {"class.list"}, [&]() -> Result<std::vector<access::TreeNode>> {
            return customer_store::tree(session().database(), customer_store::classTable);
        });
}

} // namespace xinheng::archive
