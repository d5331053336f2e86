import { withoutMarkup } from './headings.ts';
import type { PlanHead } from './imported-plan.ts';
import { cellOf, filledColumns, type SourceRow } from './plan-source.ts';

const LABELS: readonly (readonly [keyof PlanHead, RegExp])[] = [
  [
    'previousVersions',
    /^previous (?:version|plan|action plan)s?(?:\W|s\b).*$|^previous versions?$|^replaces$/,
  ],
  [
    'name',
    /^(?:(?:plan|action plan|document|project|programme|improvement plan|tracker) (?:name|title)|name(?: of (?:the )?(?:plan|strategy|document|action plan))?|title(?: of (?:the )?(?:plan|document))?|plan)$/,
  ],
  [
    'duration',
    /^(?:(?:plan )?duration(?: of (?:the )?plan)?|(?:plan )?period(?: (?:covered|of (?:the )?plan))?|timescale of plan|life ?span|plan dates|dates? covered|time period|length of plan|years? covered|term of plan)$/,
  ],
  [
    'strategies',
    /^(?:relevant|related|linked|associated|key|supporting) (?:strategy|strategies|plans?|policies|documents?)(?: .{1,30})?$/,
  ],
  [
    'board',
    /^(?:board|governing (?:board|body)|governance(?: (?:board|group|arrangements))?|(?:responsible |monitoring |oversight |accountable )?(?:board|group|committee|body)(?: (?:responsible|accountable)(?: for .{1,60})?| with oversight)?|monitored by|overseen by|reporting to|reports to)$/,
  ],
  [
    'strategicLead',
    /^(?:strategic|executive|senior|director) (?:lead|sponsor|owner|responsible officer)$|^sro$|^senior responsible (?:owner|officer)$|^sponsor$/,
  ],
  [
    'leadOfficer',
    /^(?:(?:plan |report |named )?lead (?:officer|author|contact|person)|contact(?: officer)?|author|prepared by|responsible officer|completed by)$/,
  ],
  [
    'owner',
    /^(?:(?:plan|action plan|document|tracker|overall|business) )?(?:owner|owners|lead|ownership)(?: of (?:the )?plan)?$|^owned by$/,
  ],
  [
    'implementationDate',
    /^(?:implementation|start|commencement|effective|approval|date of) ?(?:date|approval|plan|implementation|from)$|^date (?:approved|of approval|agreed|implemented|created)$|^date of (?:plan|action plan|report|improvement plan|audit|inspection)$/,
  ],
  [
    'reviewDate',
    /^(?:(?:next |plan |date of )?review(?: date)?(?: of plan)?|date (?:of|for) (?:next )?review|review due|date reviewed|last (?:reviewed|updated?)|date (?:last )?updated|updated)$/,
  ],
  [
    'frequency',
    /^(?:frequency(?: of .{1,60})?|monitoring(?: frequency| arrangements)?|reporting (?:frequency|cycle)|how often .{1,40}|review (?:frequency|cycle))$/,
  ],
  [
    'aims',
    /^(?:(?:overall |plan |key |our |main |overarching )*(?:aims?|purpose|objectives?|vision|ambition|goal)(?: of (?:the |this )?(?:plan|strategy|document))?|aims? and objectives?|introduction|what (?:this plan|we) .{1,40})$/,
  ],
];

function labelKey(text: string): string {
  return withoutMarkup(text)
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The field of the head that a label names. */
export function headField(label: string): keyof PlanHead | undefined {
  if (label.length > 90) return undefined;
  const key = labelKey(label);
  if (key === '') return undefined;
  return LABELS.find(([, words]) => words.test(key))?.[0];
}

/** What the rows above the first actions say of the plan, and which of them say it. */
export interface HeadReading {
  readonly head: PlanHead;
  readonly used: ReadonlySet<SourceRow>;
  /** Row of each field. */
  readonly rows: ReadonlyMap<keyof PlanHead, number>;
}

/** Reads "Owner: | Head of QA", "Owner: Head of QA", and two such pairs beside each other. */
export function readPlanHead(rows: readonly SourceRow[]): HeadReading {
  const head: Partial<Record<keyof PlanHead, string>> = {};
  const used = new Set<SourceRow>();
  const places = new Map<keyof PlanHead, number>();
  let last: keyof PlanHead | undefined;
  const put = (field: keyof PlanHead, value: string, row: SourceRow) => {
    if (head[field] !== undefined || value === '') return;
    head[field] = withoutMarkup(value);
    places.set(field, row.row);
    used.add(row);
    last = field;
  };
  for (const row of rows) {
    const filled = filledColumns(row);
    const before = used.size;
    for (const [index, column] of filled.entries()) {
      const text = cellOf(row, column).trim();
      const alone = headField(text.replace(/\s*:\s*(?:\*\*)?$/, ''));
      const next = filled[index + 1];
      if (alone && next !== undefined) put(alone, cellOf(row, next), row);
      else if (!alone) {
        const inside =
          /^(?:[-*•]\s*)?(?:\*\*|<b>)?([^:*\n]{2,60}?)(?:\*\*|<\/b>)?\s*:\s*(?:\*\*|<\/b>)?\s*(\S[\s\S]*)$/.exec(
            text,
          );
        const field = inside && headField(inside[1] ?? '');
        if (field && inside) put(field, inside[2] ?? '', row);
      }
    }
    // A value that goes on below with its label left empty: "Aims: | first" and then " | second".
    if (used.size === before && last && filled.length === 1 && filled[0] === 1 && row.kind === 'cells') {
      head[last] = `${head[last]}\n${withoutMarkup(cellOf(row, 1))}`;
      used.add(row);
    } else if (used.size === before) last = undefined;
  }
  return { head, used, rows: places };
}

const TITLE_WORD =
  /\b(?:plan|tracker|strategy|programme|log|register|action|improvement|recommendations?)\b/i;

/** "Action 1" heads one action of the plan, and names no plan. */
const ONE_OF_MANY = /^(?:action|recommendation|objective|task|finding)\s*(?:no\.?\s*)?\d{1,3}\b/i;

/** The title above everything, where no label gives the name. */
export function titleOf(rows: readonly SourceRow[], used: ReadonlySet<SourceRow>): string | undefined {
  const lines = rows.filter((row) => !used.has(row) && filledColumns(row).length === 1).slice(0, 12);
  const texts = lines.map((row) => withoutMarkup(cellOf(row, filledColumns(row)[0])).replace(/\s+/g, ' '));
  const heading = lines.findIndex(
    (row, index) => row.kind === 'heading' && (row.level ?? 1) === 1 && (texts[index] ?? '') !== '',
  );
  const titled = texts.findIndex(
    (text) =>
      TITLE_WORD.test(text) &&
      !ONE_OF_MANY.test(text) &&
      text.split(' ').length <= 16 &&
      !/[.!?]$/.test(text),
  );
  const found = texts[heading >= 0 ? heading : titled];
  return found === undefined || found === '' ? undefined : found;
}
