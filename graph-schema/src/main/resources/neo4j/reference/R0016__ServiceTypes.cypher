// What a service provider can offer. Repeatable: runs again whenever this file changes.
// A type that leaves this list stays in the graph, because services may be of it.
UNWIND [
  {code: 'SHELTER', label: 'Shelter and housing'},
  {code: 'FOOD', label: 'Food'},
  {code: 'SAFETY', label: 'Safety and security'},
  {code: 'PHYSICAL_HEALTH', label: 'Medical care'},
  {code: 'PSYCHOSOCIAL', label: 'Psychosocial support and counselling'},
  {code: 'EDUCATION', label: 'Schooling'},
  {code: 'VOCATIONAL_TRAINING', label: 'Vocational training'},
  {code: 'LIVELIHOOD', label: 'Work and livelihood'},
  {code: 'FAMILY_TRACING', label: 'Family tracing and reunification'},
  {code: 'RETURN', label: 'Voluntary and safe return'},
  {code: 'REINTEGRATION', label: 'Reintegration'},
  {code: 'LEGAL_AID', label: 'Legal advice and representation'},
  {code: 'COMPENSATION', label: 'Compensation and remedy'},
  {code: 'WITNESS_PROTECTION', label: 'Witness protection and support in court'},
  {code: 'IMMIGRATION', label: 'Residence and immigration advice'},
  {code: 'CONSULAR', label: 'Consular assistance'},
  {code: 'INTERPRETATION', label: 'Interpretation and translation'},
  {code: 'HOTLINE', label: 'Helpline'},
  {code: 'CHILD_PROTECTION', label: 'Child protection and guardianship'},
  {code: 'SPIRITUAL', label: 'Spiritual care'},
  {code: 'OUTREACH', label: 'Outreach'},
  {code: 'CASE_MANAGEMENT', label: 'Case management'}
] AS row
WITH collect(row) AS rows
UNWIND range(0, size(rows) - 1) AS i
WITH rows[i] AS row, i + 1 AS position
MERGE (term:ServiceType {code: row.code})
SET term:Term,
    term.label = row.label,
    term.position = position;
