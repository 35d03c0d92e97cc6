// Where word of a problem can come from, inside the police or outside. Repeatable: runs again whenever this file changes.
// A source that leaves this list stays in the graph, because problems may name it.
UNWIND [
  {code: 'OBSERVATION', origin: 'INTERNAL', label: 'What officers saw themselves'},
  {code: 'CRIME_RECORDS', origin: 'INTERNAL', label: 'Recorded crime and its statistics'},
  {code: 'OFFICER_REPORTS', origin: 'INTERNAL', label: 'Patrol and duty reports'},
  {code: 'DATABASES', origin: 'INTERNAL', label: 'Police databases'},
  {code: 'OTHER_AGENCIES', origin: 'EXTERNAL', label: 'Another law-enforcement agency'},
  {code: 'RESIDENTS', origin: 'EXTERNAL', label: 'People who live nearby'},
  {code: 'SCHOOLS', origin: 'EXTERNAL', label: 'Schools'},
  {code: 'MEDIA', origin: 'EXTERNAL', label: 'News and social media'},
  {code: 'BUSINESS', origin: 'EXTERNAL', label: 'Shops and business groups'},
  {code: 'FORUMS', origin: 'EXTERNAL', label: 'Forums and public meetings'},
  {code: 'LEADERS', origin: 'EXTERNAL', label: 'Community leaders, elected or not'},
  {code: 'SOCIAL_WORKERS', origin: 'EXTERNAL', label: 'Social workers'},
  {code: 'TRANSPORT', origin: 'EXTERNAL', label: 'Drivers and transport companies'},
  {code: 'NGO', origin: 'EXTERNAL', label: 'Non-governmental organisations'},
  {code: 'COMMUNITY_INTELLIGENCE', origin: 'EXTERNAL', label: 'Community intelligence'}
] AS row
WITH collect(row) AS rows
UNWIND range(0, size(rows) - 1) AS i
WITH rows[i] AS row, i + 1 AS position
MERGE (term:InformationSource {code: row.code})
SET term:Term,
    term.origin = row.origin,
    term.label = row.label,
    term.position = position;
