import { asc, eq, inArray } from 'drizzle-orm';
import { RedactionDecision } from '#shared/contract/pack-preview.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import { redactionDecisions } from '../store/schema/packs.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** A decision that a person took about a word of a case. */
export interface KeptDecision {
  readonly id: string;
  readonly caseId: CaseId;
  readonly decision: RedactionDecision;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

/** What was decided for these cases, oldest first. */
export function decisionsOf(store: Reader, caseIds: readonly CaseId[]): KeptDecision[] {
  return store
    .select()
    .from(redactionDecisions)
    .where(inArray(redactionDecisions.caseId, [...caseIds]))
    .orderBy(asc(redactionDecisions.id))
    .all()
    .map(({ decision, ...row }) => ({ ...row, decision: readJson(RedactionDecision, decision) }));
}

/** Remembers a decision for a case. */
export function keepDecision(workspace: OpenWorkspace, caseId: CaseId, decision: RedactionDecision): string {
  return workspace.write(({ tx, at, record }) => {
    const id = workspace.newId();
    tx.insert(redactionDecisions)
      .values({ id, caseId, decision: JSON.stringify(decision), decidedAt: at, decidedBy: workspace.actor })
      .run();
    record({ action: 'decide', entity: 'redaction', entityId: id, after: { caseId, decision } });
    return id;
  });
}

/** Takes a decision back. @throws Problem when it is not there. */
export function dropDecision(workspace: OpenWorkspace, id: string): void {
  workspace.write(({ tx, record }) => {
    const before = tx.select().from(redactionDecisions).where(eq(redactionDecisions.id, id)).get();
    if (!before) throw notThere('decision');
    tx.delete(redactionDecisions).where(eq(redactionDecisions.id, id)).run();
    record({ action: 'undo', entity: 'redaction', entityId: id, before: before.decision });
  });
}
