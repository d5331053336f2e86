import { count, isNotNull } from 'drizzle-orm';
import { type Today, WaitingKind } from '#shared/contract/today.ts';
import type { Capability } from '../capability.ts';
import { cases, people, recommendations, reviews, rounds } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

const urgency = ({ kind }: { kind: WaitingKind }): number => WaitingKind.options.indexOf(kind);

/** What waits for the person at this laptop, most pressing first: the sum of what every room brings. */
export function today(workspace: OpenWorkspace, capabilities: readonly Capability[]): Today {
  const { store } = workspace;
  const waiting = capabilities
    .flatMap((capability) => capability.waiting?.(workspace) ?? [])
    .sort((one, other) => urgency(one) - urgency(other));
  const total = (
    table: typeof cases | typeof people | typeof rounds | typeof reviews | typeof recommendations,
  ): number => store.select({ n: count() }).from(table).get()?.n ?? 0;
  return {
    day: workspace.today(),
    waiting,
    counts: {
      cases: total(cases),
      people: total(people),
      rounds: total(rounds),
      reviews: total(reviews),
      submitted:
        store.select({ n: count() }).from(reviews).where(isNotNull(reviews.submittedAt)).get()?.n ?? 0,
      recommendations: total(recommendations),
    },
  };
}
