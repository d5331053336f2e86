import { ImportedRow } from '#shared/contract/tracker.ts';
import { nameFinder, youSaidWeDid } from '#shared/domain/plans/you-said-we-did.ts';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { createProposer } from '#shared/domain/redaction/proposer/propose.ts';
import { changeWords } from '#shared/domain/tracker/change-words.ts';
import { isEvidenced } from '#shared/domain/tracker/states.ts';
import { cases, people } from '../store/schema/index.ts';
import { allEvents } from '../tracker/items.ts';
import { countAll } from '../tracker/list.ts';
import { standingItems } from '../tracker/standing.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** What can be told in public of what was done: names are looked for as in a pack before a row is told. */
export function tellable(workspace: OpenWorkspace) {
  const { database } = workspace;
  const events = allEvents(database);
  const items = standingItems(database).map(({ row: { item, round }, state }) => {
    const imported = item.imported === null ? null : ImportedRow.parse(JSON.parse(item.imported));
    const impact = (events.get(item.id) ?? []).findLast(
      ({ change }) => change.kind === 'impact' && isEvidenced(change.to),
    );
    return {
      level: item.level,
      theme: item.theme,
      sources: imported ? imported.sources : round === null && item.source !== '' ? [item.source] : [],
      action: item.action,
      evidence:
        impact?.change.kind === 'impact' && isEvidenced(state.impact)
          ? changeWords({ ...impact.change, how: '', voice: '' })
          : '',
      delivery: state.delivery,
    };
  });
  return { ...youSaidWeDid(items, namesSomebody(workspace)), counts: countAll(workspace) };
}

/** Names that the workspace knows, and those that the finder of unknown names is sure of. */
function namesSomebody({ store }: OpenWorkspace): (text: string) => boolean {
  const isKnown = nameFinder([
    ...store
      .select({ name: cases.name, aliases: cases.aliases, reference: cases.reference })
      .from(cases)
      .all()
      .flatMap(({ name, aliases, reference }) => [name, ...aliases, reference]),
    ...store
      .select({ name: people.name })
      .from(people)
      .all()
      .map(({ name }) => name),
  ]);
  const { propose } = createProposer();
  return (text) =>
    isKnown(text) ||
    createRedactor({ propose })
      .redact({ text, record: null })
      .spans.some(({ kind }) => kind === 'person');
}
