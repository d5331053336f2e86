import { dateWords } from '../dates/date-words.ts';
import type { colourCounts } from '../plans/colour-counts.ts';
import { listWords, speltWords } from '../text/sentences.ts';
import type { Paper, PaperPart, PaperWords } from './paper.ts';
import { heading, words } from './parts.ts';

/** A plan over six months, as its review gathers it. */
export interface SixMonths {
  readonly planId: string;
  readonly plan: string;
  /** yyyy-mm-dd. */
  readonly from: string;
  readonly to: string;
  readonly colours: ReturnType<typeof colourCounts>;
  readonly themes: readonly {
    readonly title: string;
    readonly rows: readonly {
      readonly itemId: string;
      readonly ref: string;
      readonly action: string;
      /** What the tracker says of each column. */
      readonly progress: string;
      readonly focus: string;
    }[];
  }[];
}

function standingSentence(
  to: string,
  { total, blue, green, amber, red, none }: SixMonths['colours'],
): string {
  const counts = [
    ...(blue > 0 ? [`${blue} blue`] : []),
    ...(green > 0 ? [`${green} green`] : []),
    ...(amber > 0 ? [`${amber} amber`] : []),
    ...(red > 0 ? [`${red} red`] : []),
    ...(none > 0 ? [`${none} without a colour`] : []),
  ];
  const held = `On ${dateWords(to)} the plan had ${speltWords(total, 'action')}`;
  return counts.length === 0 ? `${held}.` : `${held}: ${listWords(counts)}.`;
}

/** The six-month review of a plan: Actions | Progress and impact | Focus for the next six months, by theme (DOMAIN.md). */
export function sixMonthPaper({ planId, plan, from, to, colours, themes }: SixMonths): Paper {
  const source = { to: 'plan', id: planId } as const;
  return {
    title: `${plan}: six-month review`,
    from,
    to,
    isLandscape: true,
    isNumbered: false,
    glossary: 'used',
    parts: [
      words('standing', standingSentence(to, colours), [
        { value: String(colours.total), what: 'actions of the plan', source },
      ]),
      ...(themes.length === 0 ? [words('none', 'No action stood in the plan on that day.')] : []),
      ...themes.flatMap(({ title, rows }, at): PaperPart[] => [
        heading(`theme-${at}`, title || plan),
        {
          kind: 'written-table',
          key: `theme-${at}`,
          caption: title || plan,
          columns: [
            { head: 'Actions', width: 30 },
            { head: 'Progress and impact', width: 42 },
            { head: 'Focus for the next six months', width: 28 },
          ],
          rows: rows.map(({ itemId, ref, action, progress, focus }) => ({
            about: `${ref ? `${ref} ` : ''}${action}`,
            source: { to: 'item', id: itemId },
            cells: [words(`progress ${itemId}`, progress), words(`focus ${itemId}`, focus)] as PaperWords[],
          })),
        },
      ]),
    ],
  };
}
