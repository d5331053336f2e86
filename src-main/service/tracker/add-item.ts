import type { z } from 'zod';
import type { NewItem } from '#shared/contract/tracker.ts';
import type { ItemId } from '#shared/domain/ids.ts';
import { dueAsWritten } from '#shared/domain/tracker/due-as-written.ts';
import { sourceInWords } from '#shared/domain/tracker/item-source.ts';
import { Problem } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { beginItems } from './begin-items.ts';
import { sayWithin } from './say.ts';

/** Follows up a recommendation from anywhere else, with all its sources. @throws Problem without one, or with a date that is none */
export function addItem(workspace: OpenWorkspace, wanted: z.output<typeof NewItem>): { id: ItemId } {
  const { due: words, owners, source, from, ...draft } = wanted;
  const { due, text, refusal } = dueAsWritten(words);
  if (refusal !== undefined)
    throw new Problem(refusal, { kept: 'What you typed is still here.', next: 'Write the date again.' });
  const [first, ...more] = from;
  if (!first && source === '')
    throw new Problem('It says not where it comes from.', {
      kept: 'What you typed is still here.',
      next: 'Name the activity: an audit, an inspection, a complaint.',
    });
  return workspace.write((writing) => {
    const id = workspace.newId<ItemId>();
    beginItems(writing, [
      {
        ...draft,
        id,
        source: source || (first ? sourceInWords(first) : ''),
        sourceFields: source === '' && first ? first : null,
        reviewId: null,
        recommendationId: null,
        firstDue: due,
        firstDueText: text,
        firstOwners: owners,
        createdBy: workspace.actor,
      },
    ]);
    for (const fields of source === '' ? more : from)
      sayWithin(workspace, writing, id, { kind: 'source', text: sourceInWords(fields), fields });
    return { id };
  });
}
