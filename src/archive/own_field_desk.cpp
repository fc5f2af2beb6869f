#include "archive/own_field_desk.h"

#include "access/rights_store.h"
#include "access/use_case.h"
#include "archive/own_field_store.h"

#include <algorithm>

namespace xinheng::archive {

namespace {

constexpr const char* node = "archive.setup.fields";

Error wrong(const char* part, Text message) {
    return {ErrorCode::invalid,
            Text(XH_TR("archive", "The field can't be kept like this.")),
            {},
            {{std::nullopt, part, std::move(message)}}};
}

} // namespace

Result<const access::Object*> OwnFieldDesk::objectOf(const std::string& key) const {
    const access::Object* object = session_.objects().find(key);
    if (object == nullptr || object->personnel)
        return fail(ErrorCode::invalid, XH_TR("archive", "{} takes no fields of your own."), key);
    return object;
}

Result<OwnField> OwnFieldDesk::find(const access::Object& object, const std::string& key) const {
    for (OwnField& field : own_field_store::list(session_.database(), object.key))
        if (field.key == key || field.key == "own_" + key)
            return std::move(field);
    return fail(ErrorCode::notFound, XH_TR("archive", "{} has no field {}."), object.label, key);
}

Result<std::vector<OwnField>> OwnFieldDesk::list(const std::string& key) {
    return access::runUseCase(session_, {"own-field.list", key},
                              [&]() -> Result<std::vector<OwnField>> {
                                  if (auto may = session_.gate().require(node); !may)
                                      return fail(may.error());
                                  const auto object = objectOf(key);
                                  if (!object)
                                      return fail(object.error());
                                  return own_field_store::list(session_.database(), key);
                              });
}

Result<OwnField> OwnFieldDesk::add(const std::string& key, const OwnField& wish) {
    auto added =
        access::runUseCase(session_, {"own-field.add", key, wish.key}, [&]() -> Result<OwnField> {
            if (auto may = session_.gate().require(node); !may)
                return fail(may.error());
            const auto object = objectOf(key);
            if (!object)
                return fail(object.error());
            auto field = checkedOwnField(**object, wish);
            if (!field)
                return fail(field.error());
            field->retired = false;
            access::ChangeTransaction transaction(session_);
            const auto known = own_field_store::list(session_.database(), key);
            if (std::ranges::any_of(known, [&](const auto& one) { return one.key == field->key; }))
                return fail(ErrorCode::conflict, XH_TR("archive", "The key {} is taken."),
                            field->key);
            if (known.size() >= mostOwnFields)
                return fail(ErrorCode::conflict,
                            XH_TR("archive", "{} has {} fields of your own, which is the most."),
                            (*object)->label, mostOwnFields);
            own_field_store::insert(session_.database(), **object, *field,
                                    {session_.person().code, utcText(session_.clock().now()), ""});
            access::rights_store::moveVersion(session_.database());
            session_.audit({"own-field.add", key, field->key});
            transaction.commit();
            return *field;
        });
    return added;
}

Result<OwnField> OwnFieldDesk::change(const std::string& key, const OwnField& wish) {
    return access::runUseCase(
        session_, {"own-field.change", key, wish.key}, [&]() -> Result<OwnField> {
            if (auto may = session_.gate().require(node); !may)
                return fail(may.error());
            const auto object = objectOf(key);
            if (!object)
                return fail(object.error());
            auto field = checkedOwnField(**object, wish);
            if (!field)
                return fail(field.error());
            access::ChangeTransaction transaction(session_);
            const auto before = find(**object, field->key);
            if (!before)
                return fail(before.error());
            if (before->type != field->type)
                return fail(wrong(
                    "type", Text(XH_TR("archive", "A field keeps the type it was made with."))));
            // Whether a record has it may not be told, so it stays in any case.
            for (const std::string& choice : before->choices)
                if (std::ranges::find(field->choices, choice) == field->choices.end())
                    return fail(wrong(
                        "choices", Text(XH_TR("archive", "The choice {} stays, because records may "
                                                         "have it."),
                                        choice)));
            field->retired = before->retired;
            own_field_store::update(session_.database(), key, *field);
            access::rights_store::moveVersion(session_.database());
            session_.audit({"own-field.change", key, field->key});
            transaction.commit();
            return *field;
        });
}

Result<> OwnFieldDesk::setRetired(const std::string& key, const std::string& wanted, bool retired) {
    const char* action = retired ? "own-field.retire" : "own-field.restore";
    return access::runUseCase(session_, {action, key, wanted}, [&]() -> Result<> {
        if (auto may = session_.gate().require(node); !may)
            return may;
        const auto object = objectOf(key);
        if (!object)
            return fail(object.error());
        access::ChangeTransaction transaction(session_);
        const auto field = find(**object, wanted);
        if (!field)
            return fail(field.error());
        if (field->retired == retired)
            return {};
        own_field_store::setRetired(session_.database(), key, field->key,
                                    retired ? std::optional(utcText(session_.clock().now()))
                                            : std::nullopt);
        access::rights_store::moveVersion(session_.database());
        session_.audit({action, key, field->key});
        transaction.commit();
        return {};
    });
}

Result<> OwnFieldDesk::retire(const std::string& object, const std::string& key) {
    return setRetired(object, key, true);
}

Result<> OwnFieldDesk::restore(const std::string& object, const std::string& key) {
    return setRetired(object, key, false);
}

} // namespace xinheng::archive
