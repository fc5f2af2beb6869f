#pragma once

#include "access/object.h"

#include <string>

namespace xinheng::archive::catalogue {

// The words in which features write their field catalogues.

Text label(const char* english, const char* chinese);

access::Field text(const char* key, Text label, const char* group, int maximumLength,
                   access::MaskStyle mask = access::MaskStyle::none);
/// The code people know a row by: searchable, required, given once.
access::Field code(Text label, const char* group);
/// Searchable, required, sorted by pinyin: the table has a column name_sort.
access::Field name(Text label, const char* group, access::MaskStyle mask = access::MaskStyle::none);
access::Field searchable(access::Field field);
access::Field required(access::Field field);
/// Shown where there is little room; code and name are anyway.
access::Field brief(access::Field field);
access::Field written(access::Field field, access::Write write);
access::Field typed(access::Field field, access::FieldType type);
access::Field formatted(access::Field field, access::Format format);
access::Field reference(const char* key, Text label, const char* group, const char* target);
/// English and Chinese labels by value.
access::Field choice(access::Field field, std::vector<access::FieldChoice> choices);
/// 是 or 否.
access::Field yesNo(const char* key, Text label, const char* group);
access::Field deactivatedOn(const char* group);
/// The day on which the record was entered; a column of schema step 6.
access::Field createdOn(const char* group);
access::Field remarks(const char* group);

/// Function nodes BASE.query, .entry, .import and .export.
void giveFunctions(access::Object& object, const std::string& base);

} // namespace xinheng::archive::catalogue
