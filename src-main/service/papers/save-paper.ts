import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { PaperAsked } from '#shared/contract/papers.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { dateWords } from '#shared/domain/dates/date-words.ts';
import type { Document } from '#shared/domain/documents/document.ts';
import { KeptDocument } from '#shared/domain/documents/document-schema.ts';
import { paperWordsOf } from '#shared/domain/papers/paper.ts';
import { withSignOffs } from '#shared/domain/papers/paper-document.ts';
import { STOP_WORDS } from '#shared/domain/papers/public-stops.ts';
import type { ServiceContext } from '../context.ts';
import { letterheadOf } from '../documents/letterhead-repository.ts';
import { writeDocument } from '../documents/write-document.ts';
import { notThere, Problem } from '../problem.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { readLetterhead } from './letterhead.ts';
import { draftPaper, type MadePaper, makePaper } from './make-paper.ts';
import { refuseStops } from './refuse-stops.ts';
import { addAcceptance, addRelease, putWords, versionOf, versionsOf } from './repository.ts';
import { chainOf, standingOf } from './standing.ts';

type Asked = z.output<typeof PaperAsked>;

/** Writes over a part of a paper, or gives it back to its figures. */
export function writePart(workspace: OpenWorkspace, asked: Asked, part: string, text: string | null): void {
  const { paper, key } = draftPaper(workspace, asked);
  const found = paperWordsOf(paper).find((one) => one.key === part);
  if (!found) throw notThere('part of the paper');
  workspace.write((writing) => {
    putWords(
      writing,
      { paper: key, part },
      text === null ? null : { text, over: found.text, at: writing.at, by: workspace.actor },
    );
    writing.record({
      action: 'write',
      entity: 'paper',
      entityId: key,
      after: { title: paper.title, part, isOwnText: text !== null },
    });
  });
}

/** Lets a stop of a public paper stand, with a reason. @throws Problem where there is no such stop */
export function acceptStop(workspace: OpenWorkspace, asked: Asked, stop: string, reason: string): void {
  const { stops, key, paper } = makePaper(workspace, asked);
  const found = stops.find((one) => one.key === stop);
  if (!found) throw notThere('stop');
  if (found.accepted) return;
  workspace.write((writing) => {
    addAcceptance(writing, {
      id: workspace.newId(),
      paper: key,
      stop,
      words: found.words,
      reason,
      at: writing.at,
      by: workspace.actor,
    });
    writing.record({
      action: 'accept',
      entity: 'paper',
      entityId: key,
      after: { title: paper.title, kind: STOP_WORDS[found.kind], words: found.words, reason },
    });
  });
}

/** How a paper is to be written. */
interface Saving {
  readonly fileToken: string;
  /** A version as it was kept; null for the paper as it stands. */
  readonly version: number | null;
  readonly letterheadToken: string | null;
}

/** Writes a paper to the chosen file. @throws Problem where it is to be public and something stops it */
export async function savePaper(
  context: ServiceContext,
  workspace: OpenWorkspace,
  asked: Asked,
  { fileToken, version, letterheadToken }: Saving,
): Promise<{ title: string; accepted: number }> {
  const made = makePaper(workspace, asked);
  const { key, paper } = made;
  // A version was scanned when it was kept; what it says does not change.
  const stops = version === null ? made.stops : [];
  refuseStops(stops);
  const document = version === null ? asItStands(workspace, made) : asKept(workspace, key, version);
  const letterhead =
    letterheadToken === null
      ? letterheadOf(workspace.store)?.bytes
      : (await readLetterhead(context, letterheadToken)).bytes;
  const path = context.options.grants.look(fileToken, 'save-document');
  const bytes = await writeDocument(context, document, {
    token: fileToken,
    author: workspace.settings.council,
    ...(letterhead && { letterhead }),
  });
  const accepted = stops.flatMap(({ words, accepted: one }) =>
    one ? [{ words, reason: one.reason, by: one.by }] : [],
  );
  workspace.write((writing) => {
    if (asked.isPublic)
      addRelease(writing, {
        id: workspace.newId(),
        paper: key,
        title: paper.title,
        fileName: basename(path),
        sha256: createHash('sha256').update(bytes).digest('hex'),
        accepted,
        at: writing.at,
        by: workspace.actor,
      });
    writing.record({
      action: 'export',
      entity: 'paper',
      entityId: key,
      after: {
        title: paper.title,
        isPublic: asked.isPublic,
        accepted: accepted.length,
        ...(version !== null && { version }),
      },
    });
  });
  return {
    title: version === null ? paper.title : `${document.title}, version ${version}`,
    accepted: accepted.length,
  };
}

function asItStands({ store }: OpenWorkspace, made: MadePaper): Document {
  const { version, isChanged } = standingOf(store, made);
  if (version === null) return withSignOffs(made.document, null, []);
  return withSignOffs(
    made.document,
    isChanged ? `Draft, changed since version ${version}` : String(version),
    chainOf(store, made.key),
  );
}

function asKept({ store }: OpenWorkspace, paper: string, number: number): Document {
  const kept = versionOf(store, { paper, number });
  if (!kept)
    throw new Problem(`There is no version ${number} of this paper.`, {
      kept: 'No file was written.',
      next: `Its versions: ${
        versionsOf(store, paper)
          .map((one) => one.number)
          .join(', ') || 'none yet'
      }.`,
    });
  const chain = chainOf(store, paper).filter(({ version }) => version <= number);
  return withSignOffs(
    readJson(KeptDocument, kept.document),
    `${number}, kept on ${dateWords(localDayOf(kept.at))}`,
    chain,
  );
}
