#pragma once

#include "access/guarded_query.h"
#include "archive/record_desk.h"
#include "cli/answer.h"
#include "cli/command_words.h"

#include <optional>
#include <string>
#include <vector>

namespace xinheng::cli {

/// Which rows and columns: shared by list and export.
struct QueryOptions {
    std::optional<std::string> fields;
    std::optional<std::string> where;
    std::optional<std::string> search;
    std::optional<std::string> sort;
};
void addQueryOptions(CommandWord& word, QueryOptions& options);
access::Query queryOf(const QueryOptions& options);

/// A field's heading; amounts stand on the right, choices are shown by their labels.
Column columnOf(const access::Field& field);

/// What came of saving: the code, and what is worth a look.
Result<Answer> savedAnswer(const archive::RecordDesk& desk, const Result<archive::Saved>& saved,
                           Language language);

/// A card as a document of its visible fields by key, and their headings.
struct CardDocument {
    Json document;
    std::vector<Column> columns;
};
CardDocument documentOf(const access::Object& object, const archive::RecordCard& card);

/// Which object's records a command is about.
struct OfObject {
    std::string object;
};

/// list, show, add, set, deactivate, history, import and export of an object's records, as a group
/// of its own.
void addRecordCommands(CommandWord& top, const access::Object& object);
void addRecordListCommand(CommandWord& group, const access::Object& object);
void addRecordShowCommand(CommandWord& group, const access::Object& object);
void addRecordSetCommand(CommandWord& group, const access::Object& object);
void addRecordHistoryCommand(CommandWord& group, const access::Object& object);
/// versions, as-of, compare and undo.
void addRecordVersionCommands(CommandWord& group, const access::Object& object);
/// tree, assign, take-back, owners and owned-on, for the objects that have such.
void addRecordRelationCommands(CommandWord& group, const access::Object& object);
/// attachments, attach, attachment-save and detach.
void addRecordAttachmentCommands(CommandWord& group, const access::Object& object);
/// How large an attached file may be in the set.
void addAttachmentLimitCommand(CommandWord& group);
void addRecordImportCommand(CommandWord& group, const access::Object& object);
void addRecordExportCommand(CommandWord& group, const access::Object& object);

} // namespace xinheng::cli
