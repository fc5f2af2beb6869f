#pragma once

#include "access/session.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace xinheng::archive {

/// The declared object of the session's set. Throws std::logic_error for a key that no object has:
/// desks are made by the program, which knows the keys.
inline const access::Object& objectOf(const access::Session& session, std::string_view key) {
    const access::Object* object = session.objects().find(key);
    if (object == nullptr)
        throw std::logic_error("no object " + std::string(key));
    return *object;
}

} // namespace xinheng::archive
