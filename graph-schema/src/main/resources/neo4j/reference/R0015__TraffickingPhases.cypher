// The phases of trafficking, in the order in which they happen. Repeatable: runs again whenever this file changes.
// A phase that leaves this list stays in the graph, because problems may be in it.
UNWIND [
  {code: 'RECRUITMENT', label: 'Recruitment'},
  {code: 'TRANSFER', label: 'Transfer'},
  {code: 'EXPLOITATION', label: 'Exploitation'},
  {code: 'POST_EXPLOITATION', label: 'After exploitation'}
] AS row
WITH collect(row) AS rows
UNWIND range(0, size(rows) - 1) AS i
WITH rows[i] AS row, i + 1 AS position
MERGE (term:TraffickingPhase {code: row.code})
SET term:Term,
    term.label = row.label,
    term.position = position;
