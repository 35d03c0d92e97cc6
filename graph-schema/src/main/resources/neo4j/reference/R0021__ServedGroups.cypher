// Whom a service is for: by age, gender and status. Our own list; given out as HSDS attributes. Repeatable: runs again whenever this file changes.
// A group that leaves this list stays in the graph, because services may be for it.
UNWIND [
  {code: 'CHILDREN', label: 'Children'},
  {code: 'ADULTS', label: 'Adults'},
  {code: 'OLDER_PEOPLE', label: 'Older people'},
  {code: 'GIRLS', label: 'Girls'},
  {code: 'BOYS', label: 'Boys'},
  {code: 'WOMEN', label: 'Women'},
  {code: 'MEN', label: 'Men'},
  {code: 'LGBTI', label: 'Lesbian, gay, bisexual, trans and intersex people'},
  {code: 'PARENTS_WITH_CHILDREN', label: 'Parents with children'},
  {code: 'DISABILITIES', label: 'People with disabilities'},
  {code: 'NATIONALS', label: 'Nationals of the country'},
  {code: 'FOREIGN_NATIONALS', label: 'Foreign nationals'},
  {code: 'MIGRANT_WORKERS', label: 'Migrant workers'},
  {code: 'UNDOCUMENTED', label: 'People without papers or residence status'},
  {code: 'ASYLUM_SEEKERS', label: 'Asylum seekers and refugees'},
  {code: 'STATELESS', label: 'Stateless people'},
  {code: 'PRESUMED_VICTIMS', label: 'People not yet formally identified as victims'},
  {code: 'IDENTIFIED_VICTIMS', label: 'People formally identified as victims'}
] AS row
WITH collect(row) AS rows
UNWIND range(0, size(rows) - 1) AS i
WITH rows[i] AS row, i + 1 AS position
MERGE (term:ServedGroup {code: row.code})
SET term:Term,
    term.label = row.label,
    term.position = position;
