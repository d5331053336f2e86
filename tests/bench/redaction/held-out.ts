import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { propose } from '#shared/domain/redaction/proposer/propose.ts';
import type { CaseRecord } from '#shared/domain/redaction/types.ts';
import { readCases, scoreCases } from './cases.ts';
import { readJudgments } from './gold.ts';
import { createOutOfFoldProposer, hasFolds } from './out-of-fold.ts';
import type { Report } from './report.ts';
import { type Count, type Finder, score } from './score.ts';
import { readNotes, scoreNotes } from './uk-notes.ts';

const none: Count = { hits: 0, n: 0 };

/** The app always has a record: here the applicant's names, as the annotators marked them as direct identifiers. */
export function judgmentsWithRecord(report: Report): void {
  const documents = readJudgments();
  const records = new Map(
    documents.map(({ text, entities }) => [
      text,
      {
        child: {
          names: entities
            .filter(({ isDirect, type }) => isDirect === true && type === 'PERSON')
            .flatMap(({ needed }) => needed.slice(0, 1).map(({ start, end }) => text.slice(start, end))),
        },
      } satisfies CaseRecord,
    ]),
  );
  const suggest = hasFolds() ? createOutOfFoldProposer('tab-113', documents) : propose;
  const { recall, precision } = score(
    documents,
    (text) => createRedactor({ propose: suggest }).redact({ text, record: records.get(text) ?? null }).spans,
  );
  const name = hasFolds()
    ? 'Plumbline with the applicant, out of fold'
    : 'Plumbline with the applicant (trained on these)';
  report.add('tab-113, with a record', name, 'direct', recall.direct ?? none);
  report.add('tab-113, with a record', name, 'quasi', recall.quasi ?? none, { atLeast: 0.93 });
  report.add('tab-113, with a record', name, 'token precision', precision, { atLeast: 0.65 });
}

/** The third of the notes that nobody has looked at, with and without the record, peers beside it. */
export function heldOutNotes(
  report: Report,
  peers: readonly { readonly name: string; readonly find: Finder }[],
): void {
  const notes = readNotes().filter(({ third }) => third === 'held out');
  const title = `uk-notes, HELD OUT, ${notes.length} notes by three hands`;
  const ours = createRedactor({ propose });
  const systems = [
    ...peers.map(({ name, find }) => ({
      name,
      find: (note: { text: string }) => ({ spans: find(note.text) }),
      isOurs: false,
    })),
    {
      name: 'Plumbline, no record',
      find: ({ text }: { text: string }) => ours.redact({ text }),
      isOurs: false,
    },
    {
      name: 'Plumbline, with the record',
      find: ({ text, record }: { text: string; record?: CaseRecord }) =>
        createRedactor({ propose }).redact({ text, record }),
      isOurs: true,
    },
  ];
  for (const { name, find, isOurs } of systems) {
    const { recall, precision, recordHeldLeft, directLeft, keptMasked } = scoreNotes(notes, find);
    for (const [type, count] of Object.entries(recall))
      report.add(title, name, type, count, isOurs && type === 'all' ? { atLeast: 0.97 } : undefined);
    report.add(title, name, 'token precision', precision, isOurs ? { atLeast: 0.8 } : undefined);
    report.add(title, name, 'notes with a record-held left', recordHeldLeft);
    report.add(title, name, 'notes with a direct one left', directLeft, isOurs ? { under: 0.1 } : undefined);
    report.add(title, name, 'words to keep that were masked', keptMasked);
  }
}

/** The cases that show each kind of fault; they were looked at. */
export function cases(report: Report): void {
  const result = scoreCases(readCases(), ({ text, record }) =>
    createRedactor({ propose }).redact({ text, record }),
  );
  const title = 'cases of each kind of fault (looked at)';
  for (const key of ['passed', 'masked', 'kept', 'listed'] as const)
    report.add(title, 'Plumbline', key, result[key]);
}
