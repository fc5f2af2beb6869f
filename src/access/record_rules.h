#pragma once

#include "access/object.h"
#include "base/result.h"
#include "storage/database.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace xinheng::access {

class Gate;

/// Values in plain form, one a field of the catalogue, in its order.
using Record = std::vector<std::string>;

/// One finding on a value: an error keeps it from being saved, a warning does not.
struct Finding {
    enum class Weight { error, warning } weight;
    std::size_t field;
    Text message;
};

/// Whether a code is there for the person: reference kind (a dimension's or an object's key) and
/// code.
using ReferenceCheck = std::function<bool(const std::string& references, const std::string& code)>;

/// A record on its way into the set.
struct Draft {
    const Record* before = nullptr; ///< as it is stored; nullptr: a new one
    Record& after;                  ///< what was given is checked already, field by field
    const std::vector<bool>& given; ///< by field: whether the person gave a value, "" included
    /// By field: whether the person may read it. What they may not read must not show in what the
    /// program makes.
    const std::vector<bool>& readable;
};

/// What a feature knows about its records beyond the single field. The machinery for records
/// (archive/record_desk.h) calls it; an object brings its own.
class RecordRules {
public:
    RecordRules() = default;
    virtual ~RecordRules() = default;
    RecordRules(const RecordRules&) = delete;
    RecordRules& operator=(const RecordRules&) = delete;

    /// Fills in what the program makes itself.
    virtual void fill(const Object& /*object*/, const Draft& /*draft*/) const {}
    /// Looks at the record as a whole, after fill().
    virtual void check(const Object& /*object*/, const Draft& /*draft*/,
                       const ReferenceCheck& /*isThere*/,
                       std::vector<Finding>& /*findings*/) const {}
    /// Whether this person may change the record, beyond what rights on rows and fields say.
    /// `after`: what it is to be; nullptr: whether they may change it at all.
    [[nodiscard]] virtual Result<> mayChange(storage::Database& /*database*/, const Gate& /*gate*/,
                                             const Object& /*object*/, const Record& /*before*/,
                                             const Record* /*after*/) const {
        return {};
    }
    /// Which of the records with these codes, changed or new, can't stand where they do, by code;
    /// looked for when all changes of a transaction are written, so that several are judged by
    /// their end.
    [[nodiscard]] virtual std::map<std::string, Finding>
    misplaced(storage::Database& /*database*/, const Object& /*object*/,
              const std::vector<std::string>& /*codes*/) const {
        return {};
    }
    /// What goes with a record that has just been changed, in its transaction.
    virtual void changed(storage::Database& /*database*/, const Object& /*object*/,
                         const Record& /*before*/, const Record& /*after*/) const {}
    /// What goes with a record that has just been added, in its transaction.
    virtual void added(storage::Database& /*database*/, const Object& /*object*/,
                       const Record& /*record*/) const {}
};

} // namespace xinheng::access
