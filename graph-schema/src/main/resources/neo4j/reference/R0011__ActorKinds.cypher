// The kinds an actor can be of, each in one of the three families. Repeatable: runs again whenever this file changes.
// A kind that leaves this list stays in the graph, because actors may be of it.
UNWIND [
  {code: 'NATIONAL_POLICE', family: 'POLICE_UNIT', label: 'National police headquarters'},
  {code: 'REGIONAL_POLICE', family: 'POLICE_UNIT', label: 'Regional police command'},
  {code: 'LOCAL_POLICE', family: 'POLICE_UNIT', label: 'Local police station'},
  {code: 'NEIGHBOURHOOD_TEAM', family: 'POLICE_UNIT', label: 'Neighbourhood policing team'},
  {code: 'SPECIALISED_ANTI_TRAFFICKING_UNIT', family: 'POLICE_UNIT', label: 'Specialised anti-trafficking unit'},
  {code: 'BORDER_POLICE', family: 'POLICE_UNIT', label: 'Border police'},
  {code: 'JUVENILE_UNIT', family: 'POLICE_UNIT', label: 'Juvenile unit'},
  {code: 'EDUCATION', family: 'COMMUNITY_PARTNER', label: 'School, college or training centre'},
  {code: 'NGO', family: 'COMMUNITY_PARTNER', label: 'Non-governmental organisation'},
  {code: 'CIVIL_SOCIETY', family: 'COMMUNITY_PARTNER', label: 'Civil society organisation'},
  {code: 'NEIGHBOURHOOD_ASSOCIATION', family: 'COMMUNITY_PARTNER', label: 'Residents\' or village association'},
  {code: 'RELIGIOUS_ORGANISATION', family: 'COMMUNITY_PARTNER', label: 'Religious organisation'},
  {code: 'LOCAL_LEADER', family: 'COMMUNITY_PARTNER', label: 'Office of a village head or customary leader'},
  {code: 'CULTURAL_CENTRE', family: 'COMMUNITY_PARTNER', label: 'Cultural centre'},
  {code: 'BUSINESS', family: 'COMMUNITY_PARTNER', label: 'Business or business association'},
  {code: 'YOUTH_GROUP', family: 'COMMUNITY_PARTNER', label: 'Youth group or sports club'},
  {code: 'DIASPORA', family: 'COMMUNITY_PARTNER', label: 'Diaspora or migrants\' organisation'},
  {code: 'MEDIA', family: 'COMMUNITY_PARTNER', label: 'News or community media'},
  {code: 'TRANSPORT', family: 'COMMUNITY_PARTNER', label: 'Transport or travel operator'},
  {code: 'RECRUITMENT_AGENCY', family: 'COMMUNITY_PARTNER', label: 'Recruitment or job placement agency'},
  {code: 'TRADE_UNION', family: 'COMMUNITY_PARTNER', label: 'Trade union'},
  {code: 'FINANCIAL_INSTITUTION', family: 'COMMUNITY_PARTNER', label: 'Bank, lender or money transfer service'},
  {code: 'LOCAL_GOVERNMENT', family: 'COMMUNITY_PARTNER', label: 'Municipality or local council'},
  {code: 'LICENSING_AUTHORITY', family: 'COMMUNITY_PARTNER', label: 'Licensing authority'},
  {code: 'LABOUR_INSPECTORATE', family: 'COMMUNITY_PARTNER', label: 'Labour inspectorate'},
  {code: 'PROSECUTION', family: 'COMMUNITY_PARTNER', label: 'Prosecution service'},
  {code: 'COURT', family: 'COMMUNITY_PARTNER', label: 'Court'},
  {code: 'CONSULATE', family: 'COMMUNITY_PARTNER', label: 'Embassy or consulate'},
  {code: 'IMMIGRATION_SERVICE', family: 'COMMUNITY_PARTNER', label: 'Immigration service'},
  {code: 'COMMUNITY_SAFETY_FORUM', family: 'COMMUNITY_PARTNER', label: 'Community safety forum'},
  {code: 'SHELTER', family: 'SERVICE_PROVIDER', label: 'Shelter or safe house'},
  {code: 'HEALTH_SERVICE', family: 'SERVICE_PROVIDER', label: 'Hospital, clinic or health post'},
  {code: 'MENTAL_HEALTH_SERVICE', family: 'SERVICE_PROVIDER', label: 'Mental health service'},
  {code: 'SOCIAL_WELFARE', family: 'SERVICE_PROVIDER', label: 'Social welfare office'},
  {code: 'LEGAL_AID', family: 'SERVICE_PROVIDER', label: 'Legal aid provider'},
  {code: 'HOTLINE', family: 'SERVICE_PROVIDER', label: 'Helpline or hotline'},
  {code: 'EMPLOYMENT_SERVICE', family: 'SERVICE_PROVIDER', label: 'Employment and livelihood service'},
  {code: 'CHILD_PROTECTION', family: 'SERVICE_PROVIDER', label: 'Child protection service'},
  {code: 'INTERNATIONAL_ORGANISATION', family: 'SERVICE_PROVIDER', label: 'International organisation'},
  {code: 'VICTIM_SUPPORT_NGO', family: 'SERVICE_PROVIDER', label: 'Specialised victim support organisation'}
] AS row
WITH collect(row) AS rows
UNWIND range(0, size(rows) - 1) AS i
WITH rows[i] AS row, i + 1 AS position
MERGE (term:ActorKind {code: row.code})
SET term:Term,
    term.label = row.label,
    term.family = row.family,
    term.position = position;
