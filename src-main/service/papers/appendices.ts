import type { z } from 'zod';
import type { PaperAsked } from '#shared/contract/papers.ts';
import type { PaperKind } from '#shared/domain/papers/papers.ts';
import { notThere, Problem } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { draftPaper } from './make-paper.ts';
import { appendicesOf, dropAppendix, putAppendix } from './repository.ts';

type Asked = z.output<typeof PaperAsked>;

/** Writes an appendix of a paper. @throws Problem where it holds nothing, or the paper itself */
export function saveAppendix(
  workspace: OpenWorkspace,
  asked: Asked,
  draft: {
    readonly id: string | null;
    readonly title: string;
    readonly text: string;
    readonly source: PaperKind | null;
    readonly paragraph: number | null;
  },
): string {
  const { key, paper } = draftPaper(workspace, asked);
  const { title, text, source, paragraph } = draft;
  if (source === asked.kind)
    throw new Problem('A paper cannot be its own appendix.', {
      kept: 'Nothing was changed.',
      next: 'Choose another paper, or write what the appendix says.',
    });
  if (source === null && text.trim() === '')
    throw new Problem('This appendix says nothing.', {
      kept: 'Nothing was changed.',
      next: 'Write what it says, or choose the paper that it holds.',
    });
  const all = appendicesOf(workspace.store, key);
  const before = all.find(({ id }) => id === draft.id);
  if (draft.id !== null && !before) throw notThere('appendix');
  const id = before?.id ?? workspace.newId();
  workspace.write((writing) => {
    putAppendix(writing, {
      id,
      paper: key,
      position: before?.position ?? (all.at(-1)?.position ?? 0) + 1,
      title,
      text,
      source: source ?? '',
      paragraph,
      at: writing.at,
      by: workspace.actor,
    });
    writing.record({
      action: 'change-appendix',
      entity: 'paper',
      entityId: key,
      ...(before && { before: { title: before.title, paragraph: before.paragraph, text: before.text } }),
      after: { paper: paper.title, title, paragraph, text, ...(source && { source }) },
    });
  });
  return id;
}

/** Removes an appendix. @throws Problem NOT_THERE */
export function removeAppendix(workspace: OpenWorkspace, asked: Asked, id: string): void {
  const { key } = draftPaper(workspace, asked);
  const before = appendicesOf(workspace.store, key).find((one) => one.id === id);
  if (!before) throw notThere('appendix');
  workspace.write((writing) => {
    dropAppendix(writing, id);
    writing.record({
      action: 'remove-appendix',
      entity: 'paper',
      entityId: key,
      before: { title: before.title, paragraph: before.paragraph, text: before.text },
    });
  });
}
