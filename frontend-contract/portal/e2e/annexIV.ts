/** The two worked worksheets of Annex IV of the OSCE guidebook, as the domain's document gives them. */
export interface WorkedSide {
  readonly kind: 'VICTIM_GROUP' | 'LOCATION' | 'OFFENDER_GROUP';
  readonly name: string;
  readonly population?: 'Children, and those of uncertain age';
  readonly who: readonly string[];
  readonly behaviours: readonly string[];
  readonly factors: readonly { readonly text: string; readonly pull?: 'PUSH' | 'PULL'; readonly group?: 'CHILD' | 'EXPLOITER' | 'FAMILY' | 'ENVIRONMENT' }[];
  /** Each with the positions (from 0) of the factors it answers. */
  readonly countermeasures: readonly { readonly text: string; readonly answers: readonly number[] }[];
}

export interface WorkedSheet {
  readonly title: string;
  readonly definition: string;
  readonly phase: string;
  readonly forms: readonly string[];
  readonly sources: readonly string[];
  readonly sides: readonly WorkedSide[];
}

export const preExploitation: WorkedSheet = {
  title: 'Recruitment of people at risk',
  definition: 'People at risk who look for work or marriage abroad are recruited in bars, at agencies and online by promises that are not kept.',
  phase: 'Recruitment',
  forms: ['Debt bondage'],
  sources: ['People who live nearby', 'Forums and public meetings'],
  sides: [
    {
      kind: 'VICTIM_GROUP',
      name: 'Social groups at risk',
      who: ['Children', 'Women', 'People with low income', 'People with mental disability or illness'],
      behaviours: ['Substance abuse', 'Gambling', 'Visiting night clubs', 'Running away from school', 'Looking for work or marriage abroad', 'Not reporting harassment'],
      factors: [
        { text: 'Low awareness of risks', pull: 'PUSH' },
        { text: 'Missing or false information on the law', pull: 'PUSH' },
        { text: 'Personal circumstances', pull: 'PUSH', group: 'FAMILY' },
        { text: 'Fear' },
        { text: 'Lack of trust in local authorities', group: 'ENVIRONMENT' },
        { text: 'Threats', group: 'EXPLOITER' },
        { text: 'Violence', group: 'EXPLOITER' },
        { text: 'Debt bondage', group: 'EXPLOITER' },
        { text: 'Deception', pull: 'PULL', group: 'EXPLOITER' },
        { text: 'Abuse of parental or guardian’s status', group: 'FAMILY' },
      ],
      countermeasures: [
        { text: 'Raise awareness', answers: [0, 1] },
        { text: 'Build trust between vulnerable people and authorities', answers: [4] },
        { text: 'Stay in contact: hotlines, preventive visits, community meetings, witness protection', answers: [3, 5] },
        { text: 'Social support and help towards education and legal work', answers: [2] },
        { text: 'Community initiatives', answers: [] },
      ],
    },
    {
      kind: 'LOCATION',
      name: 'Places where people are recruited',
      who: ['Bars', 'Night clubs', 'Employment agencies and job centres', 'The Internet'],
      behaviours: ['Little law-enforcement control', 'Drugs or alcohol'],
      factors: [],
      countermeasures: [
        { text: 'More control', answers: [] },
        { text: 'Withdrawal of licences', answers: [] },
        { text: 'Alternative events: festivals, contests, concerts, awareness activities', answers: [] },
      ],
    },
    {
      kind: 'OFFENDER_GROUP',
      name: 'Those who recruit',
      who: ['Members of organised groups', 'Unemployed people', 'Barkeepers', 'Drug dealers', 'Parents, guardians or other relatives'],
      behaviours: ['Violence', 'Abduction', 'Forced adoption', 'Debt bondage', 'Threats', 'Deception'],
      factors: [],
      countermeasures: [
        { text: 'Arrest and prosecution', answers: [] },
        { text: 'Deprivation of parental rights', answers: [] },
      ],
    },
  ],
};

export const childForcedLabour: WorkedSheet = {
  title: 'Child victims of forced labour',
  definition: 'Children without parents or with a false guardian are made to beg, sell and steal, and do not go to school.',
  phase: 'Exploitation',
  forms: ['Forced begging', 'Child labour in its worst forms'],
  sources: ['What officers saw themselves'],
  sides: [
    {
      kind: 'VICTIM_GROUP',
      name: 'Children made to work',
      population: 'Children, and those of uncertain age',
      who: ['Under 18', 'Travelling without parents or with a false guardian', 'Used for begging, shoplifting, selling, pick-pocketing, windscreen cleaning, prostitution, pornography', 'No access to school', 'Poor living conditions'],
      behaviours: ['Do not leave the exploiter', 'Do not report'],
      factors: [
        { text: 'Disability', group: 'CHILD' },
        { text: 'Lack of education and of knowledge of rights', group: 'CHILD' },
        { text: 'Relatives involved', group: 'CHILD' },
        { text: 'Does not see themselves as a victim', group: 'CHILD' },
        { text: 'Dependency for food and shelter', group: 'EXPLOITER' },
        { text: 'Control of movement', group: 'EXPLOITER' },
        { text: 'Threats', group: 'EXPLOITER' },
        { text: 'Violence', group: 'EXPLOITER' },
        { text: 'Negligence', group: 'FAMILY' },
        { text: 'Violence at home', group: 'FAMILY' },
        { text: 'Co-operation with the exploiter', group: 'FAMILY' },
        { text: 'Being an orphan', group: 'FAMILY' },
        { text: 'Lack of control', group: 'ENVIRONMENT' },
        { text: 'Clients’ behaviour, such as giving money to child beggars', pull: 'PULL', group: 'ENVIRONMENT' },
      ],
      countermeasures: [
        { text: 'Find families in difficulty and assess with social workers', answers: [8, 9] },
        { text: 'Refer to child welfare', answers: [11] },
        { text: 'Work with schools', answers: [1] },
        { text: 'Identify means of trafficking', answers: [5] },
        { text: 'Public awareness so that citizens report and stop paying', answers: [12, 13] },
        { text: 'Victim support and witness protection, with community police involved at return to the family', answers: [6, 7] },
        { text: 'Protect privacy', answers: [] },
        { text: 'Formal partnerships (MoUs) and institutional co-operation', answers: [] },
      ],
    },
  ],
};
