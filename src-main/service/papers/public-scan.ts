import { FUNCTION_IN_QA, ownWordsIn } from '#shared/domain/papers/own-words.ts';
import { initialsOf, type Stop, sentenceAround, stopsInText } from '#shared/domain/papers/public-stops.ts';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { createProposer } from '#shared/domain/redaction/proposer/propose.ts';
import { buildDictionary, type Dictionary, scanned } from '#shared/domain/redaction/scan.ts';
import { everyCaseNamed } from '../cases/names-repository.ts';
import { recordOfCase } from '../moderation/gathering-repository.ts';
import { everyName } from '../people/repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** A text of a paper, and the part that it stands in. */
export interface PaperText {
  readonly part: string;
  readonly text: string;
}

/** A figure of a paper's own, such as "8 of 13" or "13 reviews", is no rare detail of somebody. */
const OWN_FIGURE =
  /^\d+ (?:out )?of \d+$|^(?:[5-9]|\d{2,}) (?:reviews|rounds|recommendations|findings|meetings|actions|entries|activities|answers)$/u;
/** Words that begin the titles of activities, and look like a name where they stand alone in a cell. */
const ORDINARY_HERE: ReadonlySet<string> = new Set([
  'Annual',
  'Quarterly',
  'Monthly',
  'Survey',
  'Audit',
  'Review',
  'Sample',
  'Visit',
  'Observation',
  'Check',
  'Questionnaire',
]);

/** Scans texts that are to be public as a pack is scanned, with all that the workspace knows of every child. */
export function publicScanner(
  workspace: OpenWorkspace,
  day: string,
): (texts: readonly PaperText[]) => PlacedStop[] {
  const { store } = workspace;
  const known = everyCaseNamed(store);
  const dictionaries: Dictionary[] = known.map(({ id }) => buildDictionary(recordOfCase(store, id), [], []));
  dictionaries.push(
    buildDictionary(
      null,
      everyName(store).map((text) => ({ text, kind: 'person' as const, role: null })),
      [],
    ),
  );
  const initials = new Set(known.flatMap(({ name }) => initialsOf(name)));
  const { propose } = createProposer();
  const { council } = workspace.settings;
  return (texts) => {
    const { whole, partAt } = joined(texts);
    if (whole.trim() === '') return [];
    const ownWords = ownWordsIn(whole);
    const isOwn = ({ start, end }: { start: number; end: number }): boolean =>
      ownWords.some((own) => start >= own.start && end <= own.end);
    const names = namesIn(whole, dictionaries).filter((name) => !isOwn(name));
    const { spans, risks } = createRedactor({ propose }).redact({ text: whole, record: null });
    const proposed = spans.filter(
      ({ kind, start, end }) =>
        kind === 'person' &&
        !ORDINARY_HERE.has(whole.slice(start, end)) &&
        !isOwn({ start, end }) &&
        !names.some((name) => start < name.end && name.start < end),
    );
    const found = (kind: Stop['kind'], { start, end }: { start: number; end: number }): PlacedStop => ({
      kind,
      words: whole.slice(start, end),
      sentence: sentenceAround(whole, start),
      part: partAt(start),
    });
    return unique([
      ...[...names, ...proposed]
        .map((span) => found('name', span))
        .filter(({ words }) => !saysCouncil(words, council)),
      ...risks
        .map((span) => found('rare-detail', span))
        .filter(({ words }) => !OWN_FIGURE.test(words) && !FUNCTION_IN_QA.test(words)),
      ...texts.flatMap(({ part, text }) =>
        stopsInText(text, day, initials).map((stop): PlacedStop => ({ ...stop, part })),
      ),
    ]);
  };
}

/** A stop with the part of the paper that it stands in. */
type PlacedStop = Stop & { readonly part: string };

/** All texts as one, so that each child is looked for once and not once a cell; and which part a place is in. */
function joined(texts: readonly PaperText[]): { whole: string; partAt: (at: number) => string } {
  const starts: { at: number; part: string }[] = [];
  let whole = '';
  for (const { part, text } of texts) {
    starts.push({ at: whole.length, part });
    whole += `${text}\n\n`;
  }
  return { whole, partAt: (at) => starts.findLast((start) => start.at <= at)?.part ?? '' };
}

function namesIn(text: string, dictionaries: readonly Dictionary[]): { start: number; end: number }[] {
  const leaksOf = scanned(text);
  const found = dictionaries
    .flatMap((dictionary) => leaksOf(dictionary))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: { start: number; end: number }[] = [];
  for (const { start, end } of found)
    if (!kept.some((other) => start < other.end && other.start < end)) kept.push({ start, end });
  return kept;
}

/** Whether words are the council's name or whole words of it: "Wrenfield" of "Wrenfield Borough Council", never "Wren". */
const saysCouncil = (words: string, council: string): boolean =>
  ` ${council.toLowerCase()} `.includes(` ${words.toLowerCase().trim()} `);

const unique = (stops: readonly PlacedStop[]): PlacedStop[] => [
  ...new Map(
    stops.map((stop) => [`${stop.kind}\n${stop.part}\n${stop.words}\n${stop.sentence}`, stop]),
  ).values(),
];
