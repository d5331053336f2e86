import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { OutcomeGoal, OutcomePlan } from '#shared/contract/outcomes.ts';
import { bandOf, STAGE_WORDS } from '#shared/domain/outcomes/bands.ts';
import { dateWords } from '../../ui/date-words.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './outcomes.module.css';
import { ScoreForm } from './ScoreForm.tsx';
import { useMeasureBy } from './use-outcomes.ts';

/** One goal with its scores, how far it moved, and what it measures. */
export function GoalSection({
  goal,
  number,
  recommendations,
}: {
  goal: OutcomeGoal;
  number: number;
  recommendations: OutcomePlan['recommendations'];
}) {
  const measure = useMeasureBy();
  const [isScoring, setScoring] = useState(false);
  const moved = (points: number | null) =>
    points === null ? 'scored once or not yet' : `${points > 0 ? '+' : ''}${points} since the first score`;
  return (
    <Section
      title={`Goal ${number}: ${goal.goal}`}
      description={[goal.measure && `Measure: ${goal.measure}`, goal.due && `By ${dateWords(goal.due)}`]
        .filter(Boolean)
        .join('. ')}
      actions={
        !isScoring && (
          <Button variant="default" onClick={() => setScoring(true)}>
            Enter scores…
          </Button>
        )
      }
    >
      {goal.notSmart.length > 0 && goal.scores.length === 0 && (
        <ul className={classes.quiet}>
          {goal.notSmart.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {goal.scores.length > 0 && (
        <table className={classes.scores}>
          <caption>
            Child: {moved(goal.childMoved)}. Parent or carer: {moved(goal.parentMoved)}.
          </caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Day</th>
              <th scope="col">Child</th>
              <th scope="col">Parent or carer</th>
            </tr>
          </thead>
          <tbody>
            {goal.scores.map((score) => (
              <tr key={score.id}>
                <td>{STAGE_WORDS[score.stage]}</td>
                <td>{dateWords(score.day)}</td>
                <td>
                  <Score value={score.childScore} words={score.childWords} />
                </td>
                <td>
                  <Score value={score.parentScore} words={score.parentWords} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {goal.measures.length > 0 && (
        <p className={classes.quiet}>
          Measures{' '}
          {goal.measures.map(({ itemId, number: item }) => (
            <TextLink key={itemId} to={{ to: 'item', id: itemId }}>
              R-{item}
            </TextLink>
          ))}
        </p>
      )}
      {recommendations.length > 0 && !isScoring && (
        <Select
          label="Measures the recommendation"
          placeholder="Choose one about this child"
          maw="28rem"
          value={null}
          data={recommendations
            .filter(({ itemId }) => !goal.measures.some((one) => one.itemId === itemId))
            .map(({ itemId, number: item, action }) => ({
              value: itemId,
              label: `R-${item} ${action.slice(0, 80)}`,
            }))}
          onChange={(itemId) => itemId && measure.mutate({ itemId, goalId: goal.id })}
        />
      )}
      <ProblemNotice error={measure.error} />
      {isScoring && <ScoreForm goal={goal} onEnd={() => setScoring(false)} />}
    </Section>
  );
}

/** A score with its band in a word: the colour alone says nothing in print. */
function Score({ value, words }: { value: number | null; words: string }) {
  if (value === null) return <>not scored</>;
  const band = bandOf(value);
  return (
    <>
      <span className={band ? classes[band.key] : undefined}>
        {value} {band && `(${band.key})`}
      </span>
      {words && <span className={classes.words}>“{words}”</span>}
    </>
  );
}
