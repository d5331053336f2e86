import { ADDRESS_PATTERNS } from './addresses.ts';
import { AGE_PATTERNS } from './ages.ts';
import { PASSING_BODIES } from './bodies-in-passing.ts';
import { BODY_PATTERNS } from './bodies-of-places.ts';
import { CODE_PATTERNS } from './codes.ts';
import { PASSING_CODES } from './codes-in-passing.ts';
import { CONTACT_PATTERNS } from './contact.ts';
import { DATE_PATTERNS } from './dates.ts';
import { PASSING_DATES } from './dates-in-passing.ts';
import { IDENTIFIER_PATTERNS } from './identifiers.ts';
import { CONTEXT_PATTERNS } from './in-context.ts';
import { NAMES_BY_EAR } from './names-by-ear.ts';
import { ODD_DATE_PATTERNS } from './odd-dates.ts';
import { ORGANISATION_PATTERNS } from './organisations.ts';
import type { Pattern } from './pattern.ts';
import { PERSON_PATTERNS } from './people.ts';
import { PASSING_PLACES } from './places-in-passing.ts';
import { REGIONAL_PATTERNS } from './regional-bodies.ts';
import { RELATIVE_DATE_PATTERNS } from './relative-dates.ts';
import { ROOM_PATTERNS } from './rooms.ts';
import { SHORT_PATTERNS } from './told-in-short.ts';
import { STANDING_PATTERNS } from './where-a-person-stands.ts';

/** Every pattern, strongest evidence first. */
export const ALL_PATTERNS: readonly Pattern[] = [
  ...CONTACT_PATTERNS,
  ...IDENTIFIER_PATTERNS,
  ...CODE_PATTERNS,
  ...DATE_PATTERNS,
  ...ODD_DATE_PATTERNS,
  ...RELATIVE_DATE_PATTERNS,
  ...ADDRESS_PATTERNS,
  ...ROOM_PATTERNS,
  ...ORGANISATION_PATTERNS,
  ...BODY_PATTERNS,
  ...REGIONAL_PATTERNS,
  ...AGE_PATTERNS,
  ...PERSON_PATTERNS,
  ...CONTEXT_PATTERNS,
  ...PASSING_BODIES,
  ...NAMES_BY_EAR,
  ...PASSING_PLACES,
  ...PASSING_CODES,
  ...PASSING_DATES,
  ...SHORT_PATTERNS,
  ...STANDING_PATTERNS,
];
