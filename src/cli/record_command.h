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
    std::optional<std::string> view;
};
/// All but --view, which goes with reading.
void addQueryOptions(CommandWord& word, QueryOptions& options);
/// --where, --search and --view.
void addRowOptions(CommandWord& word, QueryOptions& options);
void addViewOption(CommandWord& word, QueryOptions& options);
access::Query queryOf(const QueryOptions& options);

/// With the view that was asked for: columns and order are its own where none are given, and its
/// conditions hold as well. `remarks`: what of it the person may not see.
struct ViewedQuery {
    access::Query query;
    std::vector<Text> remarks;
};
Result<ViewedQuery> viewedQuery(SignedIn& person, const std::string& object,
                                const QueryOptions& options);

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
/// views, view-save, view-rename, view-share, view-delete and view-default.
void addRecordViewCommands(CommandWord& group, const access::Object& object);
/// change-many.
void addRecordManyCommand(CommandWord& group, const access::Object& object);
/// duplicates, different, merge, unmerge and merges.
void addDuplicateCommands(CommandWord& group, const access::Object& object);
void addRecordImportCommand(CommandWord& group, const access::Object& object);
void addRecordExportCommand(CommandWord& group, const access::Object& object);
/// report by, completeness, stale and growth.
void addRecordReportCommands(CommandWord& group, const access::Object& object);

} // namespace xinheng::cli
