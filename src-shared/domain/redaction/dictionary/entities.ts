import type { SpanKind, SpanSource } from '../types.ts';

/** What a known person is to the case: decides the alias ("Child", "Sibling", "Worker"). */
export type EntityRole =
  | 'child'
  | 'sibling'
  | 'mother'
  | 'father'
  | 'parent'
  | 'carer'
  | 'relative'
  | 'worker'
  | 'manager'
  | 'reviewer'
  | 'person'
  | 'family'
  | 'thing';

/** A person, place or number that the workspace knows, or that somebody marked. */
export interface Entity {
  /** Stable for the case, so that remembered decisions find it again. */
  readonly id: string;
  readonly kind: SpanKind;
  readonly role: EntityRole;
  /** As the record writes it. */
  readonly name: string;
  /** How the role is called in the alias, e.g. "Foster carer". */
  readonly label: string;
  readonly source: SpanSource;
}

/**
 * How far a variant speaks for itself: "strong" wherever it stands; "word" is an ordinary word too
 * and needs its context; "initials" needs capitals, or doubt; "letter" is one letter.
 */
export type VariantStrength = 'strong' | 'word' | 'initials' | 'letter' | 'lower-initials';

/** One way in which an entity may be written: a run of folded, lower-case tokens. */
export interface Variant {
  readonly words: readonly string[];
  readonly entity: Entity;
  readonly strength: VariantStrength;
  /** Which part of the name it is. */
  readonly part: 'full' | 'given' | 'surname' | 'initials' | 'handle' | 'place';
  /** Made up by rule and on no list: looked for as it stands, without slips and plurals. */
  readonly isGuess?: boolean;
  /** Words after it that belong to it when they follow ("School", "Road"). */
  readonly tail?: ReadonlySet<string>;
}
