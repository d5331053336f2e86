import { readDue } from '../recommendations/read-due.ts';
import type { DueState } from '../tracker/due-state.ts';
import type { Delivery, Impact } from '../tracker/states.ts';

/** What is looked at to see whether an action adds up. */
export interface CheckedAction<Id extends string = string> {
  readonly itemId: Id;
  readonly ref: string;
  readonly delivery: Delivery;
  readonly impact: Impact;
  readonly dueState: DueState;
  /** yyyy-mm-dd, yyyy-mm, "ongoing" or empty. */
  readonly due: string;
  readonly startText: string;
  readonly endText: string;
  readonly comments: readonly string[];
}

/** Something that does not add up. It is shown; nothing is refused or put right by itself. */
export interface Contradiction<Id extends string = string> {
  readonly itemId: Id;
  readonly ref: string;
  readonly text: string;
}

/** Shorter ones ("On track.") are said of many actions for good reason. */
const SHORTEST_COMMENT = 25;

/** What does not add up in a plan: a colour against a date, a colour against the impact, words in two places. */
export function contradictionsIn<Id extends string>(
  actions: readonly CheckedAction<Id>[],
): Contradiction<Id>[] {
  return [...actions.flatMap(ofOne), ...commentsTwice(actions)];
}

function ofOne<Id extends string>(action: CheckedAction<Id>): Contradiction<Id>[] {
  const { itemId, ref, delivery, impact, dueState } = action;
  const texts: string[] = [];
  if (delivery === 'on-track' && dueState === 'overdue')
    texts.push(
      action.due === 'ongoing'
        ? `is green, and nothing was said of it since it came again (${action.endText || 'ongoing'})`
        : `is green, and its end was ${action.endText || action.due}`,
    );
  if (delivery === 'complete' && (impact === 'too-early' || impact === 'not-evidenced'))
    texts.push('is complete, and what it changed is not known: delivered with an unknown effect is amber');
  if (delivery === 'stuck' && (impact === 'better' || impact === 'no-change'))
    texts.push('is stuck, and its impact is evidenced');
  if (endsBeforeStart(action)) texts.push(`ends (${action.endText}) before it starts (${action.startText})`);
  return texts.map((text) => ({ itemId, ref, text }));
}

function endsBeforeStart({ startText, endText }: CheckedAction): boolean {
  const start = readDue(startText, { order: 'day-first' });
  const end = readDue(endText, { order: 'day-first' });
  return start.from !== undefined && end.to !== undefined && end.to < start.from;
}

function commentsTwice<Id extends string>(actions: readonly CheckedAction<Id>[]): Contradiction<Id>[] {
  const found = new Map<string, CheckedAction<Id>[]>();
  for (const action of actions)
    for (const text of new Set(action.comments.map((comment) => comment.replace(/\s+/gu, ' ').trim())))
      if (text.length >= SHORTEST_COMMENT) found.set(text, [...(found.get(text) ?? []), action]);
  return [...found].flatMap(([text, [first, ...others]]): Contradiction<Id>[] =>
    first && others.length > 0
      ? [
          {
            itemId: first.itemId,
            ref: first.ref,
            text: `has a comment that stands in ${others.map(({ ref }) => ref || 'another action').join(', ')}, too: “${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`,
          },
        ]
      : [],
  );
}
