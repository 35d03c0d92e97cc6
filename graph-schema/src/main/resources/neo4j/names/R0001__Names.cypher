// Every name of the model, made known before anything bears it. Repeatable: runs again whenever this file changes.
// The database plans a query anew when a name in it, unknown until then, is first used: a fresh graph would be planning
// most of its first minutes. A name that leaves MODEL.md leaves this list and stays known, which does no harm.
UNWIND [
  'Account', 'Actor', 'ActorKind', 'Change', 'ChangeHead', 'Community', 'CommunityPartner', 'Concern', 'Conclusion',
  'CooperationForm', 'Countermeasure', 'ExploitationForm', 'ExternalId', 'Factor', 'ImportRow', 'ImportRun',
  'Indicator', 'IndicatorList', 'IndicatorObservation', 'InformationNeed', 'InformationSource', 'Location', 'Measure',
  'MeasureResult', 'MutationOutcome', 'OffenderGroup', 'Organisation', 'Partnership', 'PartnershipKind', 'PoliceUnit',
  'Priority', 'Problem', 'ProblemTranslation', 'Read', 'ReadMark', 'Referral', 'ReferralCount', 'ReferralTrack',
  'ResponseAction', 'Service', 'ServiceProvider', 'ServiceType', 'Share', 'Side', 'SideAnalysis', 'Term',
  'TraffickingPhase', 'TypicalInfluencer', 'Unsealed', 'VictimGroup'
] AS name
CALL db.createLabel(name)
RETURN count(*);
UNWIND [
  'ABOUT', 'ANSWERS', 'ASKS_FOR', 'ASSIGNED_TO', 'CAN_INFLUENCE', 'COMMITTED_UNDER', 'CONCERNS', 'COUNTED_IN',
  'COUNTS_ON', 'COVERS', 'FOLLOWS', 'GROUPED_INTO', 'HAS_ANALYSIS', 'HAS_CONCLUSION', 'HAS_COUNTERMEASURE',
  'HAS_FACTOR', 'HAS_MEASURE', 'HAS_OBSERVATION', 'HAS_PRIORITY', 'HAS_READ', 'HAS_RESPONSE', 'HAS_RESULT',
  'HAS_TRACK', 'HAS_TRANSLATION', 'HEARD_IN', 'INCLUDES', 'IN_AREA', 'IS_KIND', 'KNOWN_AS', 'NEEDS_TO_KNOW', 'OF',
  'OFFERS', 'OF_PROBLEM', 'OWNS', 'PARTY_TO', 'PART_OF', 'RAISED_BY', 'RECORDED', 'REPORTS', 'REPORTS_TO', 'SENT',
  'SERVES', 'SERVES_COUNTERMEASURE', 'SHARED_WITH', 'SPANS', 'TO', 'TO_ASK', 'WATCHES'
] AS name
CALL db.createRelationshipType(name)
RETURN count(*);
UNWIND [
  'actorId', 'affected', 'affectedReason', 'after', 'ageBand', 'aliveAt', 'alternateName', 'answer', 'answeredOn',
  'askedOn', 'at', 'backTo', 'baseline', 'baselineOn', 'baselineText', 'before', 'behaviours', 'by', 'changed',
  'changedOn', 'changes', 'circumstances', 'closedOn', 'closedReason', 'code', 'column', 'columns',
  'communityConcern', 'communityConcernReason', 'comparison', 'concludedOn', 'confidence', 'confidential',
  'confirmedOn', 'consentBy', 'consentFamilies', 'consentOn', 'consentServices', 'consentUntil', 'content', 'cost',
  'count', 'coverage', 'created', 'declineReason', 'definition', 'definitionWords', 'description', 'digest',
  'direction', 'displacement', 'domains', 'dueAt', 'dueOn', 'effect', 'effectText', 'eligibility', 'email', 'endedAt',
  'endedOn', 'everyMonths', 'evidence', 'families', 'family', 'feedbackAt', 'feedbackGiven', 'feedbackTexts',
  'firstDueOn', 'formality', 'format', 'forms', 'frequency', 'frequencyReason', 'from', 'group', 'harm', 'harmReason',
  'hash', 'heardOn', 'id', 'implementation', 'indicator', 'indicators', 'influence', 'key', 'kind', 'label',
  'language', 'languages', 'level', 'line', 'maximumAge', 'means', 'mechanism', 'message', 'met', 'metAnswers',
  'metOn', 'metServices', 'method', 'minimumAge', 'month', 'name', 'nameKey', 'note', 'number', 'objectId',
  'objectType', 'operation', 'origin', 'outcome', 'outdatedOn', 'payload', 'phase', 'phases', 'phone', 'place',
  'policeMayBeTold', 'population', 'position', 'previous', 'pull', 'question', 'ratedOn', 'readBefore', 'readUpTo',
  'reason', 'recordedOn', 'refused', 'result', 'reviewOn', 'reviseBy', 'revisedOn', 'role', 'roles', 'rowsDone',
  'rowsTotal', 'run', 'saidBy', 'saidOn', 'sealedAt', 'sentAt', 'services', 'share', 'side', 'since', 'source',
  'sources', 'staffHours', 'stage', 'stageSince', 'startedAt', 'startedBy', 'startedById', 'status', 'statusActors',
  'statusNotes', 'statusSince', 'statuses', 'strength', 'subjectId', 'takenOn', 'target', 'targetText', 'template',
  'text', 'title', 'titleWords', 'to', 'total', 'touches', 'translatedOn', 'type', 'types', 'unchanged', 'unit',
  'urgency', 'userId', 'validFrom', 'validTo', 'value', 'version', 'website', 'who', 'withdrawnOn', 'withdrawnReason',
  'worker'
] AS name
CALL db.createProperty(name)
RETURN count(*);
