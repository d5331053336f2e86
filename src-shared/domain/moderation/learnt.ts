import type { AskedPrompt } from './prompts.ts';

/** How often graders of one section differed, and why. */
export interface SectionReading {
  readonly domain: string;
  /** Reviews on which the section was graded differently, of those that two or more graded. */
  readonly differed: number;
  readonly of: number;
  /** Decisions that call the criterion unclear. */
  readonly unclear: number;
}

/** A question with how differently its section was graded. */
export interface ReadPrompt extends AskedPrompt, Omit<SectionReading, 'domain'> {
  /** What moderators would change about it. */
  readonly changes: readonly { readonly by: string; readonly why: string }[];
}

/**
 * All questions, those that cause most disagreement first (docs/domain.md, moderation: the sorting of differences feeds the
 * next version of the prompts). Grades are given by section, so a question stands with the disagreements of its section; within
 * it, what moderators would change comes first.
 */
export function promptsByDispute(
  prompts: readonly AskedPrompt[],
  sections: readonly SectionReading[],
  changes: readonly { domain: string; prompt: string; by: string; why: string }[],
): ReadPrompt[] {
  const bySection = new Map(sections.map((section) => [section.domain, section]));
  return prompts
    .map((asked): ReadPrompt => {
      const { differed = 0, of = 0, unclear = 0 } = bySection.get(asked.domain) ?? {};
      const own = changes
        .filter(({ domain, prompt }) => domain === asked.domain && prompt === asked.prompt)
        .map(({ by, why }) => ({ by, why }));
      return { ...asked, differed, of, unclear, changes: own };
    })
    .toSorted(
      (a, b) =>
        share(b) - share(a) ||
        b.differed - a.differed ||
        b.unclear - a.unclear ||
        b.changes.length - a.changes.length,
    );
}

const share = ({ differed, of }: Pick<SectionReading, 'differed' | 'of'>): number =>
  differed / Math.max(1, of);
