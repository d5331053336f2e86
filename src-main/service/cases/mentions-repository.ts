import { eq } from 'drizzle-orm';
import type { CaseId } from '#shared/domain/ids.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { caseMentions } from '../store/schema/cases.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { caseRow } from './list-repository.ts';

type Mention = Pick<typeof caseMentions.$inferSelect, 'kind' | 'text'>;

/** The people and places that the reviews of a case mention beside its record. */
export function mentionsOf(store: Reader, caseId: CaseId) {
  return store.select().from(caseMentions).where(eq(caseMentions.caseId, caseId)).all();
}

/** Adds somebody or something that is mentioned. @throws Problem when the case is not there. */
export function addMention(
  workspace: OpenWorkspace,
  { caseId, kind, text }: { readonly caseId: CaseId } & Mention,
): Mention & { id: string } {
  caseRow(workspace.store, caseId, workspace.today());
  return workspace.write(({ tx, record }) => {
    const mention = { id: workspace.newId(), kind, text };
    tx.insert(caseMentions)
      .values({ caseId, ...mention })
      .run();
    record({
      action: 'add',
      entity: 'case-mention',
      entityId: mention.id,
      after: { caseId, kind, text },
    });
    return mention;
  });
}

/** Removes a mention. @throws Problem when it is not there. */
export function removeMention(workspace: OpenWorkspace, id: string): void {
  workspace.write(({ tx, record }) => {
    const before = tx.select().from(caseMentions).where(eq(caseMentions.id, id)).get();
    if (!before) throw notThere('mention');
    tx.delete(caseMentions).where(eq(caseMentions.id, id)).run();
    record({ action: 'remove', entity: 'case-mention', entityId: id, before });
  });
}
