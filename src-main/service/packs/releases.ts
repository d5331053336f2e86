import { z } from 'zod';
import type { Release, ReleaseDetail } from '#shared/contract/packs.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { FACTS } from '#shared/domain/disclosure/facts.ts';
import type { Document } from '#shared/domain/documents/document.ts';
import { ReviewId } from '#shared/domain/ids.ts';
import { PackDesign } from '#shared/domain/packs/moderation-pack.ts';
import { writeNotedLine } from '#shared/domain/trail/noted-line.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import { entriesOf } from '../trail/repository.ts';
import { keyOfRelease, type ReleaseRow, releaseRow, releaseRows } from './repository.ts';

/** What the release log keeps of a pack beside its file: the JSON of `releases.record`. */
export const ReleaseRecord = z.object({
  packId: z.string(),
  roundId: z.string(),
  /** All rounds that its reviews come from; releases of earlier versions have one. */
  roundIds: z.array(z.string()).default([]),
  round: z.string(),
  purpose: z.string(),
  design: PackDesign,
  reviews: z.number(),
  /** Which review stands behind each alias; earlier releases know it by the child alone. */
  aliases: z.array(z.object({ alias: z.string(), reviewId: ReviewId })).default([]),
  texts: z.number(),
  replaced: z.number(),
  unlooked: z.object({ doubtful: z.number(), texts: z.number(), risks: z.number(), total: z.number() }),
  unlookedReason: z.string().nullable(),
  facts: z.array(z.string()),
  smallCells: z.array(z.string()),
  /** By child: the values of each fact that this release left open; more than one where they were told as one. */
  told: z
    .array(
      z.object({
        caseId: z.string(),
        facts: z.array(z.object({ fact: z.enum(FACTS), values: z.array(z.string()) })),
      }),
    )
    .default([]),
  decisions: z.array(z.string()),
  acceptedRisks: z.array(z.string()),
  /** What the releaser ticked of the motivated-intruder checklist. */
  checklist: z.array(z.string()).default([]),
  /** Invented names in the preview: how many, how many were marked, how many passed over. */
  decoys: z
    .object({ planted: z.number(), caught: z.number(), passed: z.number() })
    .default({ planted: 0, caught: 0, passed: 0 }),
  scan: z.object({ files: z.number(), known: z.number() }),
  pdf: z.object({ fileName: z.string(), sha256: z.string() }).nullable(),
  commitments: z.array(z.looseObject({ alias: z.string(), reviewId: z.string() })),
});
export type ReleaseRecord = z.infer<typeof ReleaseRecord>;

const readRecord = (json: string): ReleaseRecord => readJson(ReleaseRecord, json);

const asRelease = ({ record, draftId: _draft, ...row }: ReleaseRow): Release => ({
  ...row,
  reviews: readRecord(record).reviews,
});

/** What left the building, newest first. */
export function listReleases(store: Reader): Release[] {
  return releaseRows(store).map(asRelease);
}

/** One release with its key from alias to child. @throws Problem when it is not there. */
export function releaseById(store: Reader, id: string): ReleaseDetail {
  const row = releaseRow(store, id);
  if (!row) throw notThere('release');
  const record = readRecord(row.record);
  const { unlooked } = record;
  return {
    ...asRelease(row),
    purpose: record.purpose,
    design: record.design,
    round: record.round,
    figures: [
      { label: 'Reviews', value: String(record.reviews) },
      { label: 'Texts looked through', value: String(record.texts) },
      { label: 'Places replaced', value: String(record.replaced) },
      { label: 'Facts of the children told', value: record.facts.join(', ') || 'none' },
      {
        label: 'Not looked at by a person',
        value:
          unlooked.total === 0
            ? 'nothing'
            : `${unlooked.doubtful} doubtful finds, ${unlooked.texts} texts, ${unlooked.risks} rare details: ${record.unlookedReason ?? ''}`,
      },
      { label: 'Attention check', value: attentionWords(record.decoys) },
      {
        label: 'Last scan of the finished files',
        value: `${record.scan.files} files for ${record.scan.known} known names, places and numbers: no hit`,
      },
      ...trailFigure(store, id),
      ...(record.pdf
        ? [{ label: 'PDF', value: `${record.pdf.fileName}, SHA-256 ${record.pdf.sha256}` }]
        : []),
    ],
    decisions: record.decisions,
    checklist: record.checklist,
    acceptedRisks: [...record.acceptedRisks, ...record.smallCells],
    aliases: keyOfRelease(store, id),
  };
}

/** The line of the trail that logged this release: on the sheet it stands outside the workspace, and verify compares it. */
function trailFigure(store: Reader, id: string): { label: string; value: string }[] {
  const [entry] = entriesOf(store, { entity: 'pack', entityId: id }, ['release']);
  return entry ? [{ label: 'Entry of the audit trail', value: writeNotedLine(entry) }] : [];
}

/** Wilson's interval of a share at 95%, in whole per cent. */
function shareInterval(hits: number, n: number): readonly [number, number] {
  const z = 1.96;
  const share = hits / n;
  const middle = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const end = (value: number) => Math.round((100 * value) / (1 + (z * z) / n));
  return [end(middle - half), end(middle + half)];
}

/** What the invented names of the preview say about how closely it was read. */
function attentionWords({ planted, caught, passed }: ReleaseRecord['decoys']): string {
  if (planted === 0) return 'none: the texts were too few for it';
  const rest = planted - caught - passed;
  const [low, high] = shareInterval(caught, planted);
  return `${caught} of ${planted} invented names and numbers in the preview were marked (${Math.round((caught / planted) * 100)}%; of so many, anything from ${low}% to ${high}% would be no surprise), ${passed} passed over, ${rest} not come to; none left`;
}

/** The release as a page for the data protection officer. Holds no key from alias to child. */
export function releaseDocument(release: ReleaseDetail, council: string): Document {
  return {
    title: `Release of ${localDayOf(release.releasedAt)}: ${release.fileName}`,
    language: 'en-GB',
    sections: [
      {
        marking: { kind: 'non-public', basis: 'internal record of a disclosure.' },
        blocks: [
          {
            kind: 'facts',
            facts: [
              { label: 'Council', value: council },
              { label: 'Recipient', value: release.recipient },
              { label: 'Purpose', value: release.purpose },
              { label: 'Round', value: release.round },
              {
                label: 'Design',
                value:
                  release.design === 'blind'
                    ? 'Blind: grades, rationales and recommendations stayed here'
                    : 'Open: with the first grades',
              },
              { label: 'Released', value: `${release.releasedAt}, by ${release.releasedBy}` },
              { label: 'File', value: `${release.fileName}, ${release.bytes} bytes` },
              { label: 'SHA-256', value: release.sha256 },
              ...release.figures,
            ],
          },
          {
            kind: 'heading',
            level: 2,
            text: `Checked by ${release.releasedBy} as a motivated intruder would`,
          },
          release.checklist.length > 0
            ? { kind: 'list', items: release.checklist }
            : { kind: 'paragraph', text: 'The checklist was not gone through.' },
          { kind: 'heading', level: 2, text: 'Decisions about words' },
          release.decisions.length > 0
            ? { kind: 'list', items: release.decisions }
            : { kind: 'paragraph', text: 'None: everything that was found was replaced.' },
          { kind: 'heading', level: 2, text: 'Risks that were accepted' },
          release.acceptedRisks.length > 0
            ? { kind: 'list', items: release.acceptedRisks }
            : { kind: 'paragraph', text: 'None.' },
        ],
      },
    ],
  };
}
