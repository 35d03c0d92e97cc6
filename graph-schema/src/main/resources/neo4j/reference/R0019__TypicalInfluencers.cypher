// Which kinds of actor can typically influence which side of a problem: where to begin asking, never the answer.
// The code is made of the four things that tell one row from another. Repeatable: runs again whenever this file changes.
// A row that leaves this list stays in the graph. Needs the actor kinds.
UNWIND [
  {phase: 'PRE_EXPLOITATION', side: 'VICTIM', population: 'ANY', kind: 'HEALTH_SERVICE', note: null},
  {phase: 'PRE_EXPLOITATION', side: 'VICTIM', population: 'ANY', kind: 'LABOUR_INSPECTORATE', note: 'officers of the labour office'},
  {phase: 'PRE_EXPLOITATION', side: 'VICTIM', population: 'ANY', kind: 'LOCAL_GOVERNMENT', note: null},
  {phase: 'PRE_EXPLOITATION', side: 'VICTIM', population: 'ANY', kind: 'RELIGIOUS_ORGANISATION', note: null},
  {phase: 'PRE_EXPLOITATION', side: 'VICTIM', population: 'ANY', kind: 'EDUCATION', note: 'teaching staff'},
  {phase: 'PRE_EXPLOITATION', side: 'VICTIM', population: 'ANY', kind: 'MEDIA', note: null},
  {phase: 'PRE_EXPLOITATION', side: 'LOCATION', population: 'ANY', kind: 'BUSINESS', note: 'associations of businesses'},
  {phase: 'PRE_EXPLOITATION', side: 'LOCATION', population: 'ANY', kind: 'NGO', note: null},
  {phase: 'PRE_EXPLOITATION', side: 'LOCATION', population: 'ANY', kind: 'LOCAL_GOVERNMENT', note: null},
  {phase: 'PRE_EXPLOITATION', side: 'LOCATION', population: 'ANY', kind: 'RELIGIOUS_ORGANISATION', note: null},
  {phase: 'PRE_EXPLOITATION', side: 'LOCATION', population: 'ANY', kind: 'EDUCATION', note: 'teaching staff'},
  {phase: 'PRE_EXPLOITATION', side: 'LOCATION', population: 'ANY', kind: 'MEDIA', note: null},
  {phase: 'PRE_EXPLOITATION', side: 'OFFENDER', population: 'ANY', kind: 'SPECIALISED_ANTI_TRAFFICKING_UNIT', note: 'and other law-enforcement agencies'},
  {phase: 'PRE_EXPLOITATION', side: 'OFFENDER', population: 'ANY', kind: 'COURT', note: null},
  {phase: 'PRE_EXPLOITATION', side: 'OFFENDER', population: 'ANY', kind: 'PROSECUTION', note: null},
  {phase: 'PRE_EXPLOITATION', side: 'OFFENDER', population: 'ANY', kind: 'NEIGHBOURHOOD_ASSOCIATION', note: 'people of the community'},
  {phase: 'PRE_EXPLOITATION', side: 'OFFENDER', population: 'ANY', kind: 'BUSINESS', note: 'owners of businesses'},
  {phase: 'PRE_EXPLOITATION', side: 'OFFENDER', population: 'ANY', kind: 'EDUCATION', note: 'teaching staff'},
  {phase: 'EXPLOITATION', side: 'VICTIM', population: 'CHILD', kind: 'NEIGHBOURHOOD_ASSOCIATION', note: 'volunteers of the community'},
  {phase: 'EXPLOITATION', side: 'VICTIM', population: 'CHILD', kind: 'SOCIAL_WELFARE', note: 'case workers'},
  {phase: 'EXPLOITATION', side: 'VICTIM', population: 'CHILD', kind: 'JUVENILE_UNIT', note: 'officers who work with children'},
  {phase: 'EXPLOITATION', side: 'VICTIM', population: 'CHILD', kind: 'HEALTH_SERVICE', note: null},
  {phase: 'EXPLOITATION', side: 'VICTIM', population: 'CHILD', kind: 'LABOUR_INSPECTORATE', note: null},
  {phase: 'EXPLOITATION', side: 'VICTIM', population: 'CHILD', kind: 'LOCAL_GOVERNMENT', note: null},
  {phase: 'EXPLOITATION', side: 'VICTIM', population: 'CHILD', kind: 'RELIGIOUS_ORGANISATION', note: null},
  {phase: 'EXPLOITATION', side: 'VICTIM', population: 'CHILD', kind: 'EDUCATION', note: null},
  {phase: 'EXPLOITATION', side: 'VICTIM', population: 'CHILD', kind: 'MEDIA', note: null}
] AS row
WITH collect(row) AS rows
UNWIND range(0, size(rows) - 1) AS i
WITH rows[i] AS row, i + 1 AS position
MATCH (kind:ActorKind {code: row.kind})
MERGE (term:TypicalInfluencer {code: row.phase + '.' + row.side + '.' + row.population + '.' + row.kind})
SET term:Term,
    term.phase = row.phase,
    term.side = row.side,
    term.population = row.population,
    term.note = row.note,
    term.position = position
MERGE (term)-[:IS_KIND]->(kind);
