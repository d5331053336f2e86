import type { RedactionDecision } from '#shared/contract/pack-preview.ts';
import type { PackDesign } from '#shared/domain/packs/moderation-pack.ts';
import type { Certainty, SpanKind, SpanSource } from '#shared/domain/redaction/types.ts';

/** The two designs in plain words. */
export const designs: readonly {
  readonly value: PackDesign;
  readonly title: string;
  readonly words: string;
}[] = [
  {
    value: 'blind',
    title: 'Blind: a second grade, given without seeing the first',
    words:
      'Grades, rationales and recommendations stay here. The pack carries a sealed fingerprint of the first grades instead: when the moderator’s grades are back, anybody can check that yours were not changed in between.',
  },
  {
    value: 'open',
    title: 'Open: the moderator sees the first grade and agrees or changes',
    words:
      'Grades, rationales and recommendations travel with the evidence. Quicker, and good for talking a case through; a first grade that is seen pulls the second one towards it.',
  },
];

/** The design as one word in a table. */
export const designWord = (design: PackDesign): string => (design === 'blind' ? 'Blind' : 'Open');

const kinds: Readonly<Record<SpanKind, string>> = {
  person: 'a person',
  place: 'a place',
  organisation: 'an organisation',
  school: 'a school',
  'health-service': 'a health service',
  court: 'a court',
  address: 'an address',
  postcode: 'a postcode',
  date: 'a date',
  age: 'an age',
  phone: 'a phone number',
  email: 'an e-mail address',
  web: 'a web address',
  handle: 'a user name',
  'nhs-number': 'an NHS number',
  'ni-number': 'an NI number',
  reference: 'a reference',
  registration: 'a registration',
  other: 'something else',
};

/** What a find is, with its article. */
export const kindWords = (kind: SpanKind): string => kinds[kind];

const sources: Readonly<Record<SpanSource, string>> = {
  record: 'the case record holds it',
  pattern: 'it has the form of one',
  proposer: 'the name finder suggests it',
  person: 'marked by a person',
};

/** Why something was found. */
export const sourceWords = (source: SpanSource): string => sources[source];

const certainties: Readonly<Record<Certainty, string>> = {
  certain: 'Certain',
  likely: 'Likely',
  doubtful: 'Doubtful',
};

/** How sure the finder is, as one word. */
export const certaintyWord = (certainty: Certainty): string => certainties[certainty];

/** The words that an entity is known by, without its kind. */
export const entityWords = (entity: string): string => entity.replace(/^[a-z-]+:/, '');

/** A decision as one reads it in the list. */
export function decisionWords(decision: RedactionDecision): { words: string; verb: string } {
  switch (decision.type) {
    case 'refuse-entity':
      return { words: entityWords(decision.entity), verb: 'stays, everywhere' };
    case 'refuse-span':
      return {
        words: /⟦([^⟧]*)⟧/.exec(decision.context)?.[1] ?? decision.context,
        verb: 'stays, in one place',
      };
    case 'mark':
      return {
        words: decision.text,
        verb: decision.entity
          ? `marked: another name of ${entityWords(decision.entity)}`
          : `marked as ${kindWords(decision.kind)}`,
      };
    case 'ordinary':
      return { words: decision.text, verb: 'is an ordinary word' };
  }
}

/** "1.2 MB", "48 kB". */
export function sizeWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return bytes >= 1_000 ? `${Math.round(bytes / 1_000)} kB` : `${bytes} bytes`;
}
