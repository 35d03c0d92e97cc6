// The forms that co-operation in a partnership can take. Repeatable: runs again whenever this file changes.
// A form that leaves this list stays in the graph, because partnerships may use it.
UNWIND [
  {code: 'OBSERVATION', label: 'Observation',
   description: 'Looking together: patrols and site checks with partners, and making sense of what each side already records.'},
  {code: 'CONSULTATION', label: 'Consultation',
   description: 'Talking regularly: standing meetings, working groups and safety forums that hear each other before deciding.'},
  {code: 'POLICY_MAKING', label: 'Policy-making',
   description: 'Agreeing the rules: laws, procedures, memoranda and protocols drafted with those who will live by them.'},
  {code: 'PLANNING', label: 'Planning',
   description: 'Deciding who does what: shared projects, plans and strategies broken down to what a district can carry out.'},
  {code: 'AWARENESS_RAISING', label: 'Awareness-raising',
   description: 'Telling people at risk, bystanders and buyers what trafficking looks like, and checking whether it changed anything.'},
  {code: 'IDENTIFICATION_AND_REFERRAL', label: 'Identification and referral',
   description: 'Recognising presumed victims, being the first they can speak to, and passing them on to the services they choose.'},
  {code: 'PROTECTION_AND_INTEGRATION', label: 'Protection and integration',
   description: 'Keeping people safe and standing by them for as long as a life of their own takes to build.'},
  {code: 'TRAINING', label: 'Training',
   description: 'Learning from each other, repeatedly: police teach providers and providers teach police.'},
  {code: 'INFORMATION_SHARING', label: 'Information sharing',
   description: 'Passing on what the other agency needs, under an agreed protocol that says what, to whom and how it is protected.'}
] AS row
WITH collect(row) AS rows
UNWIND range(0, size(rows) - 1) AS i
WITH rows[i] AS row, i + 1 AS position
MERGE (term:CooperationForm {code: row.code})
SET term:Term,
    term.label = row.label,
    term.description = row.description,
    term.position = position;
