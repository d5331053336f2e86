import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { PlanPreview } from '#shared/contract/plan-import.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { type ColumnMeaning, planColumns } from '#shared/domain/plans/column-meanings.ts';
import { headingKey } from '#shared/domain/plans/column-roles.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { notThere } from '../problem.ts';
import type { ReadPlanFile } from '../strangers-files/read-apart.ts';
import { FILE_LIMIT_BYTES } from '../tables/limits.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { compare, held } from './compare-plan.ts';
import { keptMeanings } from './meanings-repository.ts';

/** Reads a plan and compares it with what was brought in from the same plan before. @throws TableProblem */
export async function readPlanInto(
  workspace: OpenWorkspace,
  path: string,
  readPlanFile: ReadPlanFile,
): Promise<PlanPreview> {
  const stat = statSync(path);
  if (!stat.isFile() || stat.size > FILE_LIMIT_BYTES)
    throw new TableProblem(
      'too-large',
      'The file is too large to be a plan, or is no file.',
      'Choose the plan itself.',
    );
  const fileName = basename(path);
  const source = await readPlanFile({ bytes: readFileSync(path), fileName });
  const kept = keptMeanings(workspace.store, planColumns(source, {}));
  return compare(workspace, { source, fileName, meanings: kept ?? {}, isRemembered: kept !== undefined });
}

/** Reads the same file again with corrected meanings of its columns. @throws Problem NOT_THERE */
export function remapPlan(
  workspace: OpenWorkspace,
  {
    planId,
    meanings,
  }: { readonly planId: PlanId; readonly meanings: Readonly<Record<string, ColumnMeaning>> },
): PlanPreview {
  const plan = held.get(workspace)?.get(planId);
  if (!plan) throw notThere('plan');
  const said = Object.fromEntries(
    Object.entries(meanings).map(([heading, meaning]) => [headingKey(heading), meaning]),
  );
  return compare(workspace, {
    ...plan.of,
    meanings: { ...plan.of.meanings, ...said },
    isRemembered: false,
  });
}
