import type { EntityRole } from './entities.ts';

const RELATIONS: readonly (readonly [RegExp, EntityRole, string])[] = [
  [
    /half[\s-]?(?:brother|sister|sibling)|step[\s-]?(?:brother|sister|sibling)|brother|sister|sibling|twin/,
    'sibling',
    'Sibling',
  ],
  [/foster|kinship|special guardian|\bcarer|guardian|adopt/, 'carer', 'Carer'],
  [
    /step[\s-]?(?:mother|mum|father|dad|parent)|partner|boyfriend|girlfriend/,
    'relative',
    'Partner of parent',
  ],
  [/grand|\bnan\b|\bnana\b|\bgran|great/, 'relative', 'Grandparent'],
  [/\b(?:mother|mum|mummy|mam|mom)\b/, 'mother', 'Mother'],
  [/\b(?:father|dad|daddy)\b/, 'father', 'Father'],
  [/parent/, 'parent', 'Parent'],
  [/aunt|uncle|cousin|niece|nephew|relative/, 'relative', 'Relative'],
];

/** The role that a record's own word for a relation stands for. */
export function roleOfRelation(relation: string | null | undefined): EntityRole {
  return find(relation)?.[1] ?? 'relative';
}

/** The alias base of a relation: "Sibling", "Mother", "Carer". */
export function labelOfRelation(relation: string | null | undefined): string {
  return find(relation)?.[2] ?? 'Person';
}

function find(relation: string | null | undefined) {
  const text = (relation ?? '').toLowerCase();
  return RELATIONS.find(([pattern]) => pattern.test(text));
}

const WORKERS: readonly (readonly [RegExp, EntityRole, string])[] = [
  [
    /team manager|\btm\b|service manager|head of|director|practice manager|\batm\b/,
    'manager',
    'Team manager',
  ],
  [/reviewer|auditor|moderator/, 'reviewer', 'Reviewer'],
  [/independent reviewing|\biro\b|conference chair|child protection chair/, 'worker', 'IRO'],
  [/teacher|senco|headteacher|\bdsl\b|school|pastoral|tutor/, 'worker', 'School worker'],
  [
    /health visitor|\bhv\b|nurse|midwife|doctor|\bgp\b|paediatric|psycholog|psychiatr|therap|camhs/,
    'worker',
    'Health worker',
  ],
  [/police|officer in the case|\bpc\b|\bdc\b|sergeant/, 'worker', 'Police officer'],
  [/guardian|cafcass|solicitor|barrister|judge/, 'worker', 'Legal worker'],
];

/** The role that a record's own word for a professional stands for. */
export function roleOfWorker(role: string | null | undefined, otherwise: EntityRole = 'worker'): EntityRole {
  const text = (role ?? '').toLowerCase();
  return WORKERS.find(([pattern]) => pattern.test(text))?.[1] ?? (text ? 'worker' : otherwise);
}

/** The alias base of a professional: "Worker", "Team manager", "Reviewer". */
export function labelOfWorker(role: string | null | undefined, otherwise = 'Worker'): string {
  const text = (role ?? '').toLowerCase();
  return WORKERS.find(([pattern]) => pattern.test(text))?.[2] ?? (text ? 'Worker' : otherwise);
}
