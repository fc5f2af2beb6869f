#pragma once

namespace xinheng::cli {

class CommandWord;

/// A line of a batch has one set open and one person signed in, so it takes neither the global
/// options nor the commands that make or replace a set.
enum class LineKind { program, batch };

void addSetCommands(CommandWord& top, LineKind kind);
void addDepartmentCommands(CommandWord& top);
void addPersonCommands(CommandWord& top);
void addRoleCommands(CommandWord& top);
void addMemberCommands(CommandWord& top);
void addControlCommands(CommandWord& top);
void addGrantCommands(CommandWord& top);
void addRevokeCommands(CommandWord& top);
void addWhyCommand(CommandWord& top);
void addWhoCanCommand(CommandWord& top);
void addLevelCommands(CommandWord& top);
void addDelegationCommands(CommandWord& top);
void addDutiesCommands(CommandWord& top);
void addRightsCommand(CommandWord& top);
/// A group for each object whose records are kept by the common desk: customer, supplier ...
void addMasterCommands(CommandWord& top);
/// Fields that the people of a set add to its objects.
void addOwnFieldCommands(CommandWord& top);
/// How the codes of new records are made.
void addCodingRuleCommands(CommandWord& top);
void addAuditCommands(CommandWord& top);
void addBatchCommand(CommandWord& top);

} // namespace xinheng::cli
