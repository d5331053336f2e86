import { z } from 'zod';

/** How a moderation is designed; the four that exam boards have (docs/domain.md, moderation). */
export const ModerationDesign = z.enum(['review', 'tolerance', 'single-blind', 'double-blind']);
export type ModerationDesign = z.infer<typeof ModerationDesign>;

/** The designs as they are offered, with what each means. */
export const DESIGN_WORDS: Readonly<
  Record<ModerationDesign, { readonly title: string; readonly means: string }>
> = {
  review: { title: 'Review', means: 'The moderator sees the first grade and agrees or changes it.' },
  tolerance: {
    title: 'Review with tolerance',
    means:
      'The moderator sees the first grade, and changes it only where they are further apart than the tolerance.',
  },
  'single-blind': {
    title: 'Single blind',
    means: 'The moderator grades without seeing the first grade; then the two are compared.',
  },
  'double-blind': {
    title: 'Double blind',
    means:
      'Two grades, neither of which saw the other; where they are too far apart, a third moderator grades blind as well.',
  },
};

/** Whether the first grade stays sealed until a moderator's own is in. */
export function isBlind(design: ModerationDesign): boolean {
  return design === 'single-blind' || design === 'double-blind';
}
