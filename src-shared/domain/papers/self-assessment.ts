import { dateWords } from '../dates/date-words.ts';
import type { Cell } from '../documents/document.ts';
import { capital, listWords, periodPhrase, speltWords } from '../text/sentences.ts';
import { DELIVERY_WORDS, isClosed } from '../tracker/states.ts';
import type { GatheredItem, GatheredPeriod } from './gathered.ts';
import type { PaperArea, PaperFigure, PaperPart } from './paper.ts';
import { block, feedbackParts, heading, reviewParts, words } from './parts.ts';
import { isPublishable } from './public-counts.ts';
import { directionOf, findingsAs, type ThemeOfPeriod, themesOf, withoutNumber } from './themed.ts';

/**
 * A self-assessment: themes, each with strengths, areas for improvement and direction of travel, key statistics and case
 * studies; then the areas for development with the response to each (DOMAIN.md, documents people need).
 */
export function selfAssessment(period: GatheredPeriod, isPublic: boolean): PaperPart[] {
  const all = themesOf(period);
  const themes = all.filter(({ findings }) => findings.length > 0);
  const others = all.filter(({ findings, items }) => findings.length === 0 && items.length > 0);
  return [
    heading('introduction', 'Introduction'),
    words(
      'introduction',
      `This is our own view of our practice ${periodPhrase(period.name)}: what we do well, what we must do better, how we know, and what we are doing about it. It rests on ${listWords(basisOf(period, isPublic))}.`,
    ),
    ...reviewParts(period, isPublic),
    ...(themes.length === 0
      ? [
          heading('themes', 'Themes'),
          words('themes-none', 'No finding of the period was put under a theme yet.'),
        ]
      : themes.flatMap((theme, at) => themeParts(theme, at, isPublic))),
    ...otherThemes(others),
    ...feedbackParts(period, isPublic),
    heading('areas', 'Areas for development'),
    ...areaParts(period, isPublic),
  ];
}

function basisOf({ rounds, activities, feedback, plans }: GatheredPeriod, isPublic: boolean): string[] {
  const reviews = rounds.reduce((total, round) => total + round.submitted, 0);
  const basis = [
    ...(reviews > 0
      ? [
          isPublic && !isPublishable(rounds.map(({ submitted }) => submitted))
            ? 'practice reviews'
            : speltWords(reviews, 'practice review'),
        ]
      : []),
    ...(activities.length > 0 ? [speltWords(activities.length, 'other activity', 'other activities')] : []),
    ...(feedback.length > 0 ? ['what children, families and workers told us'] : []),
    ...(plans.length > 0 ? ['the improvement plan'] : []),
  ];
  return [...basis, 'the recommendations that we follow up'];
}

function themeParts(theme: ThemeOfPeriod, at: number, isPublic: boolean): PaperPart[] {
  const key = theme.name === '' ? 'none' : String(at);
  const small = (name: string, said: string): PaperPart => ({ ...heading(`${name}-${key}`, said), level: 3 });
  const keyOf = (name: string) => `${name}-${theme.name === '' ? 'no theme' : theme.name}`;
  const source = { to: 'themes' } as const;
  const figures: PaperFigure[] = [
    { value: String(theme.findings.length), what: 'findings under this theme', source },
    { value: String(theme.items.length), what: 'recommendations for the service', source },
  ];
  const strengths = isPublic ? countOf(theme, 'strength') : findingsAs(theme, ['strength']);
  const areas = isPublic ? countOf(theme, 'area') : findingsAs(theme, ['area', 'recommendation']);
  return [
    heading(`theme-${key}`, theme.name === '' ? 'Other findings' : theme.name),
    small('strengths', 'Strengths'),
    words(keyOf('strengths'), strengths),
    small('improve', 'Areas for improvement and direction of travel'),
    words(keyOf('improve'), [areas, directionOf(theme.items)].filter(Boolean).join('\n\n')),
    small('statistics', 'Key statistics'),
    words(keyOf('statistics'), `${statisticsOf(theme)}.`, figures),
    small('case', 'Case study'),
    words(keyOf('case'), ''),
  ];
}

/** Themes under which nothing was found in the period, but recommendations for the service stand. */
function otherThemes(themes: readonly ThemeOfPeriod[]): PaperPart[] {
  if (themes.length === 0) return [];
  const row = ({ name, items }: ThemeOfPeriod): Cell[] => {
    const closed = items.filter(({ delivery }) => isClosed(delivery)).length;
    const better = items.filter(({ impact }) => impact === 'better').length;
    return [
      text(name === '' ? 'No theme' : name),
      ...[items.length - closed, closed, better].map((value): Cell => ({ kind: 'number', value })),
    ];
  };
  return [
    heading('other-themes', 'Other themes that we are working on'),
    block('other-themes', {
      kind: 'table',
      caption: 'Recommendations for the service under themes without a finding in the period',
      columns: [
        { head: 'Theme', width: 46 },
        { head: 'Open', width: 16 },
        { head: 'Complete', width: 16 },
        { head: 'Evidence that it is better', width: 22 },
      ],
      rows: themes.map(row),
    }),
  ];
}

function countOf(theme: ThemeOfPeriod, kind: 'strength' | 'area'): string {
  const count = theme.findings.filter(
    (finding) => (finding.kind === 'strength') === (kind === 'strength'),
  ).length;
  if (count === 0) return '';
  return kind === 'strength'
    ? `${capital(speltWords(count, 'strength was', 'strengths were'))} found.`
    : `${capital(speltWords(count, 'area for improvement was', 'areas for improvement were'))} found.`;
}

function statisticsOf({ findings, items, feedback }: ThemeOfPeriod): string {
  const from = new Set(findings.map(({ activityId }) => activityId)).size;
  return capital(
    listWords([
      `${speltWords(findings.length, 'finding')} from ${speltWords(from, 'activity', 'activities')}`,
      ...(items.length > 0 ? [`${speltWords(items.length, 'recommendation')} for the service`] : []),
      ...(feedback > 0 ? [speltWords(feedback, 'piece of feedback', 'pieces of feedback')] : []),
    ]),
  );
}

/** The areas for improvement of a period, with what came of each. */
export function areasOf({ activities }: GatheredPeriod): PaperArea[] {
  return activities.flatMap(({ id, findings }) =>
    findings
      .filter(({ kind }) => kind !== 'strength')
      .map((finding) => ({
        activityId: id,
        findingId: finding.id,
        text: finding.text,
        itemId: finding.itemId,
      })),
  );
}

const text = (said: string): Cell => ({ kind: 'text', text: said });

function areaParts(period: GatheredPeriod, isPublic: boolean): PaperPart[] {
  const areas = areasOf(period);
  if (areas.length === 0) return [words('areas-none', 'No area for development was noted in the period.')];
  if (isPublic)
    return [
      words(
        'areas',
        `${capital(speltWords(areas.length, 'area for development was', 'areas for development were'))} found. What we do about each is in the improvement plan.`,
      ),
    ];
  const items = new Map(period.service.map((item) => [item.id, item]));
  return [
    block('areas', {
      kind: 'table',
      caption: 'Areas for development, and our response',
      columns: [
        { head: 'Area', width: 50 },
        { head: 'Response', width: 50 },
      ],
      rows: areas.map((area) => [
        text(withoutNumber(area.text)),
        text(responseOf(area.itemId === null ? undefined : items.get(area.itemId), area.itemId)),
      ]),
    }),
  ];
}

function responseOf(item: GatheredItem | undefined, itemId: string | null): string {
  if (!item) return itemId === null ? 'No action yet' : 'It was put into the tracker after the period.';
  const due = item.due === '' ? '' : `, due ${dateWords(item.due)}`;
  return `R-${item.number}: ${item.action} (${DELIVERY_WORDS[item.delivery].toLowerCase()}${due})`;
}
