import type { ImportedPlan } from './imported-plan.ts';

/** What was found in a plan, as a person reads it in a terminal: counts first, then what is odd, kind by kind. */
export function planInWords({ plan, priorities, actions, brag, warnings, key }: ImportedPlan): string {
  const lines: string[] = [];
  if (plan.name) lines.push(plan.name, '');
  const notes = warnings.filter(({ kind }) => kind === 'note-row').length;
  const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
  lines.push(
    `${counted(actions, 'action')}, ${counted(priorities.filter(({ title }) => title !== '').length, 'heading')}, ${counted(notes, 'note')}.`,
  );
  if (actions > 0)
    lines.push(
      `Blue ${brag.blue}, green ${brag.green}, amber ${brag.amber}, red ${brag.red}, none ${brag.none}.`,
    );
  for (const { colour, meaning } of key) lines.push(`Key: ${colour} is ${meaning}.`);
  for (const priority of priorities)
    lines.push(`  ${priority.actions.length.toString().padStart(5)}  ${priority.title}`);
  const kinds = new Map<string, (typeof warnings)[number][]>();
  for (const warning of warnings) {
    const known = kinds.get(warning.kind);
    if (known) known.push(warning);
    else kinds.set(warning.kind, [warning]);
  }
  if (kinds.size > 0) lines.push('', `To look at (${warnings.length}):`);
  for (const [kind, found] of kinds) {
    lines.push(`  ${kind}: ${found.length}`);
    for (const { row, sheet, text } of found.slice(0, 3))
      lines.push(`    ${row === 0 ? '' : `row ${row}${sheet === undefined ? '' : ` of ${sheet}`}: `}${text}`);
    if (found.length > 3) lines.push(`    and ${found.length - 3} more (--json lists all)`);
  }
  return `${lines.join('\n')}\n`;
}
