import type { GradeRank } from '#shared/domain/grades/scale.ts';
import classes from './GradeBadge.module.css';

const asRank = (rank: number | null | undefined): GradeRank | undefined =>
  rank === 1 || rank === 2 || rank === 3 || rank === 4 ? rank : undefined;

/**
 * A grade as its word, a shape and a colour: star, disc, half disc, open triangle, best first; a dash for none.
 * The shapes differ in outline and in how much is filled, so they can be told apart in greyscale.
 */
export function GradeBadge({
  word,
  rank,
  size = 'normal',
}: {
  /** The word of the scale that it was given on; null where nothing is graded yet. */
  word: string | null;
  /** Any other number than 1 to 4 shows as not graded. */
  rank: number | null | undefined;
  size?: 'normal' | 'large';
}) {
  const known = word === null ? undefined : asRank(rank);
  return (
    <span className={`${classes.grade} ${size === 'large' ? classes.large : ''}`} data-rank={known}>
      <GradeShape rank={known} />
      {word ?? 'Not graded'}
    </span>
  );
}

/** The shape alone, for where the word stands elsewhere. Hidden from screen readers. */
export function GradeShape({ rank }: { rank: GradeRank | undefined }) {
  return (
    <svg className={classes.mark} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapeOf(rank)}
    </svg>
  );
}

function shapeOf(rank: GradeRank | undefined) {
  switch (rank) {
    case 4:
      return (
        <path fill="currentColor" d="M8 0.8l2.2 4.6 5 .7-3.6 3.5.9 5L8 12.2l-4.5 2.4.9-5L.8 6.1l5-.7z" />
      );
    case 3:
      return <circle fill="currentColor" cx="8" cy="8" r="6.5" />;
    case 2:
      return (
        <>
          <circle fill="none" stroke="currentColor" strokeWidth="1.6" cx="8" cy="8" r="6.2" />
          <path fill="currentColor" d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" />
        </>
      );
    case 1:
      return (
        <path
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinejoin="round"
          d="M8 2l6.4 11.6H1.6z"
        />
      );
    default:
      return <path stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" d="M3.5 8h9" />;
  }
}
