import type { ActivityField, FigureHeads } from './activity.ts';

/** A type of activity with the fields that only it has. */
export interface ActivityType {
  readonly key: string;
  readonly name: string;
  readonly fields: readonly ActivityField[];
  readonly figures: FigureHeads | null;
  readonly isRetired: boolean;
}

type Field = readonly [key: string, label: string, kind?: ActivityField['kind'], options?: string[]];

const fieldOf = ([key, label, kind = 'line', options = []]: Field): ActivityField => ({
  key,
  label,
  kind,
  options,
});

function type(
  key: string,
  name: string,
  fields: readonly Field[],
  figures: FigureHeads | null = null,
): ActivityType {
  return { key, name, fields: fields.map(fieldOf), figures, isRetired: false };
}

const GRADES: FigureHeads = { label: 'Grade', count: 'How often it was given', of: null };
const OBSERVATION: readonly Field[] = [
  ['observer', 'Observer'],
  ['observed-role', 'Role that was observed'],
  ['setting', 'Setting'],
  ['doing', 'What was observed', 'text'],
  ['family-feedback', 'Feedback of the child, adult or family, in their own words', 'quotation'],
  ['next', 'What next for the worker', 'text'],
];
const VISIT: readonly Field[] = [
  ['provider', 'Provider'],
  ['visitors', 'Who visited'],
  ['voices', 'What residents said, in their own words', 'quotation'],
  ['agreed-with-provider', 'Agreed with the provider on', 'day'],
];
const FINDING: readonly Field[] = [
  ['by', 'By whom'],
  ['finding', 'The finding, in its own words', 'quotation'],
];
const CASE_AUDIT: readonly Field[] = [
  ['auditors', 'Auditors'],
  ['sample', 'Sample: how many, and how they were chosen'],
];

/** The types that every workspace begins with (DOMAIN.md, other QA activity). A person may change each and add others. */
export const BUILT_IN_TYPES: readonly ActivityType[] = [
  type('observation', 'Practice observation', OBSERVATION),
  type('observation-week', 'Practice observation week', [
    ['observers', 'Observers'],
    ['teams', 'Teams that were observed'],
    ['family-feedback', 'Feedback of families, in their own words', 'quotation'],
  ]),
  type('multi-agency-audit', 'Multi-agency case audit', [
    ['partners', 'Partner agencies'],
    ['theme', 'Theme'],
    ['sample', 'Sample: how many, and how they were chosen'],
  ]),
  type('scrutiny-event', 'Scrutiny event', [
    ['panel', 'Panel'],
    ['sample', 'Contacts that were looked at'],
  ]),
  type('thematic-audit', 'Thematic audit', [
    ['hypothesis', 'Hypothesis that it tests', 'text'],
    ['sample', 'Sample: how many, and how they were chosen'],
    ['result', 'Whether it held', 'choice', ['It held', 'It held in part', 'It did not hold', 'Not shown']],
  ]),
  type('peer-challenge', 'Peer challenge', [
    ['peers', 'Authority or peers'],
    ['question', 'What they were asked to look at', 'text'],
  ]),
  type('provider-visit', 'Care-provider visit', VISIT),
  type('assurance-review', 'Practice assurance review', [
    ['reviewer', 'Independent reviewer'],
    ['seen', 'What the reviewer saw', 'text'],
  ]),
  type(
    'survey',
    'Survey',
    [
      ['body', 'Who ran it'],
      ['questionnaires', 'Questionnaires', 'text'],
    ],
    { label: 'Cohort', count: 'Answered', of: 'Eligible' },
  ),
  type('complaint', 'Complaint', [
    ['stage', 'Stage'],
    ['outcome', 'Outcome', 'choice', ['Upheld', 'Upheld in part', 'Not upheld', 'Withdrawn']],
    ['finding', 'The finding, in its own words', 'quotation'],
  ]),
  type('inspection', 'Inspection', [
    ['body', 'Inspectorate'],
    ['finding', 'The finding, in its own words', 'quotation'],
  ]),
  type('case-review', 'Case review or safeguarding adults review', FINDING),
  type('supervision-audit', 'Supervision and management-oversight audit', CASE_AUDIT),
  type('mental-capacity-audit', 'Mental-capacity audit', CASE_AUDIT),
  type('transitions-audit', 'Transitions audit', CASE_AUDIT),
  type('safeguarding-outcomes', 'Making Safeguarding Personal audit', CASE_AUDIT, {
    label: 'Outcome',
    count: 'How many',
    of: 'Asked',
  }),
  type('pep-check', 'PEP quality check', [['checked-by', 'Sample checked by']], GRADES),
  type(
    'early-years-audit',
    'Early-years setting audit',
    [
      ['setting', 'Setting'],
      ['leadership', 'Leadership', 'text'],
      ['management', 'Management', 'text'],
      ['safeguarding', 'Safeguarding', 'text'],
    ],
    GRADES,
  ),
  type('fostering-standards', 'Fostering agency against its standards', [
    ['agency', 'Agency'],
    ['standards', 'Standards looked at', 'text'],
  ]),
  type('semi-independent-standards', 'Semi-independent provision against its standards', [
    ['provider', 'Provider'],
    ['standards', 'Standards looked at', 'text'],
  ]),
  type('partner-self-audit', 'Section 11 or partner self-audit', [['partner', 'Partner']]),
  type('ehc-plan-audit', 'EHC-plan audit', CASE_AUDIT, GRADES),
  type('plan-audit', 'Audit of plans for SMART and the child’s view', CASE_AUDIT),
  type('internal-audit', 'Internal audit', FINDING),
  type('external-audit', 'External audit', FINDING),
  type('other', 'Other activity', [['by', 'By whom']]),
];

/** The types as a council has them: the built-in ones, those it changed, and its own at the end. */
export function typesOf(changed: readonly ActivityType[]): ActivityType[] {
  const byKey = new Map(changed.map((one) => [one.key, one]));
  const builtIn = BUILT_IN_TYPES.map((one) => byKey.get(one.key) ?? one);
  const known = new Set(BUILT_IN_TYPES.map(({ key }) => key));
  return [...builtIn, ...changed.filter(({ key }) => !known.has(key))];
}
