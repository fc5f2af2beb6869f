#pragma once

#include "access/session.h"

#include <map>
#include <string>

namespace xinheng::archive {

/// What the records are called that an object's records belong to (customers, for contacts), as far
/// as the person sees them.
class AboveNames {
public:
    /// For an object that belongs to another one.
    AboveNames(access::Session& session, const access::Object& object);

    struct Found {
        std::string code; ///< of the one that is meant, else empty
        bool several = false;
    };
    /// Whom a file means: a code, or else a name or short name that one visible record alone has.
    const Found& codeOf(const std::string& said);
    /// The name in full; empty where it is hidden, masked or not there.
    const std::string& nameOf(const std::string& code);

private:
    Found look(const std::string& said);
    std::vector<std::string> values(const std::string& key, const std::string& value,
                                    const char* wanted);
    access::Session& session_;
    const access::Object& above_;
    std::map<std::string, Found> codes_;
    std::map<std::string, std::string> names_;
};

} // namespace xinheng::archive
