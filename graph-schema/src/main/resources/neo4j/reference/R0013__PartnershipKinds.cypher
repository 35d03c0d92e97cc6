// What binds the parties of a partnership, most formal first. Repeatable: runs again whenever this file changes.
// A kind that leaves this list stays in the graph, because partnerships may be of it.
UNWIND [
  {code: 'MEMORANDUM_OF_UNDERSTANDING', label: 'Memorandum of understanding'},
  {code: 'PROTOCOL', label: 'Co-operation protocol'},
  {code: 'STANDARD_OPERATING_PROCEDURE', label: 'Joint standard operating procedure'},
  {code: 'INFORMATION_SHARING_PROTOCOL', label: 'Information-sharing protocol'},
  {code: 'WORKING_GROUP', label: 'Working group'},
  {code: 'TASK_FORCE', label: 'Task force of several agencies'},
  {code: 'COMMUNITY_SAFETY_FORUM', label: 'Community safety forum'},
  {code: 'REFERRAL_NETWORK', label: 'Referral network'},
  {code: 'JOINT_PROJECT', label: 'Joint project'},
  {code: 'INFORMAL', label: 'Informal working relation'}
] AS row
WITH collect(row) AS rows
UNWIND range(0, size(rows) - 1) AS i
WITH rows[i] AS row, i + 1 AS position
MERGE (term:PartnershipKind {code: row.code})
SET term:Term,
    term.label = row.label,
    term.position = position;
