import type { Paper } from '#shared/contract/base.ts';
import type { RoundId } from '#shared/domain/ids.ts';
import { roundDocument } from '#shared/domain/rounds/round-document.ts';
import type { ServiceContext } from '../context.ts';
import { exportDocument } from '../documents/export-document.ts';
import { printDocument } from '../documents/print-document.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { roundById } from './repository.ts';
import { roundResults } from './round-grades.ts';

function documentOf(workspace: OpenWorkspace, id: RoundId) {
  const { opensOn, closesOn, theme } = roundById(workspace.store, id);
  const results = roundResults(workspace.store, id);
  const document = roundDocument(results, {
    council: workspace.settings.council,
    day: workspace.today(),
    opensOn,
    closesOn,
    theme,
  });
  return { document, reviews: results.round.reviews.length };
}

/** Writes a round with its results to the file that a person chose. @throws Problem when it is not there. */
export async function saveRoundResults(
  context: ServiceContext,
  workspace: OpenWorkspace,
  { id, fileToken }: { id: RoundId; fileToken: string },
): Promise<{ reviews: number }> {
  const { document, reviews } = documentOf(workspace, id);
  await exportDocument(
    context,
    document,
    { token: fileToken },
    { entity: 'round', entityId: id, after: { reviews } },
  );
  return { reviews };
}

/** A round with its results as a page to print. @throws Problem when it is not there. */
export function roundPaper(workspace: OpenWorkspace, id: RoundId): Paper {
  const { document, reviews } = documentOf(workspace, id);
  return printDocument(workspace, document, { entity: 'round', entityId: id, after: { reviews } });
}
