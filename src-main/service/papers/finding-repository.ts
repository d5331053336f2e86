import { inArray } from 'drizzle-orm';
import { PAPER_KINDS, PAPER_WORDS, type PaperKind } from '#shared/domain/papers/papers.ts';
import type { Finding } from '../capability.ts';
import { paperWords } from '../store/schema/feedback.ts';
import { paperAppendices, paperVersions } from '../store/schema/papers.ts';

/** What the key of a paper says of it (`draftPaper`). */
interface NamedPaper {
  readonly kind: PaperKind;
  readonly period: string;
  readonly plan?: string;
  readonly isPublic: boolean;
}

function named(key: string): NamedPaper | undefined {
  const isPublic = key.endsWith(' public');
  const [first = '', ...rest] = (isPublic ? key.slice(0, -' public'.length) : key).split(' ');
  const kind = PAPER_KINDS.find((one) => one === first);
  if (kind === undefined) return undefined;
  const [plan, ...period] = rest;
  return kind === 'six-month-review'
    ? { kind, period: period.join(' '), plan, isPublic }
    : { kind, period: rest.join(' '), isPublic };
}

/** Reports that somebody wrote in, gave an appendix or kept a version of, by their names and by what was written. */
export const findPapers: Finding = {
  kind: 'paper',
  words: (store, ids) => {
    const of = <
      Column extends typeof paperWords.paper | typeof paperVersions.paper | typeof paperAppendices.paper,
    >(
      column: Column,
    ) => (ids === 'all' ? undefined : inArray(column, [...ids]));
    const said = [
      ...store
        .select({ paper: paperWords.paper, text: paperWords.text })
        .from(paperWords)
        .where(of(paperWords.paper))
        .all(),
      ...store
        .select({ paper: paperVersions.paper, text: paperVersions.note })
        .from(paperVersions)
        .where(of(paperVersions.paper))
        .all(),
      ...store
        .select({ paper: paperAppendices.paper, title: paperAppendices.title, text: paperAppendices.text })
        .from(paperAppendices)
        .where(of(paperAppendices.paper))
        .all()
        .map(({ paper, title, text }) => ({ paper, text: `${title} ${text}` })),
    ];
    return [...Map.groupBy(said, ({ paper }) => paper)].flatMap(([id, texts]) => {
      const paper = named(id);
      if (!paper) return [];
      return [
        {
          id,
          words: [PAPER_WORDS[paper.kind].title, paper.period, ...texts.map(({ text }) => text)].join(' '),
        },
      ];
    });
  },
  touchedBy: (_store, { entity, entityId }) => (entity === 'paper' ? [entityId] : []),
  show: (_store, ids) =>
    ids.flatMap((key) => {
      const paper = named(key);
      if (!paper) return [];
      const { kind, period, plan, isPublic } = paper;
      return [
        {
          kind: 'paper' as const,
          title: PAPER_WORDS[kind].title,
          detail: ['Report', period, isPublic ? 'for the public' : ''].filter(Boolean).join(' · '),
          target: { to: 'paper' as const, id: kind, period, ...(plan !== undefined && { plan }) },
        },
      ];
    }),
};
