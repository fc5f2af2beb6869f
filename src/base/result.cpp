#include "base/result.h"

namespace xinheng {

const char* errorCodeName(ErrorCode code) {
    switch (code) {
    case ErrorCode::usage:
        return "usage";
    case ErrorCode::refused:
        return "refused";
    case ErrorCode::invalid:
        return "invalid";
    case ErrorCode::notFound:
        return "not_found";
    case ErrorCode::conflict:
        return "conflict";
    case ErrorCode::storage:
        return "storage";
    }
    return "invalid";
}

} // namespace xinheng
