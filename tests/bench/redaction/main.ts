// Prints the redaction table: node tests/bench/redaction/main.ts [--json]
import { statSync } from 'node:fs';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { createProposer } from '#shared/domain/redaction/proposer/propose.ts';
import type { CaseRecord, Proposal } from '#shared/domain/redaction/types.ts';
import { DIRECT, readDevelopmentSet } from '../../shared/domain/redaction/development-set.ts';
import { identifierGrid } from '../../shared/domain/redaction/identifier-grid.ts';
import { knownIdentities } from '../../shared/domain/redaction/known-identities.ts';
import { hasCases } from './cases.ts';
import { hasCorpora, inLowerCase, readJudgments, readMarked } from './gold.ts';
import { cases, heldOutNotes, judgmentsWithRecord } from './held-out.ts';
import { ordinaryCases } from './ordinary-words.ts';
import { createOutOfFoldProposer, hasFolds } from './out-of-fold.ts';
import { createPeers, openRedactionFinder } from './peers.ts';
import { asJson, asText, createReport } from './report.ts';
import { type Count, type Finder, type GoldDocument, score } from './score.ts';
import { hasNotes } from './uk-notes.ts';

interface System {
  readonly name: string;
  readonly find: Finder;
  readonly isOurs: boolean;
}

const report = createReport();
const { propose } = createProposer();
const redact = (text: string, record?: CaseRecord) =>
  createRedactor({ propose }).redact({ text, record }).spans;
const patternsOnly = (text: string) => createRedactor().redact({ text }).spans;
const peers: System[] = createPeers().map((peer) => ({ ...peer, isOurs: false }));
const none: Count = { hits: 0, n: 0 };

/** What the whole engine masks where `suggest` is its proposer and there is no record. */
const throughEngine =
  (suggest: (text: string) => readonly Proposal[]): Finder =>
  (text) =>
    createRedactor({ propose: suggest }).redact({ text }).spans;

function ours(corpus: string, documents: readonly GoldDocument[]): System[] {
  const shipped: System[] = [
    { name: 'proposer as shipped (trained on these)', find: propose, isOurs: false },
    { name: 'Plumbline as shipped (trained on these)', find: throughEngine(propose), isOurs: false },
  ];
  if (!hasFolds()) return shipped;
  const suggest = createOutOfFoldProposer(corpus, documents);
  const union = peers.find(({ name }) => name === 'union of the two');
  return [
    { name: 'proposer, out of fold', find: suggest, isOurs: true },
    {
      name: 'proposer + union, out of fold',
      find: (text) => [...suggest(text), ...(union?.find(text) ?? [])],
      isOurs: false,
    },
    { name: 'Plumbline, out of fold', find: throughEngine(suggest), isOurs: true },
    ...shipped,
  ];
}

async function withOpenRedaction(documents: readonly GoldDocument[]): Promise<System[]> {
  const find = await openRedactionFinder(documents.map(({ text }) => text));
  return find ? [{ name: 'openredaction 1.1', find, isOurs: false }] : [];
}

async function judgments(): Promise<void> {
  const documents = readJudgments();
  for (const { name, find, isOurs } of [
    ...(await withOpenRedaction(documents)),
    ...peers,
    ...ours('tab-113', documents),
  ]) {
    const lenient = score(documents, find);
    const strict = score(documents, find, 'strict');
    const add = (figure: string, count: Count | undefined, atLeast?: number) =>
      report.add(
        'tab-113, 113 judgments',
        name,
        figure,
        count ?? none,
        isOurs && atLeast !== undefined ? { atLeast } : undefined,
      );
    add('direct', lenient.recall.direct, 1);
    add('direct, strict', strict.recall.direct, 0.997);
    add('quasi', lenient.recall.quasi, 0.95);
    add('token precision', lenient.precision, 0.6);
  }
}

async function novels(): Promise<void> {
  const documents = readMarked('litbank_proper', ['PERSON']).map(inLowerCase);
  for (const { name, find, isOurs } of [...peers, ...ours('litbank_proper', documents)]) {
    const { recall } = score(documents, find);
    report.add(
      'LitBank, lower-cased, no record',
      name,
      'persons',
      recall.all ?? none,
      isOurs ? { atLeast: 0.75 } : undefined,
    );
  }
}

function neverSeen(): void {
  const documents = readMarked('uk_government', ['PERSON', 'LOC', 'ORG', 'DATETIME', 'CODE']);
  for (const { name, find } of [...peers, { name: 'Plumbline, as shipped', find: propose }]) {
    const { recall, precision } = score(documents, find);
    report.add('re3d UK Government, never trained on', name, 'all marks', recall.all ?? none);
    report.add('re3d UK Government, never trained on', name, 'token precision', precision);
  }
}

const isCovered = (
  one: { text: string; start: number; end: number },
  spans: readonly { start: number; end: number }[],
) =>
  [...one.text.slice(one.start, one.end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].every(({ index, 0: word }) => {
    const start = one.start + index;
    return LABELS.test(word) || spans.some((span) => span.start <= start && span.end >= start + word.length);
  });

/** Words of a form that need no mask: titles, and the label before a number. */
const LABELS =
  /^(?:s|mr|ms|mrs|the|of|ref|case|our|no|reg|postcode|area|id|file|crime|name|insta|instagram|snapchat|uln|aged?|at|w|c|week|commencing|lcs|mosaic|cad|early|and|to|dot)$/i;

function share<Case extends { text: string; start: number; end: number }>(
  cases: readonly Case[],
  find: (one: Case) => readonly { start: number; end: number }[],
): Count {
  return { hits: cases.filter((one) => isCovered(one, find(one))).length, n: cases.length };
}

function grids(): void {
  const known = knownIdentities();
  report.add(
    'known identities, any case, misspelt ...',
    'Plumbline, without proposer',
    'masked',
    share(known, (one) => createRedactor().redact(one).spans),
    { atLeast: 0.99 },
  );
  const grid = identifierGrid();
  for (const { name, find } of peers)
    report.add(
      'UK identifier grid',
      name,
      'masked',
      share(grid, ({ text }) => find(text)),
    );
  report.add(
    'UK identifier grid',
    'Plumbline, without proposer',
    'masked',
    share(grid, ({ text }) => patternsOnly(text)),
    { atLeast: 1 },
  );
  const ordinary = ordinaryCases();
  const touched = (find: Finder): Count => ({
    hits: ordinary.filter((one) =>
      find(one.text).some((span) => span.start < one.end && span.end > one.start),
    ).length,
    n: ordinary.length,
  });
  for (const { name, find } of peers)
    report.add('ordinary social-care words', name, 'masked wrongly', touched(find));
  report.add('ordinary social-care words', 'Plumbline, proposer alone', 'masked wrongly', touched(propose));
  report.add(
    'ordinary social-care words',
    'Plumbline',
    'masked wrongly',
    touched((text) => redact(text)),
    { under: 0.05 },
  );
}

function reviews(): void {
  for (const isHeldOut of [false, true]) {
    const set = readDevelopmentSet().filter((document) => document.isHeldOut === isHeldOut);
    const title = `UK development set, ${isHeldOut ? 'HELD OUT' : 'tuned on'}, ${set.length} texts`;
    const golds = (keep: (mark: { isRecordHeld: boolean; kind: string }) => boolean): GoldDocument[] =>
      set.map(({ id, text, marks }) => ({
        id,
        text,
        entities: marks.filter(keep).map((mark) => ({ type: mark.kind, isDirect: null, needed: [mark] })),
      }));
    const records = new Map(set.map(({ text, record }) => [text, record]));
    const systems = [
      ...peers,
      { name: 'Plumbline, proposer alone', find: propose },
      {
        name: 'Plumbline, without proposer',
        find: (text: string) => createRedactor().redact({ text, record: records.get(text) }).spans,
      },
      { name: 'Plumbline', find: (text: string) => redact(text, records.get(text)) },
    ];
    for (const { name, find } of systems) {
      const isWhole = name === 'Plumbline' && isHeldOut;
      const all = score(
        golds(() => true),
        find,
      );
      const direct = score(
        golds(({ kind }) => DIRECT.has(kind)),
        find,
      );
      const held = score(
        golds(({ isRecordHeld }) => isRecordHeld),
        find,
      );
      const others = score(
        golds(({ isRecordHeld }) => !isRecordHeld),
        find,
      );
      report.add(title, name, 'marks', all.recall.all ?? none);
      report.add(title, name, 'marks not in the record', others.recall.all ?? none);
      report.add(
        title,
        name,
        'texts with a record-held left',
        held.leaking,
        isWhole ? { under: 1e-9 } : undefined,
      );
      report.add(
        title,
        name,
        'texts with a direct one left',
        direct.leaking,
        isWhole ? { under: 0.04 } : undefined,
      );
      report.add(title, name, 'token precision', all.precision, isWhole ? { atLeast: 0.75 } : undefined);
    }
  }
}

function speed(): void {
  const texts = readDevelopmentSet().map(({ text }) => text);
  const text = texts.join('\n\n');
  const timed = (find: Finder) => {
    for (let warmUp = 0; warmUp < 3; warmUp++) find(text);
    const before = process.cpuUsage();
    for (let run = 0; run < 5; run++) find(text);
    const { user, system } = process.cpuUsage(before);
    return ((user + system) / 1_000 / 5 / text.length) * 10_000;
  };
  report.note(
    `Proposer: ${timed(propose).toFixed(1)} ms of processor time for 10,000 characters after warm-up; the whole engine, no record: ${timed((one) => redact(one)).toFixed(1)} ms (bound 100 ms).`,
  );
  const model = new URL(
    '../../../src-shared/domain/redaction/proposer/model.generated.json',
    import.meta.url,
  );
  report.note(`The tagger's model takes ${(statSync(model).size / 1e6).toFixed(2)} MB (bound 3 MB).`);
}

if (hasCorpora()) {
  await judgments();
  judgmentsWithRecord(report);
  await novels();
  neverSeen();
  if (!hasFolds())
    report.note(
      'Out-of-fold figures need the models of the folds: node scripts/train-tagger/main.ts --folds. "As shipped" has seen the texts it is measured on.',
    );
} else
  report.note(
    'The annotated corpora (../shared/corpora) are not on this machine: judgments, novels and re3d were left out.',
  );
if (hasNotes()) heldOutNotes(report, peers);
if (hasCases()) cases(report);
grids();
reviews();
speed();
if (peers.length < 4)
  report.note(
    'redact-pii and openredaction are measured where they are installed: npm install --prefix .cache/peers redact-pii openredaction',
  );
console.log(process.argv.includes('--json') ? asJson(report) : asText(report));
