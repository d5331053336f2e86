import { ImportedRow } from '#shared/contract/plan-import.ts';
import { nameFinder, youSaidWeDid } from '#shared/domain/plans/you-said-we-did.ts';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { createProposer } from '#shared/domain/redaction/proposer/propose.ts';
import { placeInWords } from '#shared/domain/tracker/item-source.ts';
import { isPracticeReview, withoutNumbers } from '#shared/domain/tracker/source-words.ts';
import { everyCaseNamed } from '../cases/names-repository.ts';
import { everyName } from '../people/repository.ts';
import { readJson } from '../store/json.ts';
import { countAll } from '../tracker/list.ts';
import { standingItems } from '../tracker/standing.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** What can be told in public of what was done: names are looked for as in a pack before a row is told. */
export function tellable(workspace: OpenWorkspace) {
  const items = standingItems(workspace.database).map(({ row: { item, round }, state }) => {
    const imported = item.imported === null ? null : readJson(ImportedRow, item.imported);
    return {
      level: item.level,
      theme: item.theme,
      // Words that began in a child's file are never told, whatever else stands behind them since.
      sources:
        round === null
          ? [
              ...(imported
                ? imported.sources
                : [item.sourceFields ? placeInWords(item.sourceFields) : item.source]),
              ...state.moreSources.filter((source) => !isPracticeReview(source)),
            ]
              .map(withoutNumbers)
              .filter((source) => source !== '')
          : [],
      words: imported ? imported.finding || imported.aim : (item.sourceFields?.words ?? ''),
      action: item.action,
      delivery: state.delivery,
      impact: state.impact,
    };
  });
  return { ...youSaidWeDid(items, pointsToSomebody(workspace)), counts: countAll(workspace) };
}

/** Names that the workspace knows, those that the finder of unknown names finds, and rare details. */
function pointsToSomebody({ store }: OpenWorkspace): (text: string) => boolean {
  const isKnown = nameFinder([
    ...everyCaseNamed(store).flatMap(({ name, aliases, reference }) => [name, ...aliases, reference]),
    ...everyName(store),
  ]);
  const { propose } = createProposer();
  return (text) => {
    if (isKnown(text)) return true;
    const { spans, risks } = createRedactor({ propose }).redact({ text, record: null });
    return risks.length > 0 || spans.some(({ kind }) => kind === 'person');
  };
}
