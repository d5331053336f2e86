import { dayNumberOf, type PartialDate, readDate } from '../text/dates.ts';
import type { CaseRecord, Decision, ExtraKnown, SpanKind } from '../types.ts';
import { variantsOfAddress } from './address-variants.ts';
import { DictionaryBuilder, phoneForms, type VariantNode } from './dictionary-builder.ts';
import type { Entity } from './entities.ts';
import { allWords } from './name-variants.ts';
import { neighboursOf } from './one-edit.ts';
import { variantsOfPlace } from './place-variants.ts';
import { labelOfRelation, labelOfWorker, roleOfRelation, roleOfWorker } from './roles.ts';
import { scannedFormsOf } from './scanned-words.ts';
import { soundsOf } from './sounds.ts';

/** Everything known of a case, ready to be looked for. */
export interface Dictionary {
  readonly entities: readonly Entity[];
  readonly root: VariantNode;
  /** Letters and digits without separators: numbers, references, postcodes. */
  readonly compact: ReadonlyMap<string, Entity>;
  readonly longestCompact: number;
  /** Words one edit away from a word of a name, to that word. */
  readonly misspellings: ReadonlyMap<string, readonly string[]>;
  /** Words of names by what a scanner leaves of them, and by how they sound. */
  readonly scanned: ReadonlyMap<string, readonly string[]>;
  readonly sounds: ReadonlyMap<string, readonly string[]>;
  /** Words that single-word variants consist of. */
  readonly nameWords: ReadonlySet<string>;
  /** Words of entities that a person refused to have masked, and of words called ordinary. */
  readonly keptWords: ReadonlySet<string>;
  readonly dates: readonly { readonly date: PartialDate; readonly entity: Entity }[];
  /** Sentences: what the record holds that cannot be looked for. */
  readonly notLookedFor: readonly string[];
}

/** The usable strings of a list that may be anything. */
export const texts = (values: readonly (string | null | undefined)[] | null | undefined) =>
  (Array.isArray(values) ? values : []).filter(
    (value): value is string => typeof value === 'string' && /[\p{L}\p{N}]/u.test(value),
  );

/** Builds the dictionary of one case. Never throws on a field that is null or missing. `withSlips`: near misses of names are looked for too. */
export function buildDictionary(
  record: CaseRecord | null | undefined,
  extra: readonly ExtraKnown[] = [],
  decisions: readonly Decision[] = [],
  withSlips = true,
): Dictionary {
  const refused = new Set(
    decisions.flatMap((decision) => (decision.type === 'refuse-entity' ? [decision.entity] : [])),
  );
  const builder = new DictionaryBuilder(refused);
  addChild(builder, record);
  for (const related of record?.related ?? []) {
    const names = texts([related?.name, ...texts(related?.aliases)]);
    if (names[0])
      builder.person(
        builder.entity(
          'person',
          roleOfRelation(related?.relation),
          names[0],
          labelOfRelation(related?.relation),
        ),
        names,
      );
    const born = typeof related?.dob === 'string' ? readDate(related.dob) : undefined;
    if (born && related?.dob && dayNumberOf(born) !== undefined) {
      const entity = builder.entity('date', 'thing', related.dob, 'date of birth');
      if (!builder.refused.has(entity.id)) builder.dates.push({ date: born, entity });
    }
  }
  for (const worker of record?.workers ?? []) {
    const names = texts([worker?.name, ...texts(worker?.aliases)]);
    if (names[0])
      builder.person(
        builder.entity('person', roleOfWorker(worker?.role), names[0], labelOfWorker(worker?.role)),
        names,
      );
  }
  for (const school of texts([record?.school])) addPlace(builder, 'school', school);
  for (const address of texts(record?.addresses)) addAddress(builder, address);
  for (const phone of texts(record?.phones))
    builder.number(builder.entity('phone', 'thing', phone, 'phone number'), phone, phoneForms);
  for (const reference of texts(record?.references))
    builder.number(builder.entity('reference', 'thing', reference, 'reference'), reference);
  for (const place of texts(record?.otherPlaces)) {
    if (/\d/.test(place)) addAddress(builder, place);
    else addPlace(builder, kindOfPlace(place), place);
  }
  for (const known of extra) addExtra(builder, known, 'record');
  for (const decision of decisions) if (decision.type === 'mark') addMark(builder, decision);
  addFamilies(builder);
  for (const decision of decisions) {
    if (decision.type === 'ordinary') for (const word of allWords(decision.text)) builder.keptWords.add(word);
  }
  const nameWords = builder.singles;
  return {
    entities: builder.entities,
    root: builder.root,
    compact: builder.compact,
    longestCompact: [...builder.compact.keys()].reduce((longest, key) => Math.max(longest, key.length), 0),
    misspellings: withSlips ? neighboursOf(nameWords) : new Map(),
    scanned: withSlips ? scannedFormsOf(nameWords) : new Map(),
    sounds: withSlips ? soundsOf(nameWords) : new Map(),
    nameWords,
    keptWords: builder.keptWords,
    dates: builder.dates,
    notLookedFor: [...new Set(builder.notLookedFor)],
  };
}

function addChild(builder: DictionaryBuilder, record: CaseRecord | null | undefined): void {
  const child = record?.child;
  const names = texts([...texts(child?.names), ...texts(child?.aliases)]);
  if (names[0]) builder.person(builder.entity('person', 'child', names[0], 'Child'), names);
  if (child?.nhsNumber && texts([child.nhsNumber]).length > 0)
    builder.number(builder.entity('nhs-number', 'thing', child.nhsNumber, 'NHS number'), child.nhsNumber);
  const dob = typeof child?.dob === 'string' ? readDate(child.dob) : undefined;
  if (dob && child?.dob) {
    const entity = builder.entity('date', 'thing', child.dob, 'date of birth');
    if (!builder.refused.has(entity.id) && dayNumberOf(dob) !== undefined)
      builder.dates.push({ date: dob, entity });
  } else if (typeof child?.dob === 'string' && texts([child.dob]).length > 0) {
    builder.notLookedFor.push(
      `The record's date of birth "${child.dob.slice(0, 40)}" is not a date that can be read: correct the record.`,
    );
  }
}

function kindOfPlace(place: string): SpanKind {
  if (/\b(?:school|academy|college|nursery|pre-?school|primary|secondary)\b/i.test(place)) return 'school';
  if (/\b(?:hospital|surgery|infirmary|medical|health|clinic|hospice|dental|gp)\b/i.test(place))
    return 'health-service';
  if (/\bcourt\b/i.test(place) && /\b(?:family|county|magistrates|crown|youth|high)\b/i.test(place))
    return 'court';
  if (/\b(?:road|street|avenue|close|lane|drive|crescent|gardens|terrace|grove)\s*$/i.test(place))
    return 'address';
  if (
    /\b(?:centre|hub|trust|charity|church|chapel|cathedral|tabernacle|mosque|masjid|gurdwara|temple|synagogue|aid|refuge|restaurant|supermarket|scouts|guides|unit|society|foundation|project|club|service|team|agency|ltd|limited|council)\b/i.test(
      place,
    )
  )
    return 'organisation';
  return 'place';
}

function addPlace(
  builder: DictionaryBuilder,
  kind: SpanKind,
  text: string,
  source: Entity['source'] = 'record',
): void {
  if (kind === 'address') {
    addAddress(builder, text, source);
    return;
  }
  const entity = builder.entity(kind, 'thing', text, labelOfKind(kind), source);
  const { variants, leftOut } = variantsOfPlace(entity, text);
  builder.add(variants);
  for (const words of leftOut) builder.sayNotLookedFor(words);
}

function addAddress(builder: DictionaryBuilder, text: string, source: Entity['source'] = 'record'): void {
  const entity = builder.entity('address', 'thing', text, 'address', source);
  const { variants, postcodes } = variantsOfAddress(
    entity,
    (town) => builder.entity('place', 'thing', town, 'place', source),
    text,
  );
  builder.add(variants);
  for (const postcode of postcodes) {
    const code = builder.entity('postcode', 'thing', postcode, 'postcode', source);
    builder.number(code, postcode);
    const outward = postcode.split(' ')[0];
    if (outward && /\d/.test(outward))
      builder.add([{ words: [outward], entity: code, part: 'place', strength: 'strong' }]);
  }
}

/** What a kind is called in words. */
export function labelOfKind(kind: SpanKind): string {
  return kind.replace(/^nhs-/, 'NHS ').replace(/^ni-/, 'NI ').replace('-', ' ');
}

function addExtra(builder: DictionaryBuilder, known: ExtraKnown, source: Entity['source']): void {
  const names = texts([known.text, ...texts(known.aliases)]);
  if (!names[0]) return;
  if (known.kind === 'person') {
    builder.person(
      builder.entity(
        'person',
        roleOfWorker(known.role, 'person'),
        names[0],
        labelOfWorker(known.role, 'Person'),
        source,
      ),
      names,
    );
    return;
  }
  for (const name of names) {
    if (['phone', 'nhs-number', 'ni-number', 'reference', 'registration', 'postcode'].includes(known.kind)) {
      builder.number(
        builder.entity(known.kind, 'thing', name, labelOfKind(known.kind), source),
        name,
        known.kind === 'phone' ? phoneForms : undefined,
      );
    } else addPlace(builder, known.kind, name, source);
  }
}

function addMark(builder: DictionaryBuilder, mark: Extract<Decision, { type: 'mark' }>): void {
  const known = mark.entity ? builder.entities.find((entity) => entity.id === mark.entity) : undefined;
  if (!known) {
    addExtra(builder, { text: mark.text, kind: mark.kind, role: mark.role ?? null }, 'person');
    return;
  }
  if (known.kind === 'person') builder.person(known, [mark.text]);
  else builder.add(variantsOfPlace(known, mark.text).variants);
}

/** A surname that several people bear stands for the family when it stands alone. */
function addFamilies(builder: DictionaryBuilder): void {
  for (const [surname, bearers] of builder.surnames) {
    if (bearers.size < 2) continue;
    const family = builder.entity('person', 'family', `${surname} family`, 'Family');
    let node: VariantNode | undefined = builder.root;
    for (const word of surname.split(' ')) node = node?.next.get(word);
    const model = node?.here.find((variant) => variant.part === 'surname');
    if (node && model) node.here.unshift({ ...model, entity: family });
  }
}
