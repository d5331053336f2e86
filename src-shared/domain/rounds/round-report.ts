import { z } from 'zod';

const Counted = z.object({ what: z.string(), count: z.number() });

/** Grades of a group of reviews, by word as it was given and by the rank that scales compare by. */
export const Distribution = z.object({
  n: z.number(),
  byWord: z.array(z.object({ word: z.string(), rank: z.number(), count: z.number() })),
  /** Rank 4 to 1. */
  byRank: z.array(z.object({ rank: z.number(), count: z.number() })),
  goodOrBetter: z.number(),
});
export type Distribution = z.infer<typeof Distribution>;

/** The figures of a round, each with what it rests on. Source: docs/domain.md, rule 11, round report. */
export const RoundReport = z.object({
  round: z.object({
    name: z.string(),
    theme: z.string(),
    opensOn: z.string(),
    closesOn: z.string(),
    closedAt: z.string().nullable(),
    closingNote: z.string(),
    template: z.string(),
    scale: z.string(),
  }),
  reviews: z.object({
    chosen: z.number(),
    submitted: z.number(),
    open: z.number(),
    withdrawn: z.number(),
    moderated: z.number(),
    /** Submitted after the closing day. */
    late: z.number(),
  }),
  asGraded: Distribution,
  asModerated: Distribution,
  external: Distribution,
  internal: Distribution,
  /** Of the submitted reviews, by section that is graded. */
  sections: z.array(z.object({ title: z.string(), distribution: Distribution })),
  /** Children by status; one child may hold several. */
  statuses: z.array(Counted),
  strengths: z.array(z.object({ reference: z.string(), text: z.string() })),
  /** Recommendations by their theme. */
  themes: z.array(Counted),
  recommendations: z.object({
    child: z.number(),
    service: z.number(),
    list: z.array(
      z.object({
        reference: z.string(),
        level: z.enum(['child', 'service']),
        action: z.string(),
        due: z.string(),
        theme: z.string(),
      }),
    ),
  }),
  /** How many reviews heard each voice of the template. */
  voices: z.array(z.object({ title: z.string(), heard: z.number(), of: z.number() })),
  withdrawn: z.array(z.object({ reference: z.string(), because: z.string() })),
  before: z
    .object({
      name: z.string(),
      asGraded: Distribution,
      asModerated: Distribution,
      submitted: z.number(),
      moderated: z.number(),
    })
    .nullable(),
});
export type RoundReport = z.infer<typeof RoundReport>;

const RANKS = [4, 3, 2, 1] as const;

/** The distribution of grades; those without one are left out of `n`. Words stand best first, two words of one rank side by side. */
export function distributionOf(
  grades: readonly ({ readonly word: string; readonly rank: number } | null)[],
): Distribution {
  const given = grades.filter((grade) => grade !== null);
  const words = [...new Map(given.map((grade) => [`${grade.rank} ${grade.word}`, grade])).values()];
  return {
    n: given.length,
    byWord: words
      .map(({ word, rank }) => ({
        word,
        rank,
        count: given.filter((grade) => grade.word === word && grade.rank === rank).length,
      }))
      .sort((a, b) => b.rank - a.rank || (a.word < b.word ? -1 : 1)),
    byRank: RANKS.map((rank) => ({ rank, count: given.filter((grade) => grade.rank === rank).length })),
    goodOrBetter: given.filter(({ rank }) => rank >= 3).length,
  };
}

/** How often each thing is said, the most frequent first. */
export function countsOf(things: readonly string[]): { what: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const what of things) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts]
    .map(([what, count]) => ({ what, count }))
    .sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1));
}
