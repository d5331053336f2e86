import { checkCells } from './check-cells.ts';
import { checkDue } from './check-due.ts';
import { checkFile } from './check-file.ts';
import { checkRefs } from './check-refs.ts';
import { checkRows } from './check-rows.ts';
import type { PlanFindings } from './plan-findings.ts';
import type { PlanWarning } from './plan-source.ts';

/** Everything that is odd about a plan, in the order of its rows; what is about the whole file comes first. */
export function checkPlan(findings: PlanFindings): PlanWarning[] {
  const sheets = new Map(findings.source.parts.map(({ name }, index) => [name ?? undefined, index]));
  return [
    ...checkFile(findings),
    ...checkRows(findings),
    ...checkRefs(findings),
    ...checkDue(findings),
    ...checkCells(findings),
  ].sort((a, b) => (sheets.get(a.sheet) ?? -1) - (sheets.get(b.sheet) ?? -1) || a.row - b.row);
}
