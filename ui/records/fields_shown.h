#pragma once

#include "access/rights.h"
#include "ui/models/record_names.h"
#include "ui/widgets/field_description.h"

namespace xinheng::ui {

/// A field of the catalogue as forms and filters want it described, by what the person may do with
/// it. Not for hidden fields.
FieldDescription described(const access::Object& object, std::size_t index,
                           access::FieldState state, RecordNames& names);

/// A value in plain form as people read it: amounts grouped, references by code and name.
QString valueText(const access::Field& field, const std::string& value, RecordNames& names);

} // namespace xinheng::ui
