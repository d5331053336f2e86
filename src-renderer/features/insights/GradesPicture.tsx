import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { RoundInsight } from '#shared/contract/insights.ts';
import { LEAST_FOR_A_PICTURE } from '#shared/domain/insights/months.ts';
import { type GradeView, goodOrBetter, shareWords } from '#shared/domain/rounds/grade-tally.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { dateWords } from '../../ui/date-words.ts';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { BarCell } from './BarCell.tsx';
import classes from './insights.module.css';

/** The overall grades of each round on the shared rank, in the round's own words; round under round, best grade first. */
export function GradesPicture({ rounds }: { rounds: readonly RoundInsight[] }) {
  const [view, setView] = useState<GradeView>('graded');
  const ranks = [...new Set(rounds.flatMap(({ points }) => points.map(({ rank }) => rank)))].sort(
    (a, b) => b - a,
  );
  return (
    <Section
      title="Good or better, by round"
      description="Overall grades of submitted reviews. Rounds are joined by rank, and each keeps its own words."
      actions={
        rounds.length > 0 && (
          <SegmentedControl
            aria-label="Which grades"
            value={view}
            onChange={(value) => setView(value === 'moderated' ? 'moderated' : 'graded')}
            data={[
              { value: 'graded', label: 'As graded' },
              { value: 'moderated', label: 'As moderated' },
            ]}
          />
        )
      }
    >
      {rounds.length === 0 && <p>No review is submitted yet.</p>}
      {rounds.length === 1 && <p>A second round is needed to compare.</p>}
      {rounds.length > 0 && (
        <div className={classes.frame}>
          <table className={classes.picture} aria-label={`Grades by round, as ${view}`}>
            <thead>
              <tr>
                <th scope="col">Round</th>
                {ranks.map((rank) => (
                  <th key={rank} scope="col">
                    {RANK_HEADS[rank] ?? `Rank ${rank}`}
                  </th>
                ))}
                <th scope="col">Good or better</th>
              </tr>
            </thead>
            <tbody>
              {rounds.map((round) => (
                <RoundRow key={round.id} round={round} ranks={ranks} view={view} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

const RANK_HEADS: Readonly<Record<number, string>> = {
  4: 'Best grade',
  3: 'Second',
  2: 'Third',
  1: 'Lowest grade',
};

function RoundRow({
  round,
  ranks,
  view,
}: {
  round: RoundInsight;
  ranks: readonly number[];
  view: GradeView;
}) {
  const n = view === 'moderated' ? round.moderated : round.graded;
  const head = (
    <th scope="row">
      <TextLink to={{ to: 'round-grades', id: round.id }}>{round.name}</TextLink>
      <span className={classes.sub}>
        {dateWords(round.opensOn)}; {n} graded{round.notGraded > 0 && `, ${round.notGraded} not graded`}
        {view === 'moderated' &&
          (round.decided === 0 ? '; none was moderated' : `; ${round.decided} decided by moderation`)}
      </span>
    </th>
  );
  if (n < LEAST_FOR_A_PICTURE)
    return (
      <tr>
        {head}
        <td colSpan={ranks.length + 1}>
          {countWords(n, 'review')} with an overall grade: too few to draw. Its page has each of them.
        </td>
      </tr>
    );
  const counts = round.points.map((point) => ({ point, n: point[view] }));
  return (
    <tr>
      {head}
      {ranks.map((rank) => {
        const counted = counts.find(({ point }) => point.rank === rank);
        return counted ? (
          <BarCell key={rank} words={`${counted.point.word}: ${counted.n}`} share={counted.n / n} />
        ) : (
          <td key={rank} className={classes.none}>
            not on its scale
          </td>
        );
      })}
      <td>
        <strong>
          {shareWords(goodOrBetter({ n, counts, notGraded: round.notGraded, moderated: round.decided }).n, n)}
        </strong>
      </td>
    </tr>
  );
}
