import { colourOf } from '../plans/colour-counts.ts';
import type { PlanAction } from '../plans/imported-plan.ts';
import { splitLeads } from '../plans/split-leads.ts';
import { dueAsWritten } from './due-as-written.ts';
import type { ItemState } from './item.ts';
import type { ItemChange } from './item-change.ts';
import { whyNot } from './may-change.ts';
import { ACCEPTANCE_WORDS, type Acceptance, DELIVERY_WORDS, type Delivery } from './states.ts';

/** Heads of the columns that an owner fills in. */
export const WORDS_COLUMN = 'Your words';
export const CHANGED_COLUMN = 'Your words on what it changed';
export const DATE_COLUMN = 'Your new date';

const NUMBER = /^R-(\d{1,9})$/;

/** The number of the recommendation that a row of an own list is about; undefined where it names none. */
export function numberIn({ ref }: Pick<PlanAction, 'ref'>): number | undefined {
  const found = NUMBER.exec(ref)?.[1];
  return found === undefined ? undefined : Number(found);
}

const cellUnder = (action: PlanAction, label: string): string =>
  action.other?.find((one) => one.label === label)?.text.trim() ?? '';

/** Whether a file is a list that the tracker itself wrote, perhaps filled in since: its rows are known by their numbers. */
export function isOwnList(actions: readonly PlanAction[]): boolean {
  const own = actions.filter(
    (action) =>
      numberIn(action) !== undefined &&
      cellUnder(action, 'Delivery') !== '' &&
      cellUnder(action, 'Acceptance') !== '',
  );
  return own.length > 0 && own.length >= actions.length * 0.8;
}

const keyOf = <Key extends string>(words: Readonly<Record<Key, string>>, word: string): Key | undefined =>
  (Object.keys(words) as Key[]).find((key) => words[key].toLowerCase() === word.toLowerCase());

const DELIVERY_OF: Readonly<Partial<Record<PlanAction['status'], Delivery>>> = {
  blue: 'complete',
  green: 'on-track',
  amber: 'needs-work',
  red: 'stuck',
};

/** What a returned row changes, and what of it is not taken and why. */
export interface ReturnedRow {
  readonly changes: readonly ItemChange[];
  /** One sentence each. */
  readonly refused: readonly string[];
}

/** How an item stands, and what it is called. */
export interface ListedItem {
  readonly number: number;
  readonly action: string;
  readonly state: ItemState;
  /** The words of every update so far: the same list a second time says nothing twice. */
  readonly said: ReadonlySet<string>;
}

/**
 * Compares a returned row with how its item stands. Only what was filled in is a change; the rules of the tracker hold
 * for a list as for a person, so that a word in a cell completes nothing by itself; and an item that moved on since the
 * list was saved is left as it is.
 * @param due what the tracker understands of the row's date
 * @param file where it is from, for the reasons
 */
export function returnedRow(
  action: PlanAction,
  { number, action: words, state, said }: ListedItem,
  due: string,
  { file, by }: { readonly file: string; readonly by: string },
): ReturnedRow {
  const why = `As ${file} says, row ${action.row}.`;
  const wanted: ItemChange[] = [];
  const refused: string[] = [];
  const delivery = deliveryIn(action, state.delivery);
  if (delivery !== undefined && delivery !== state.delivery)
    wanted.push({ kind: 'delivery', to: delivery, why: '' });
  if (due !== state.due) wanted.push({ kind: 'due', to: due, why });
  const owners = [...action.leads];
  if (owners.join('\n') !== splitLeads(state.owners.join('; ')).names.join('\n'))
    wanted.push({ kind: 'owners', to: owners, why });
  const acceptance = keyOf<Acceptance>(ACCEPTANCE_WORDS, cellUnder(action, 'Acceptance'));
  if (acceptance !== undefined && acceptance !== state.acceptance)
    wanted.push({ kind: 'acceptance', to: acceptance, why });
  for (const { text } of action.comments)
    if (!action.statusText.endsWith(text)) wanted.unshift({ kind: 'update', text: text.slice(0, 10_000) });
  const asked = dueAsWritten(cellUnder(action, DATE_COLUMN));
  if (asked.refusal !== undefined) refused.push(`R-${number}: “${asked.text}”. ${asked.refusal}`);
  else if (asked.due === '' && asked.text !== '')
    refused.push(`R-${number}: “${asked.text}” names no day or month, so its date stays as it was.`);
  else if (asked.due !== '' && asked.due !== state.due)
    wanted.push({ kind: 'due', to: asked.due, why, ...(asked.text && { text: asked.text }) });
  const updates = ownersWords(action).filter((text) => !said.has(text));
  const told = updates.map((text): ItemChange => ({ kind: 'update', text }));
  if (squeezed(action.action) !== squeezed(words))
    refused.push(`R-${number}: its words differ. What was recommended stays as it was.`);
  if (wanted.length > 0 && (state.lastSaidOn ?? '') > cellUnder(action, 'Last said')) {
    refused.push(
      `R-${number}: it changed here since the list was saved, so nothing of its row is taken${told.length > 0 ? ' but the owner’s words' : ''}.`,
    );
    return { changes: told, refused };
  }
  const changes: ItemChange[] = [...told];
  for (const change of wanted) {
    const refusal = whyNot(state, change, by);
    if (refusal === undefined) changes.push(change);
    else if (change.kind === 'delivery' && change.to === 'complete' && state.delivery !== 'awaiting-check') {
      changes.push({ kind: 'delivery', to: 'awaiting-check', why: '' });
      refused.push(`R-${number}: it is taken as done, awaiting check. ${refusal}`);
    } else refused.push(`R-${number}: ${refusal}`);
  }
  return { changes, refused };
}

/** What the owner wrote, as dated comments. What it changed is said, and judged in the meeting: no cell sets an impact. */
function ownersWords(action: PlanAction): string[] {
  const [words, changed] = [cellUnder(action, WORDS_COLUMN), cellUnder(action, CHANGED_COLUMN)];
  return [
    words && `In the owner’s list: ${words}`,
    changed && `In the owner’s list, on what it changed: ${changed}`,
  ]
    .filter((text) => text !== '')
    .map((text) => text.slice(0, 10_000));
}

/** The word under "Delivery", or the colour where only that was changed. */
function deliveryIn(action: PlanAction, now: Delivery): Delivery | undefined {
  const word = keyOf<Delivery>(DELIVERY_WORDS, cellUnder(action, 'Delivery'));
  if (word !== undefined && word !== now) return word;
  return action.status === colourOf(now) ? word : (DELIVERY_OF[action.status] ?? word);
}

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();
