import { FINDING_WORDS, type FindingKind } from '../activities/activity.ts';
import { shareOf } from '../activities/activity-checks.ts';
import { dateWords } from '../dates/date-words.ts';
import type { Cell } from '../documents/document.ts';
import { capital, listWords, periodPhrase, spelt, speltWords } from '../text/sentences.ts';
import type { GatheredActivity, GatheredPeriod } from './gathered.ts';
import type { PaperPart } from './paper.ts';
import { block, heading, words } from './parts.ts';
import { isPublishable } from './public-counts.ts';
import { withoutNumber } from './themed.ts';

const text = (said: string): Cell => ({ kind: 'text', text: said });
const number = (value: number): Cell => ({ kind: 'number', value });
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
/** More than these stand in a table: nobody reads seven reasons in one sentence. */
const MOST_MISSED_IN_A_SENTENCE = 2;

/** What else was done: by type, and what did not happen and why. */
export function activityParts(period: GatheredPeriod, isPublic: boolean): PaperPart[] {
  const { calendar, missed, activities } = period;
  const planned = sum(calendar.map((kind) => kind.planned));
  const done = sum(calendar.map((kind) => kind.done));
  const parts: PaperPart[] = [heading('activity', 'Other quality assurance')];
  if (planned === 0 && activities.length === 0 && missed.length === 0)
    return [
      ...parts,
      words('activity-none', `Nothing else was planned or written up ${periodPhrase(period.name)}.`),
    ];
  if (planned > 0)
    parts.push(
      words(
        'activity-calendar',
        [calendarSentence(planned, done), missedSentence(missed)].filter(Boolean).join(' '),
        [
          { value: String(planned), what: 'entries of the calendar', source: { to: 'calendar' } },
          { value: String(done), what: 'done', source: { to: 'calendar' } },
        ],
      ),
      block('activity-table', {
        kind: 'table',
        caption: 'Planned and done',
        columns: [
          { head: 'Kind', width: 46 },
          { head: 'Planned', width: 14 },
          { head: 'Done', width: 14 },
          { head: 'Did not happen', width: 16 },
        ],
        rows: calendar.map((kind) => [
          text(kind.kind),
          number(kind.planned),
          number(kind.done),
          number(kind.missed),
        ]),
      }),
      ...missedTable(missed),
    );
  else if (missed.length > 0)
    parts.push(words('activity-missed', missedSentence(missed)), ...missedTable(missed));
  for (const activity of activities) parts.push(...oneActivity(activity, isPublic));
  return parts;
}

const calendarSentence = (planned: number, done: number): string =>
  `The calendar had ${speltWords(planned, 'entry', 'entries')}; ${done === planned ? 'all were done' : `${spelt(done)} ${done === 1 ? 'was' : 'were'} done`}.`;

function missedSentence(missed: GatheredPeriod['missed']): string {
  if (missed.length === 0) return '';
  const count = `${capital(speltWords(missed.length, 'planned activity', 'planned activities'))} did not happen`;
  if (missed.length > MOST_MISSED_IN_A_SENTENCE) return `${count}: the reasons are in the table below.`;
  const each = missed.map(
    ({ title, due, whyNot, isPlannedAgain }) =>
      `${title.charAt(0).toLowerCase()}${title.slice(1)}, ${dateWords(due)} (${ended(whyNot || 'no reason is given')}${isPlannedAgain ? '; planned again' : ''})`,
  );
  return `${count}: ${each.join('; ')}.`;
}

function missedTable(missed: GatheredPeriod['missed']): PaperPart[] {
  if (missed.length <= MOST_MISSED_IN_A_SENTENCE) return [];
  return [
    block('missed', {
      kind: 'table',
      caption: 'What did not happen, and why',
      columns: [
        { head: 'Planned for', width: 16 },
        { head: 'What', width: 34 },
        { head: 'Why it did not happen', width: 50 },
      ],
      rows: missed.map(({ due, title, whyNot, isPlannedAgain }) => [
        { kind: 'date', date: due },
        text(title),
        text(`${whyNot || 'No reason is given.'}${isPlannedAgain ? ' It was planned again.' : ''}`),
      ]),
    }),
  ];
}

/** Without a full stop, for the midst of a sentence. */
function ended(sentence: string): string {
  const bare = sentence.trim().replace(/[.!]$/u, '');
  return /^(?:[A-Z]{2}|I\b)/u.test(bare) ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
}

/** "Thematic audit: Do plans say what changes, and by when?"; a title that names its type stands alone. */
export function activityName({ type, title }: Pick<GatheredActivity, 'type' | 'title'>): string {
  const plain = (said: string) => said.toLowerCase().replaceAll(/[-\s]+/gu, ' ');
  return plain(title).includes(plain(type)) ? title : `${type}: ${title}`;
}

function oneActivity(activity: GatheredActivity, isPublic: boolean): PaperPart[] {
  const said = [`${dateWords(activity.heldOn)}.`, activity.summary.trim(), foundSentence(activity)];
  const parts: PaperPart[] = [
    { ...heading(`activity-${activity.id}`, activityName(activity)), level: 3 },
    words(`activity-${activity.id}`, said.filter(Boolean).join(' '), [
      {
        value: String(activity.findings.length),
        what: `findings of ${activity.title}`,
        source: { to: 'activity', id: activity.id },
      },
    ]),
  ];
  if (activity.figures.length > 0 && activity.heads) parts.push(...figureParts(activity, isPublic));
  if (!isPublic && activity.findings.length > 0)
    parts.push(
      block(`findings-${activity.id}`, {
        kind: 'list',
        items: activity.findings.map(
          (finding) => `${FINDING_WORDS[finding.kind]}: ${withoutNumber(finding.text)}`,
        ),
      }),
    );
  return parts;
}

/** "It found one strength and made two recommendations."; what is not reported yet says so. */
function foundSentence({ findings, summary, state }: GatheredActivity): string {
  const count = (kind: FindingKind) => findings.filter((finding) => finding.kind === kind).length;
  const found = [
    ...(count('strength') > 0 ? [speltWords(count('strength'), 'strength')] : []),
    ...(count('area') > 0
      ? [speltWords(count('area'), 'area for improvement', 'areas for improvement')]
      : []),
  ];
  const made = count('recommendation');
  if (found.length + made === 0) {
    if (state === 'report-awaited') return 'Its report is awaited.';
    return summary.trim() === '' ? 'Its findings are not written up yet.' : '';
  }
  const recommended = `made ${speltWords(made, 'recommendation')}`;
  if (found.length === 0) return `It ${recommended}.`;
  return `It found ${listWords(found)}${made > 0 ? `, and ${recommended}` : ''}.`;
}

function figureParts({ id, title, figures, heads }: GatheredActivity, isPublic: boolean): PaperPart[] {
  if (!heads) return [];
  const counts = figures.flatMap(({ count, of }) => [
    count ?? 0,
    of ?? 0,
    Math.max(0, (of ?? 0) - (count ?? 0)),
  ]);
  if (isPublic && !isPublishable(counts))
    return [
      words(
        `figures-${id}`,
        `Its figures (${title}) are not published, because fewer than five people stand behind one of them.`,
      ),
    ];
  return [
    block(`figures-${id}`, {
      kind: 'table',
      caption: title,
      columns: [
        { head: heads.label, width: 40 },
        { head: heads.count, width: 16 },
        ...(heads.of
          ? [
              { head: heads.of, width: 16 },
              { head: 'Rate', width: 20 },
            ]
          : []),
      ],
      rows: figures.map(({ label, count, of }) => [
        text(label),
        count === null ? text('not said') : number(count),
        ...(heads.of ? [of === null ? text('not said') : number(of), text(rateWords(count, of))] : []),
      ]),
    }),
  ];
}

function rateWords(count: number | null, of: number | null): string {
  const share = shareOf(count, of);
  if (share !== null) return `${share}% (n = ${of})`;
  if (count !== null && of !== null && count > of) return 'more than eligible';
  return of === null ? 'not said of how many' : 'too few for a rate';
}
