#pragma once

#include "access/session.h"
#include "archive/own_field_rules.h"

#include <string>
#include <vector>

namespace xinheng::archive {

/// The desk for the fields that the people of a set add to its objects (自定义项). Each use case
/// needs the function archive.setup.fields. What is changed here is in force at once, in every
/// window. Where an object's fields are controlled, nobody but account-set managers sees a new one
/// until it is granted.
class OwnFieldDesk {
public:
    explicit OwnFieldDesk(access::Session& session) : session_(session) {}

    /// In the order in which they were added, retired ones included. Objects of people and
    /// departments have none: invalid.
    Result<std::vector<OwnField>> list(const std::string& object);
    /// Conflict when the key has been given before, to a retired field as well.
    Result<OwnField> add(const std::string& object, const OwnField& field);
    /// Labels, group, required, maskable and choices of the field with this key. Invalid for
    /// another type and for choices taken away: records may have them.
    Result<OwnField> change(const std::string& object, const OwnField& field);
    /// Nobody sees it any more; its values and their history stay and are back with restore().
    Result<> retire(const std::string& object, const std::string& key);
    Result<> restore(const std::string& object, const std::string& key);

private:
    Result<const access::Object*> objectOf(const std::string& key) const;
    Result<OwnField> find(const access::Object& object, const std::string& key) const;
    Result<> setRetired(const std::string& object, const std::string& key, bool retired);
    access::Session& session_;
};

} // namespace xinheng::archive
