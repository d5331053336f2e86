import { createHash, randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { PreviewLeak } from '#shared/contract/pack-preview.ts';
import { FACT_LABELS } from '#shared/domain/disclosure/facts.ts';
import type { PrintPdf } from '#shared/domain/documents/print-pdf.ts';
import { documentToHtml } from '#shared/domain/documents/to-html.ts';
import type { PackDraftId } from '#shared/domain/ids.ts';
import { composePack } from '#shared/domain/packs/compose-pack.ts';
import { ModerationPack } from '#shared/domain/packs/moderation-pack.ts';
import { packDocument } from '#shared/domain/packs/pack-document.ts';
import { ensureKeys } from '../exchange/identity.ts';
import type { PackSeal } from '../packs/age-file.ts';
import { bindPack, sealPack } from '../packs/pack-file.ts';
import { FILE_NAMES, type FileLeak, type KnownCase, scanFiles, stringsOf } from '../packs/scan-files.ts';
import { Problem } from '../problem.ts';
import type { Report } from '../progress.ts';
import { type FileToWrite, writeTogether } from '../store/files.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { type Commitment, commitTo } from './commitment.ts';
import { changeProgress, openDraft } from './drafts.ts';
import { type Leaving, reckonLeaving, toLookAt } from './leaving.ts';
import { type LeavingFacts, leavingFacts } from './leaving-facts.ts';
import { describeDecision, logKeptBack, logLettingOut, logRelease } from './log-release.ts';

/** Putting together, printing, scanning, encrypting, writing. */
const STEPS = 5;

/** More are not listed one by one: something is wrong with the record then. */
const LEAKS_SHOWN = 50;

export interface ExportRequest {
  readonly id: PackDraftId;
  readonly packPath: string;
  readonly pdfPath: string | null;
  readonly seal: PackSeal;
  /** What a guess of the pack's passphrase costs, as a power of two; age's own 18 where not given. */
  readonly scryptLogN?: number | undefined;
  readonly unlookedReason: string | null;
  readonly checklist: readonly string[];
  readonly printPdf?: PrintPdf;
}

/**
 * Composes the pack, scans the finished bytes, and only then writes anything. A hit stops it and says where.
 * @throws Problem when something was not looked at and no reason is given, could not be scanned, is too small a group,
 * or still names a person.
 */
export async function exportPack(workspace: OpenWorkspace, request: ExportRequest, report: Report) {
  await report({ done: 0, total: STEPS, step: 'Putting the texts together', inSteps: true });
  const draft = openDraft(workspace.store, request.id);
  const leaving = reckonLeaving(workspace, draft);
  const open = toLookAt(leaving);
  const facts = leavingFacts(workspace, leaving);
  assertMayLeave(leaving, facts, open.total, request.unlookedReason);

  const packId = randomBytes(16).toString('hex');
  const commitments = leaving.reviews.map((review) => commitTo(review.gathered.answers));
  const isBlind = draft.row.design === 'blind';
  const keys = await ensureKeys(workspace);
  const pack = composedOf(leaving, facts, { packId, commitments, returnTo: keys.receivingPublic });
  const document = packDocument(pack);
  const html = documentToHtml(document);
  await report({ done: 1, total: STEPS, step: 'Printing', inSteps: true });
  const pdf = request.printPdf
    ? await request.printPdf(html, { title: document.title, language: document.language })
    : null;
  if (request.pdfPath && !pdf)
    throw new Problem('Nothing here can print the PDF.', {
      kept: 'Nothing has left.',
      next: 'Export from the Plumbline window, or without the PDF.',
    });
  const { zip, files } = bindPack(
    'moderation',
    packId,
    {
      'reviews.json': Buffer.from(`${JSON.stringify(pack, null, 2)}\n`),
      'pack.html': Buffer.from(html),
      ...(pdf ? { 'pack.pdf': pdf } : {}),
    },
    keys.signingSecret,
  );

  await report({ done: 2, total: STEPS, step: 'Scanning the finished pack', inSteps: true });
  const names = [request.packPath, ...(request.pdfPath ? [request.pdfPath] : [])].map((path) =>
    basename(path),
  );
  const scan = await scanFiles(
    { ...files, [FILE_NAMES]: Buffer.from(names.join('\n')) },
    knownCases(leaving),
    {
      decoys: leaving.decoys,
      frame: stringsOf(leaving.forms),
    },
  );
  if (scan.leaks.length > 0) {
    const leaks = placeLeaks(scan.leaks, leaving);
    changeProgress(workspace, request.id, { action: 'stop', after: { leaks: leaks.length } }, (progress) => ({
      ...progress,
      leaks,
    }));
    throw leakProblem(scan.leaks);
  }

  await report({ done: 3, total: STEPS, step: 'Encrypting', inSteps: true });
  const sealed = await sealPack(zip, request.seal, request.scryptLogN);
  const sha256 = createHash('sha256').update(sealed).digest('hex');
  await report({ done: 4, total: STEPS, step: 'Writing', inSteps: true, isLast: true });
  const leavingFiles = [
    { path: request.packPath, content: sealed },
    ...(request.pdfPath && pdf ? [{ path: request.pdfPath, content: pdf }] : []),
  ];
  const about = { fileName: basename(request.packPath), sha256, recipient: draft.row.recipient };
  logLettingOut(workspace, packId, about);
  const releaseId = writeOrKeepBack(workspace, packId, leavingFiles, () =>
    logRelease(workspace, leaving, {
      fileName: basename(request.packPath),
      bytes: sealed.length,
      sha256,
      record: {
        packId,
        roundId: leaving.rounds[0].id,
        roundIds: leaving.rounds.map(({ id }) => id),
        round: leaving.rounds.map(({ name }) => name).join(', '),
        purpose: draft.row.purpose,
        design: draft.row.design,
        reviews: leaving.reviews.length,
        aliases: leaving.reviews.map(({ alias, gathered }) => ({ alias, reviewId: gathered.review.id })),
        texts: leaving.texts.length,
        replaced: leaving.texts.reduce((sum, text) => sum + text.spans.length, 0),
        unlooked: open,
        unlookedReason: request.unlookedReason,
        facts: facts.chosen.map((key) => FACT_LABELS[key].toLowerCase()),
        smallCells: facts.smallCells.map(({ what }) => what),
        told: leaving.reviews.map(({ gathered }) => ({
          caseId: gathered.case.id,
          facts: facts.told(gathered.review.id),
        })),
        decisions: leaving.decisions.map(describeDecision),
        checklist: [...request.checklist],
        decoys: {
          planted: leaving.decoys.length,
          caught: draft.progress.decoys.caught.length,
          passed: draft.progress.decoys.passed.length,
        },
        acceptedRisks: leaving.risks.flatMap(({ settled, words, kind }) =>
          settled?.how === 'accepted' ? [`${words} (${kind}): kept, ${settled.by}: ${settled.note}`] : [],
        ),
        scan: { files: scan.files, known: scan.variants },
        pdf:
          pdf && request.pdfPath
            ? { fileName: basename(request.pdfPath), sha256: createHash('sha256').update(pdf).digest('hex') }
            : null,
        commitments: isBlind
          ? leaving.reviews.map((review, i) => ({
              alias: review.alias,
              reviewId: review.gathered.review.id,
              ...commitments[i],
            }))
          : [],
      },
    }),
  );
  return {
    releaseId,
    fileName: basename(request.packPath),
    bytes: sealed.length,
    sha256,
    scannedFiles: scan.files,
    scannedVariants: scan.variants,
  };
}

/** Writes the files and logs the release, or says in the trail that nothing was written after all. */
function writeOrKeepBack(
  workspace: OpenWorkspace,
  packId: string,
  files: readonly FileToWrite[],
  enter: () => string,
): string {
  try {
    return writeTogether(files, enter);
  } catch (error) {
    logKeptBack(workspace, packId);
    throw error;
  }
}

/** @throws Problem when something was not looked at and no reason is given, could not be read, or is too small a group. */
function assertMayLeave(
  leaving: Leaving,
  facts: LeavingFacts,
  notLookedAt: number,
  unlookedReason: string | null,
): void {
  if (notLookedAt > 0 && !unlookedReason)
    throw new Problem(`${notLookedAt} things in this pack were not looked at yet.`, {
      kept: 'Nothing has left. All that you decided is kept.',
      next: 'Look at them, doubtful ones first, or give the reason why it may leave all the same.',
    });
  if (leaving.unscanned.length > 0)
    throw new Problem('A part of this pack could not be looked through, so it cannot leave.', {
      kept: 'Nothing has left.',
      next: 'See what could not be read, and leave that review out or ask its reviewer.',
      details: [...leaving.unscanned],
    });
  const blocked = facts.smallCells.filter(({ verdict }) => verdict === 'block');
  if (blocked.length > 0)
    throw new Problem('Some groups in this pack are so small that a child could be known from them.', {
      kept: 'Nothing has left.',
      next: 'Put values together or leave a fact out, as suggested, then export again.',
      details: [
        ...blocked.map(({ what }) => what),
        ...facts.suggestions.slice(0, 3).map(({ words }) => words),
      ],
    });
}

function composedOf(
  leaving: Leaving,
  facts: LeavingFacts,
  { packId, commitments, returnTo }: { packId: string; commitments: readonly Commitment[]; returnTo: string },
): ModerationPack {
  const { design } = leaving.draft.row;
  return ModerationPack.parse(
    composePack({
      packId,
      design,
      theme: leaving.theme,
      forms: leaving.forms,
      returnTo,
      reviews: leaving.reviews.map((review, i) => ({
        alias: review.alias,
        reviewer: review.reviewer,
        form: review.round.form,
        dayZero: review.dayZero,
        facts: facts.of(review.gathered.review.id),
        answers: review.gathered.answers,
        evidence: review.gathered.evidence,
        recommendations: review.gathered.recommendations,
        outgoing: review.outgoing,
        commitment: design === 'blind' ? (commitments[i]?.hash ?? null) : null,
      })),
    }),
  );
}

/** What the last scan looks for, by case. */
function knownCases(leaving: Leaving): KnownCase[] {
  return leaving.reviews.map(
    ({ gathered, extra }): KnownCase => ({
      reference: gathered.case.reference,
      record: gathered.record,
      extra,
      decisions: leaving.decisions
        .filter(({ caseId }) => caseId === gathered.case.id)
        .map(({ decision }) => decision),
    }),
  );
}

/** Finds the text that each leak stands in, so that the preview can lead there. */
function placeLeaks(leaks: readonly FileLeak[], leaving: Leaving): PreviewLeak[] {
  const placed = new Map<string, PreviewLeak>();
  for (const leak of leaks) {
    const words = leak.variant.toLowerCase();
    const texts = leaving.texts.filter(({ outgoing }) => outgoing.toLowerCase().includes(words));
    for (const textId of texts.length > 0 ? texts.map(({ id }) => id) : [null])
      placed.set(`${textId ?? leak.file} ${leak.reference} ${words}`, { ...leak, textId });
  }
  return [...placed.values()].slice(0, LEAKS_SHOWN);
}

function leakProblem(leaks: readonly FileLeak[]): Problem {
  return new Problem(
    `The finished pack still names somebody: ${leaks.length} ${leaks.length === 1 ? 'place' : 'places'}. It was not written.`,
    {
      kept: 'Nothing has left. All that you decided is kept.',
      next: 'Mark these words in what leaves, or choose another file name, then export again.',
      details: [
        ...new Set(
          leaks.map(
            (leak) =>
              `${leak.file === FILE_NAMES ? 'The name of the file' : leak.file}, ${leak.reference}: “${leak.variant}” (${leak.what}) in ${leak.around}`,
          ),
        ),
      ].slice(0, LEAKS_SHOWN),
    },
  );
}
