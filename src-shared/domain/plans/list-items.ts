import { readDue } from '../recommendations/read-due.ts';
import type { PlanTable } from './choose-tables.ts';
import type { ColumnLayout } from './column-layout.ts';
import type { HeadingChain } from './headings.ts';
import { cellOf, type SourceRow } from './plan-source.ts';
import type { RawAction } from './raw-action.ts';

/** An item of a list, with the headings over it. */
export interface ListItem {
  readonly row: SourceRow;
  readonly table: PlanTable;
  readonly chain: HeadingChain;
}

const LAYOUT: ColumnLayout = {
  ref: 0,
  action: 1,
  lead: 2,
  end: 3,
  status: 4,
  comments: [],
  marked: [],
  furtherActions: [],
  statuses: [4],
  doesFindingStand: false,
  furtherLeads: [],
  asksWhetherDone: false,
  other: [],
  labels: ['Ref', 'Action', 'Lead', 'End', 'Status'],
  width: 5,
  inferred: [],
};
const WITH_REF =
  /^\W{0,4}((?:[A-Z]{1,6}[-.]?)\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?)(?:\s*[:.)–—-]+\s*|\s+)(\S[\s\S]{5,})$/;
const NUMBERED = /^\W{0,3}(\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)[.)]\s+(\S[\s\S]{5,})$/;
const OVER_ACTIONS = /\b(?:actions?|recommendations?|next steps?|what we will do|improvements? required)\b/i;
/** "- [x] Share the guide": a list of things to do, ticked where they are done. */
const CHECK_BOX = /^\W{0,3}\[( |x|✓)?\]\s+(?=\S)/i;
const withoutBox = (row: SourceRow): string => cellOf(row, 0).replace(CHECK_BOX, '');
const TAIL = /\s*[([]([^()[\]]{3,120})[)\]]\s*\.?$/;

/**
 * Items of lists that are actions: in a document with tables or forms those with a reference of the same kind that
 * stands nowhere else, so that a list which repeats rows adds nothing; in one without, those under a heading that says so.
 */
export function actionsInLists(items: readonly ListItem[], actions: readonly RawAction[]): RawAction[] {
  if (actions.length === 0)
    return items
      .filter(
        ({ row, chain }) => CHECK_BOX.test(cellOf(row, 0)) || OVER_ACTIONS.test(chain.at(-1)?.text ?? ''),
      )
      .map(asAction);
  const refs = new Set(actions.map((action) => refOf(action).toLowerCase()));
  const kinds = new Set([...refs].map(kindOf));
  const levels = new Set(
    actions.flatMap(({ chain }) => chain.filter(({ text }) => RANK.test(text)).map(({ level }) => level)),
  );
  const withTables = new Set(actions.map(({ chain }) => chain.at(-1)?.row));
  const said = actions.map(({ cells, layout }) => plainWords(cells[layout.action ?? -1] ?? ''));
  return items
    .filter(({ row, chain }) => {
      const ref = WITH_REF.exec(withoutBox(row))?.[1]?.toLowerCase();
      if (ref !== undefined && refs.has(ref)) return false;
      if (ref !== undefined && kinds.has(kindOf(ref))) return true;
      const over = chain.at(-1);
      return (
        over !== undefined &&
        RANK.test(over.text) &&
        levels.has(over.level) &&
        !withTables.has(over.row) &&
        !repeats(withoutBox(row), said)
      );
    })
    .map(asAction);
}

/** Headings that rank actions: where some of their sections are tables or forms, those that are lists hold actions, too. */
const RANK =
  /\b(?:critical|high|medium|low|immediate|urgent|short[- ]term|medium[- ]term|long[- ]term|quick wins?|p[0-4]|minor|major|moderate|remaining|other (?:actions|recommendations))\b/i;

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function repeats(text: string, said: readonly string[]): boolean {
  const words = plainWords(text);
  return said.some((other) => other !== '' && (words.includes(other) || other.includes(words)));
}

function refOf({ cells, layout, refFromHeading }: RawAction): string {
  return (cells[layout.ref ?? -1] ?? '').trim() || (refFromHeading ?? '');
}

/** "C-01" and "M-12" are references of one kind: letters, perhaps a hyphen, a number. */
function kindOf(ref: string): string {
  return ref.replace(/[a-z]+/g, 'a').replace(/\d+/g, '9');
}

function asAction({ row, table, chain }: ListItem): RawAction {
  const box = CHECK_BOX.exec(cellOf(row, 0));
  const text = cellOf(row, 0).slice(box?.[0].length ?? 0);
  const parts = WITH_REF.exec(text) ?? NUMBERED.exec(text);
  const said = parts?.[2] ?? text;
  const tail = TAIL.exec(said);
  const pieces = (tail?.[1] ?? '').split(/\s*[,;|]\s*/).filter((piece) => piece !== '');
  const due = pieces.find((piece) => !['unclear', 'none', 'event'].includes(readDue(piece).kind));
  const lead = due === undefined ? [] : pieces.filter((piece) => piece !== due);
  const cells = [
    parts?.[1] ?? '',
    due === undefined ? said : said.replace(TAIL, ''),
    lead.join(', ').replace(/^(?:owner|lead|who):\s*/i, ''),
    due ?? '',
    box && (box[1] ?? ' ') !== ' ' ? 'Done' : '',
  ];
  return {
    row: { ...row, cells },
    table,
    layout: LAYOUT,
    cells,
    chain,
    aim: '',
    isAimFromAbove: false,
    finding: '',
    isFindingFromAbove: false,
    group: '',
    dittos: [],
    continuedBy: [],
  };
}
