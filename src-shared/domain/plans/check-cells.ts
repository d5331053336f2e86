import { about, counted, nameOf, type PlanFindings, quoted } from './plan-findings.ts';
import type { PlanWarning } from './plan-source.ts';
import type { ReadAction } from './read-action.ts';
import { leadKey } from './split-leads.ts';

const AS_ABOVE =
  /^(?:[a-z]+(?: \d{2,4})?\s*[:.–-]\s*)?["'(]?(?:as above|see above|as before|ditto|as per above|same as above|as in \d+(?:\.\d+)*\w?|see (?:action |ref )?\d+(?:\.\d+)+\w?)\b/i;

/** What single cells say: nothing, "as above", several leads or sources, a comment of a month, one comment twice. */
export function checkCells({ read }: PlanFindings): PlanWarning[] {
  return [
    ...missing(read),
    ...read.flatMap(ofTexts),
    ...read.flatMap(ofPeople),
    ...writingsOfLeads(read),
    ...commentsTwice(read),
    ...read.flatMap(ofStatus),
  ];
}

const FIELDS: readonly (readonly [
  string,
  string,
  (read: ReadAction) => number | undefined,
  (read: ReadAction) => boolean,
])[] = [
  ['missing-ref', 'reference', ({ raw }) => raw.layout.ref, ({ action }) => action.ref === ''],
  [
    'missing-action',
    'words of what is to be done',
    ({ raw }) => raw.layout.action,
    ({ action }) => action.action === '',
  ],
  ['missing-start', 'start', ({ raw }) => raw.layout.start, ({ action }) => action.start.text === ''],
  [
    'missing-end',
    'end',
    ({ raw }) => raw.layout.end ?? raw.layout.revisedEnd,
    ({ action }) => action.end.text === '',
  ],
  ['missing-measure', 'measure', ({ raw }) => raw.layout.measure, ({ action }) => action.measure === ''],
  ['missing-lead', 'lead', ({ raw }) => raw.layout.lead, ({ action }) => action.leads.length === 0],
  [
    'missing-senior-lead',
    'senior lead',
    ({ raw }) => raw.layout.seniorLead,
    ({ action }) => action.seniorLeads.length === 0,
  ],
  [
    'missing-status',
    'status',
    ({ raw }) => raw.layout.status,
    ({ action, statusFromFill }) => action.statusText === '' && !statusFromFill,
  ],
];

/** A cell that is empty where most rows have something; a column that is mostly empty is one warning. */
function missing(read: readonly ReadAction[]): PlanWarning[] {
  return FIELDS.flatMap(([kind, what, columnOf, isEmpty]) => {
    const having = read.filter((action) => columnOf(action) !== undefined);
    const empty = having.filter(isEmpty);
    if (empty.length === 0) return [];
    if (empty.length > 10 && empty.length > having.length / 2)
      return [
        {
          row: empty[0]?.action.row ?? 0,
          kind,
          text: `${counted(empty.length, 'action')} of ${having.length} ${empty.length === 1 ? 'has' : 'have'} no ${what}. They are taken all the same.`,
        },
      ];
    return empty.map((action) =>
      about(action, kind, `${nameOf(action)} has no ${what}. It is taken all the same.`),
    );
  });
}

function ofTexts(read: ReadAction): PlanWarning[] {
  const { action, raw, comments } = read;
  const warnings: PlanWarning[] = [];
  for (const [what, text] of [
    ['measure', action.measure],
    ['action', action.action],
    ...action.comments.map((comment) => ['comment', comment.text] as const),
  ] as const)
    if (AS_ABOVE.test(text))
      warnings.push(
        about(
          read,
          'as-above',
          `The ${what} of ${nameOf(read).replace(/^A/, 'a').replace(/^The/, 'the')} points to another row (${quoted(text)}). It is kept as written.`,
        ),
      );
  if (action.sources.length > 1)
    warnings.push(
      about(
        read,
        'several-sources',
        `${nameOf(read)} has ${action.sources.length} sources: ${action.sources.map(quoted).join(', ')}.`,
      ),
    );
  if (raw.dittos.length > 0)
    warnings.push(
      about(
        read,
        'ditto',
        `${nameOf(read)} says "the same as above" in ${counted(raw.dittos.length, 'cell')}. What stands above was taken.`,
      ),
    );
  if (raw.isAimFromAbove)
    warnings.push(
      about(
        read,
        'aim-from-above',
        `${nameOf(read)} has no aim of its own; the one above it stands for it, too.`,
      ),
    );
  if (raw.isFindingFromAbove)
    warnings.push(
      about(
        read,
        'finding-from-above',
        `${nameOf(read)} has no finding of its own; the one above it stands for it, too.`,
      ),
    );
  for (const { prefix, date, isYearInferred } of comments) {
    if (prefix === undefined) continue;
    const year = isYearInferred ? `; the year comes from the plan's period` : '';
    const kept =
      date === undefined ? 'The year is not known, so it has no date' : `It is kept as of ${date}${year}`;
    warnings.push(about(read, 'comment-month', `The comment begins with ${quoted(prefix)}. ${kept}.`));
  }
  if (read.hasMarkup)
    warnings.push(
      about(
        read,
        'markup',
        `Marks of bold text ("<b>", "**") were taken out of ${nameOf(read).replace(/^A/, 'a').replace(/^The/, 'the')}.`,
      ),
    );
  return warnings;
}

function ofPeople(read: ReadAction): PlanWarning[] {
  const { action, raw } = read;
  const warnings: PlanWarning[] = [];
  for (const [names, column] of [
    [action.leads, raw.layout.lead],
    [action.seniorLeads, raw.layout.seniorLead],
  ] as const) {
    const written = raw.cells[column ?? -1] ?? '';
    if (names.length > 1)
      warnings.push(
        about(
          read,
          column === raw.layout.lead ? 'several-leads' : 'several-senior-leads',
          `${quoted(written)} was read as ${names.length} leads: ${names.join(', ')}.`,
        ),
      );
    for (const name of names)
      if (/^\p{L}$/u.test(name))
        warnings.push(
          about(
            read,
            'lead-one-letter',
            `The lead ${quoted(name)} in ${quoted(written)} is a single letter. It is kept as written.`,
          ),
        );
  }
  if (read.hasGapInLeads)
    warnings.push(
      about(
        read,
        'lead-gap',
        `The leads ${quoted(raw.cells[raw.layout.lead ?? -1] ?? '')} have a separator too many; a name may be missing.`,
      ),
    );
  return warnings;
}

function writingsOfLeads(read: readonly ReadAction[]): PlanWarning[] {
  const writings = new Map<string, Map<string, { read: ReadAction; count: number }>>();
  for (const action of read)
    for (const name of [...action.action.leads, ...action.action.seniorLeads]) {
      const key = leadKey(name);
      const known = writings.get(key) ?? new Map<string, { read: ReadAction; count: number }>();
      writings.set(key, known);
      const writing = known.get(name);
      if (writing) writing.count += 1;
      else known.set(name, { read: action, count: 1 });
    }
  return [...writings.values()].flatMap((known) => {
    if (known.size < 2) return [];
    const sorted = [...known].sort((a, b) => b[1].count - a[1].count);
    const rare = sorted.at(-1);
    return rare
      ? [
          about(
            rare[1].read,
            'lead-two-writings',
            `${sorted.map(([name]) => quoted(name)).join(' and ')} may be one lead written in ${known.size} ways. Both are kept.`,
          ),
        ]
      : [];
  });
}

const SHORTEST_REPEAT = 40;

function commentsTwice(read: readonly ReadAction[]): PlanWarning[] {
  const places = new Map<string, ReadAction[]>();
  for (const action of read)
    for (const { text } of action.action.comments) {
      const key = text.replace(/\s+/g, ' ').trim().toLowerCase();
      if (key.length < SHORTEST_REPEAT) continue;
      const known = places.get(key);
      if (!known) places.set(key, [action]);
      else if (known.at(-1) !== action) known.push(action);
    }
  return [...places.values()].flatMap((actions) => {
    const [first, second] = actions;
    return first && second
      ? [
          about(
            second,
            'comment-twice',
            `One comment stands in ${counted(actions.length, 'row')}: ${actions
              .slice(0, 5)
              .map(({ action }) => `${action.row}${action.ref === '' ? '' : ` (${action.ref})`}`)
              .join(', ')}. Both are kept.`,
          ),
        ]
      : [];
  });
}

function ofStatus(read: ReadAction): PlanWarning[] {
  const { action, brag, statusFromFill } = read;
  const warnings: PlanWarning[] = [];
  if (statusFromFill)
    warnings.push(
      about(
        read,
        'status-from-fill',
        `${nameOf(read)} has its status as the colour of the cell only: ${action.status}.`,
      ),
    );
  if (brag.doubt === 'unsure')
    warnings.push(
      about(
        read,
        'status-unsure',
        `The status ${quoted(action.statusText)} has a question mark. It was read as ${action.status}.`,
      ),
    );
  if (brag.doubt === 'two-colours')
    warnings.push(
      about(
        read,
        'status-two-colours',
        `The status ${quoted(action.statusText)} names two colours. It was read as ${action.status}.`,
      ),
    );
  if (brag.doubt === 'not-a-colour' && !read.raw.layout.asksWhetherDone)
    warnings.push(
      about(
        read,
        'status-not-a-colour',
        `The status ${quoted(action.statusText)} is no colour of the plan's key. It is kept as written and counts as none.`,
      ),
    );
  if (brag.note)
    warnings.push(
      about(
        read,
        'status-with-note',
        `The status ${quoted(action.statusText)} holds a note. The colour is ${action.status}, and the note was added to the comments.`,
      ),
    );
  return warnings;
}
