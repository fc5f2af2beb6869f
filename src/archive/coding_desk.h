#pragma once

#include "access/session.h"
#include "archive/coding_model.h"
#include "archive/record_desk.h"
#include "base/result.h"

namespace xinheng::archive {

/// The desk for coding rules (编码规则): how the codes of new records are made and checked. What is
/// set here holds for records that are entered from now on; codes that are there stay.
class CodingDesk {
public:
    explicit CodingDesk(access::Session& session) : session_(session) {}

    /// These three need archive.setup.coding.
    Result<std::vector<CodingRule>> list();
    /// Invalid for a pattern that parsePattern() refuses and an object without rules of codes.
    Result<CodingRule> set(const CodingRule& rule);
    Result<> clear(const std::string& object);

    /// The code that a new record with these values would get now. Needs the right to add such
    /// records and to read their codes. Nothing is given away: two who ask get the same.
    Result<std::string> next(const std::string& object, const Values& values = {});

private:
    access::Session& session_;
};

} // namespace xinheng::archive
