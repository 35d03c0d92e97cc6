// Every name of the model, made known before anything bears it. Repeatable: runs again whenever this file changes.
// The database plans a query anew when a name in it, unknown until then, is first used: a fresh graph would be planning
// most of its first minutes. A name that leaves MODEL.md leaves this list and stays known, which does no harm.
UNWIND [
  'Account', 'Actor', 'ActorKind', 'Change', 'ChangeHead', 'Community', 'CommunityPartner', 'Concern', 'Conclusion',
  'CooperationForm', 'Countermeasure', 'ExploitationForm', 'ExternalId', 'Factor', 'ImportRow', 'ImportRun',
  'Indicator', 'IndicatorList', 'IndicatorObservation', 'InformationNeed', 'InformationSource', 'Location',
  'Measure', 'MeasureResult', 'MutationOutcome', 'OffenderGroup', 'Organisation', 'Partnership', 'PartnershipKind',
  'PoliceUnit', 'Priority', 'Problem', 'ProblemTranslation', 'Read', 'ReadMark', 'ResponseAction', 'Service',
  'ServiceProvider', 'ServiceType', 'Share', 'Side', 'SideAnalysis', 'Term', 'TraffickingPhase',
  'TypicalInfluencer', 'Unsealed', 'VictimGroup'
] AS name
CALL db.createLabel(name)
RETURN count(*);
UNWIND [
  'ABOUT', 'ANSWERS', 'ASSIGNED_TO', 'CAN_INFLUENCE', 'COMMITTED_UNDER', 'CONCERNS', 'COUNTS_ON', 'COVERS',
  'FOLLOWS', 'GROUPED_INTO', 'HAS_ANALYSIS', 'HAS_CONCLUSION', 'HAS_COUNTERMEASURE', 'HAS_FACTOR', 'HAS_MEASURE',
  'HAS_OBSERVATION', 'HAS_PRIORITY', 'HAS_READ', 'HAS_RESPONSE', 'HAS_RESULT', 'HAS_TRANSLATION', 'HEARD_IN',
  'INCLUDES', 'IS_KIND', 'KNOWN_AS', 'NEEDS_TO_KNOW', 'OF', 'OFFERS', 'OF_PROBLEM', 'OWNS', 'PARTY_TO', 'PART_OF',
  'RAISED_BY', 'RECORDED', 'REPORTS', 'REPORTS_TO', 'SERVES', 'SERVES_COUNTERMEASURE', 'SHARED_WITH', 'SPANS',
  'TO_ASK', 'WATCHES'
] AS name
CALL db.createRelationshipType(name)
RETURN count(*);
UNWIND [
  'actorId', 'affected', 'affectedReason', 'after', 'aliveAt', 'alternateName', 'answer', 'answeredOn', 'askedOn',
  'at', 'backTo', 'baseline', 'baselineOn', 'baselineText', 'before', 'behaviours', 'by', 'changed', 'changedOn',
  'changes', 'circumstances', 'closedOn', 'code', 'column', 'columns', 'communityConcern', 'communityConcernReason',
  'comparison', 'concludedOn', 'confidence', 'confidential', 'confirmedOn', 'content', 'cost', 'count', 'coverage',
  'created', 'definition', 'definitionWords', 'description', 'digest', 'direction', 'displacement', 'dueOn',
  'effect', 'effectText', 'eligibility', 'email', 'endedAt', 'endedOn', 'everyMonths', 'evidence', 'families',
  'family', 'firstDueOn', 'formality', 'format', 'forms', 'frequency', 'frequencyReason', 'from', 'group', 'harm',
  'harmReason', 'hash', 'heardOn', 'id', 'implementation', 'indicator', 'indicators', 'influence', 'key', 'kind',
  'label', 'language', 'languages', 'level', 'line', 'maximumAge', 'means', 'mechanism', 'message', 'method',
  'minimumAge', 'name', 'nameKey', 'note', 'number', 'objectId', 'objectType', 'operation', 'origin', 'outcome',
  'outdatedOn', 'payload', 'phase', 'phases', 'phone', 'place', 'population', 'position', 'previous', 'pull',
  'question', 'ratedOn', 'readBefore', 'readUpTo', 'reason', 'recordedOn', 'refused', 'result', 'reviewOn',
  'reviseBy', 'revisedOn', 'role', 'roles', 'rowsDone', 'rowsTotal', 'run', 'saidBy', 'saidOn', 'sealedAt', 'share',
  'side', 'since', 'source', 'sources', 'staffHours', 'stage', 'stageSince', 'startedAt', 'startedBy',
  'startedById', 'status', 'statusActors', 'statusNotes', 'statusSince', 'statuses', 'strength', 'subjectId',
  'takenOn', 'target', 'targetText', 'template', 'text', 'title', 'titleWords', 'to', 'total', 'touches',
  'translatedOn', 'types', 'unchanged', 'unit', 'userId', 'validFrom', 'validTo', 'value', 'version', 'website',
  'who', 'withdrawnOn', 'withdrawnReason', 'worker'
] AS name
CALL db.createProperty(name)
RETURN count(*);
