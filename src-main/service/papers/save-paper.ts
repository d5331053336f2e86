import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { PaperAsked } from '#shared/contract/papers.ts';
import { STOP_WORDS } from '#shared/domain/papers/public-stops.ts';
import type { ServiceContext } from '../context.ts';
import { writeDocument } from '../documents/write-document.ts';
import { notThere, Problem } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { draftPaper, makePaper } from './make-paper.ts';
import { addAcceptance, addRelease, putWords } from './repository.ts';

type Asked = z.output<typeof PaperAsked>;

/** Writes over a part of a paper, or gives it back to its figures. */
export function writePart(workspace: OpenWorkspace, asked: Asked, part: string, text: string | null): void {
  const { paper, key } = draftPaper(workspace, asked);
  const found = paper.parts.find((one) => one.key === part);
  if (found?.kind !== 'words') throw notThere('part of the paper');
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

/** Writes a paper to the chosen file. @throws Problem where it is to be public and something stops it */
export async function savePaper(
  context: ServiceContext,
  workspace: OpenWorkspace,
  asked: Asked,
  fileToken: string,
): Promise<{ title: string; accepted: number }> {
  const { document, stops, key, paper } = makePaper(workspace, asked);
  const open = stops.filter(({ accepted }) => accepted === null);
  if (open.length > 0)
    throw new Problem(
      open.length === 1
        ? 'One place stops this paper from being public.'
        : `${open.length} places stop this paper from being public.`,
      {
        kept: 'No file was written; what you wrote is kept.',
        next: 'Reword each, or accept it with a reason, which stays in the release log.',
        details: open
          .slice(0, 20)
          .map(({ kind, words, sentence }) => `${STOP_WORDS[kind]}: “${words}” in “${sentence}”`),
      },
    );
  const path = context.options.grants.look(fileToken, 'save-document');
  const bytes = await writeDocument(context, document, {
    token: fileToken,
    author: workspace.settings.council,
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
      after: { title: paper.title, isPublic: asked.isPublic, accepted: accepted.length },
    });
  });
  return { title: paper.title, accepted: accepted.length };
}
