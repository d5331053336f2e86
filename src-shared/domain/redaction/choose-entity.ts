import type { Entity, EntityRole } from './dictionary/entities.ts';
import type { Hit } from './dictionary/hit.ts';
import type { Token } from './text/tokens.ts';

const ORDER: readonly EntityRole[] = [
  'child',
  'sibling',
  'mother',
  'father',
  'parent',
  'carer',
  'relative',
  'family',
  'worker',
  'manager',
  'reviewer',
  'person',
  'thing',
];

const CUES: Partial<Readonly<Record<EntityRole, RegExp>>> = {
  mother: /\b(?:mum|mother|ms|mrs|miss|mam|mummy)\W{1,3}$/i,
  father: /\b(?:dad|father|mr|daddy)\W{1,3}$/i,
  sibling: /\b(?:brother|sister|sibling|twin)\W{1,3}$/i,
  worker: /\b(?:sw|worker|hv|visitor|nurse|teacher|iro|officer|practitioner)\W{1,3}$/i,
  manager: /\b(?:tm|manager)\W{1,3}$/i,
  carer: /\b(?:carers?)\W{1,3}$/i,
};

interface Around {
  readonly folded: { readonly text: string };
  readonly tokens: readonly Token[];
}

/** Who is meant where several bear the name: the word before decides ("mum", "Mr", "SW"), otherwise the one nearest to the child. */
export function chooseEntity(hit: Hit, { folded }: Around): Entity | undefined {
  if (hit.entities.length < 2) return hit.entities[0];
  const before = folded.text.slice(Math.max(0, hit.start - 24), hit.start);
  const cued = hit.entities.find((entity) => CUES[entity.role]?.test(before));
  return (
    cued ??
    hit.entities.find((entity) => entity.role === 'family') ??
    [...hit.entities].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role))[0]
  );
}
