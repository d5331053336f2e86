import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemEntity } from 'wink-nlp';
import { segment } from '#shared/domain/redaction/proposer/segments.ts';
import type { Finder, Span } from './score.ts';

/** A ready-made tool to be measured beside ours. */
export interface Peer {
  readonly name: string;
  readonly find: Finder;
}

/** Finds a value's place in the text after the last one. */
function locate(
  stretch: string,
  offset: number,
  values: readonly string[],
  isWanted: (index: number) => boolean,
): Span[] {
  const spans: Span[] = [];
  let cursor = 0;
  values.forEach((value, index) => {
    if (value === '') return;
    const at = stretch.indexOf(value, cursor);
    if (at < 0) return;
    cursor = at + value.length;
    if (isWanted(index)) spans.push({ start: offset + at, end: offset + cursor });
  });
  return spans;
}

/** Joins neighbours that only a blank or a hyphen parts. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const next of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && /^[ -]?$/.test(text.slice(last.end, next.start)))
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else result.push(next);
  }
  return result;
}

interface Term {
  readonly text: string;
  readonly tags?: ReadonlySet<string>;
}

/** compromise 14 at its most careful: names, places, organisations, dates, any proper noun and any value. */
function findWithCompromise(text: string): Span[] {
  const wanted = ['Person', 'Place', 'Organization', 'Date', 'ProperNoun', 'Value', 'Acronym'];
  const spans = segment(text).flatMap(({ start, end }) => {
    const stretch = text.slice(start, end);
    const terms = (nlp(stretch).document as unknown as readonly (readonly Term[])[]).flat();
    return locate(
      stretch,
      start,
      terms.map((term) => term.text),
      (index) => wanted.some((tag) => terms[index]?.tags?.has(tag) === true),
    );
  });
  return joined(text, spans);
}

/** wink-nlp at its most careful: its entities and runs of proper nouns. */
function createWinkFinder(): Finder {
  const wink = winkNLP(model, ['sbd', 'pos', 'ner']);
  const { its } = wink;
  return (text) => {
    const spans = segment(text).flatMap(({ start, end }) => {
      const stretch = text.slice(start, end);
      const document = wink.readDoc(stretch);
      const tags = document.tokens().out(its.pos);
      const isEntity = new Uint8Array(tags.length);
      document.entities().each((entity: ItemEntity) => {
        const [first = 0, last = -1] = entity.out(its.span) as unknown as number[];
        isEntity.fill(1, first, last + 1);
      });
      return locate(
        stretch,
        start,
        document.tokens().out(),
        (index) => tags[index] === 'PROPN' || isEntity[index] === 1,
      );
    });
    return joined(text, spans);
  };
}

/** Turns a text with placeholders back into what was taken out of it. */
function spansBetween(text: string, redacted: string, placeholder: RegExp): Span[] {
  const spans: Span[] = [];
  let cursor = 0;
  const kept = redacted.split(placeholder);
  kept.forEach((piece, index) => {
    const at = index === kept.length - 1 ? text.length - piece.length : text.indexOf(piece, cursor);
    if (at < cursor) return;
    if (at > cursor) spans.push({ start: cursor, end: at });
    cursor = at + piece.length;
  });
  return spans;
}

/** Peers that are no dependency of ours: `npm install --prefix .cache/peers redact-pii openredaction` brings them. */
function installedPeers(): Peer[] {
  const folder = fileURLToPath(new URL('../../../.cache/peers/', import.meta.url));
  if (!existsSync(`${folder}node_modules`)) return [];
  const require = createRequire(`${folder}package.json`);
  const peers: Peer[] = [];
  if (existsSync(`${folder}node_modules/redact-pii`)) {
    const { SyncRedactor } = require('redact-pii') as {
      SyncRedactor: new () => { redact(text: string): string };
    };
    const redactor = new SyncRedactor();
    const placeholder =
      /PERSON_NAME|ORGANIZATION|STREET_ADDRESS|ZIPCODE|PHONE_NUMBER|EMAIL_ADDRESS|DIGITS|CREDIT_CARD_NUMBER|US_SOCIAL_SECURITY_NUMBER|IP_ADDRESS|USERNAME|PASSWORD|CREDENTIALS|URL/;
    peers.push({
      name: 'redact-pii 3.4',
      find: (text) => spansBetween(text, redactor.redact(text), placeholder),
    });
  }
  return peers;
}

/** openredaction answers later, so its finds are gathered before scoring. */
export async function openRedactionFinder(texts: readonly string[]): Promise<Finder | undefined> {
  const folder = fileURLToPath(new URL('../../../.cache/peers/', import.meta.url));
  if (!existsSync(`${folder}node_modules/openredaction`)) return undefined;
  const require = createRequire(`${folder}package.json`);
  const { OpenRedaction } = (await import(require.resolve('openredaction'))) as {
    OpenRedaction: new () => {
      detect(text: string): Promise<{ detections: readonly { position: [number, number] }[] }>;
    };
  };
  const detector = new OpenRedaction();
  const found = new Map<string, Span[]>();
  for (const text of texts) {
    const { detections } = await detector.detect(text);
    found.set(
      text,
      detections.map(({ position: [start, end] }) => ({ start, end })),
    );
  }
  return (text) => found.get(text) ?? [];
}

/** All peers that can be measured on this machine, but for openredaction. */
export function createPeers(): Peer[] {
  const findWithWink = createWinkFinder();
  return [
    ...installedPeers(),
    { name: 'compromise 14', find: findWithCompromise },
    { name: 'wink-nlp', find: findWithWink },
    {
      name: 'union of the two',
      find: (text) => joined(text, [...findWithCompromise(text), ...findWithWink(text)]),
    },
  ];
}
