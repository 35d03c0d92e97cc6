// Every name of the model, made known before anything bears it. Repeatable: runs again whenever this file changes.
// The database plans a query anew when a name in it, unknown until then, is first used: a fresh graph would be planning
// most of its first minutes. A name that leaves MODEL.md leaves this list and stays known, which does no harm.
UNWIND [
  'Accessibility', 'Account', 'Actor', 'ActorKind', 'CapacityUnit', 'Change', 'ChangeHead', 'Community',
  'CommunityPartner', 'Concern', 'Conclusion', 'CooperationForm', 'CostOption', 'Countermeasure', 'ExploitationForm',
  'ExternalId', 'ExternalRow', 'Factor', 'FocalPoint', 'Funding', 'ImportRow', 'ImportRun', 'Indicator',
  'IndicatorList', 'IndicatorObservation', 'InformationNeed', 'InformationSource', 'Location', 'Measure',
  'MeasureResult', 'Merge', 'Merged', 'MutationOutcome', 'NotSame', 'OffenderGroup', 'Organisation',
  'OrganisationIdentifier', 'Part', 'Partnership', 'PartnershipKind', 'Phone', 'Place', 'PoliceUnit', 'PostalAddress',
  'Priority', 'Problem', 'ProblemTranslation', 'Program', 'Proposal', 'Read', 'ReadMark', 'Referral', 'ReferralCount',
  'ReferralTrack', 'RequiredDocument', 'ResponseAction', 'Schedule', 'ServedGroup', 'Service', 'ServiceArea',
  'ServiceAtPlace', 'ServiceCapacity', 'ServiceProvider', 'ServiceType', 'Share', 'Side', 'SideAnalysis',
  'SpokenLanguage', 'Term', 'TraffickingPhase', 'Translation', 'TypicalInfluencer', 'UnmetNeed', 'Unsealed',
  'VictimGroup', 'WebLink'
] AS name
CALL db.createLabel(name)
RETURN count(*);
UNWIND [
  'ABOUT', 'ANSWERS', 'ASKS_FOR', 'ASSIGNED_TO', 'AT', 'CAN_INFLUENCE', 'COMMITTED_UNDER', 'CONCERNS', 'COUNTED_IN',
  'COUNTS_ON', 'COVERS', 'FOLLOWS', 'GIVEN_AS', 'GROUPED_INTO', 'HAS_ANALYSIS', 'HAS_CONCLUSION',
  'HAS_COUNTERMEASURE', 'HAS_FACTOR', 'HAS_MEASURE', 'HAS_OBSERVATION', 'HAS_PART', 'HAS_PLACE', 'HAS_PRIORITY',
  'HAS_PROPOSAL', 'HAS_READ', 'HAS_RESPONSE', 'HAS_RESULT', 'HAS_TRACK', 'HAS_TRANSLATION', 'HEARD_IN', 'INCLUDES',
  'IN_AREA', 'IS_KIND', 'KNOWN_AS', 'MERGED_INTO', 'NEEDED_IN', 'NEEDS_TO_KNOW', 'NOTED', 'OF', 'OFFERS',
  'OF_PROBLEM', 'OWNS', 'PARTY_TO', 'PART_OF', 'PASSED_ON_FROM', 'PROPOSED', 'RAISED_BY', 'RECORDED', 'REPORTS',
  'REPORTS_TO', 'SENT', 'SERVES', 'SERVES_COUNTERMEASURE', 'SHARED_WITH', 'SPANS', 'TO', 'TO_ASK', 'WATCHES'
] AS name
CALL db.createRelationshipType(name)
RETURN count(*);
UNWIND [
  'accepted', 'accreditations', 'actorId', 'address1', 'address2', 'addressType', 'affected', 'affectedReason',
  'after', 'ageBand', 'alert', 'aliases', 'aliveAt', 'alternateName', 'amount', 'amountDescription', 'answer',
  'answeredAt', 'answeredOn', 'applicationProcess', 'askedOn', 'assuredDate', 'assurerEmail', 'at', 'attendingType',
  'attention', 'available', 'backTo', 'baseline', 'baselineOn', 'baselineText', 'before', 'behaviours', 'by', 'byId',
  'byday', 'bymonthday', 'byweekno', 'byyearday', 'changed', 'changedOn', 'changes', 'circumstances', 'city',
  'closedOn', 'closedReason', 'closesAt', 'code', 'column', 'columns', 'communityConcern', 'communityConcernReason',
  'comparison', 'concludedOn', 'confidence', 'confidential', 'confirmedFields', 'confirmedFieldsOn', 'confirmedOn',
  'consentAcrossBorders', 'consentBy', 'consentFamilies', 'consentOn', 'consentServices', 'consentUntil', 'content',
  'cost', 'count', 'country', 'coverage', 'created', 'currency', 'declineReason', 'definition', 'definitionWords',
  'department', 'description', 'details', 'digest', 'direction', 'displacement', 'document', 'domains', 'dtstart',
  'dueAt', 'dueOn', 'effect', 'effectText', 'eligibility', 'email', 'endedAt', 'endedOn', 'everyMonths', 'evidence',
  'extension', 'extent', 'extentType', 'externalIdentifier', 'externalIdentifierType', 'families', 'family',
  'feedbackAt', 'feedbackGiven', 'feedbackTexts', 'fees', 'feesDescription', 'firstDueOn', 'formality', 'format',
  'forms', 'freq', 'frequency', 'frequencyReason', 'from', 'functions', 'goesId', 'goesName', 'group', 'harm',
  'harmReason', 'hash', 'heardOn', 'id', 'identifier', 'identifierScheme', 'identifierType', 'implementation',
  'indicator', 'indicators', 'influence', 'interpretationServices', 'interval', 'kept', 'key', 'kind', 'label',
  'language', 'languages', 'latitude', 'legalStatus', 'level', 'licenses', 'line', 'list', 'locationType', 'logo',
  'longitude', 'maximum', 'maximumAge', 'means', 'mechanism', 'mergedBy', 'message', 'met', 'metAnswers', 'metOn',
  'metServices', 'method', 'minimumAge', 'month', 'moved', 'name', 'nameKey', 'nationalMechanismOf', 'note', 'noted',
  'notes', 'number', 'objectId', 'objectType', 'opensAt', 'operation', 'option', 'organisationId', 'origin', 'orphan',
  'outcome', 'outdatedOn', 'owner', 'passedOn', 'payload', 'phase', 'phases', 'phone', 'place', 'policeMayBeTold',
  'population', 'position', 'postalCode', 'previous', 'proposed', 'proposedAt', 'pull', 'question', 'ratedOn',
  'readBefore', 'readUpTo', 'reason', 'recordedOn', 'refused', 'region', 'register', 'remark', 'result', 'reviewOn',
  'reviseBy', 'revisedOn', 'role', 'roles', 'route', 'rowId', 'rowsDone', 'rowsTotal', 'run', 'saidBy', 'saidOn',
  'says', 'scheduleLink', 'scheme', 'sealedAt', 'sentAt', 'serves', 'services', 'share', 'side', 'since', 'source',
  'sources', 'staffHours', 'stage', 'stageSince', 'startedAt', 'startedBy', 'startedById', 'stateProvince', 'status',
  'statusActors', 'statusNotes', 'statusSince', 'statuses', 'staysId', 'staysName', 'strength', 'subjectId', 'table',
  'takenOn', 'target', 'targetText', 'taxId', 'taxStatus', 'template', 'text', 'timezone', 'title', 'titleWords',
  'to', 'total', 'touches', 'translatedOn', 'transportation', 'trial', 'type', 'types', 'unchanged', 'undoneAt',
  'undoneBy', 'unit', 'until', 'updated', 'urgency', 'uri', 'url', 'userId', 'validFrom', 'validTo', 'value',
  'version', 'waitTime', 'was', 'website', 'who', 'withdrawnOn', 'withdrawnReason', 'wkst', 'worker', 'writtenIn',
  'yearIncorporated'
] AS name
CALL db.createProperty(name)
RETURN count(*);
