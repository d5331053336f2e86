import type { InferContractRouterOutputs } from '@orpc/contract';
import type { ItemDays, insightsContract, StepInsight } from '#shared/contract/insights.ts';
import { LEAST_FOR_A_PICTURE } from '#shared/domain/insights/months.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { BarCell } from './BarCell.tsx';
import classes from './insights.module.css';

type Times = InferContractRouterOutputs<typeof insightsContract>['times'];

const STEP_WORDS: Readonly<Record<StepInsight['step'], string>> = {
  acted: 'First action',
  done: 'Complete',
  evidenced: 'What it changed is known',
};

/** Days from a recommendation to its first action, its completion and its evidenced impact, with those still open. */
export function TimesPicture({ times: { total, steps } }: { times: Times }) {
  const longest = Math.max(1, ...steps.map(({ median }) => median ?? 0));
  return (
    <Section
      title="Days to a difference"
      description={`From the day that a recommendation was followed up, over ${countWords(total, 'recommendation')}; superseded ones are left out. Half took no longer than the median.`}
    >
      {total < LEAST_FOR_A_PICTURE ? (
        <p>Too few recommendations are followed up to say how long things take.</p>
      ) : (
        <div className={classes.frame}>
          <table className={classes.picture} aria-label="Days to a difference">
            <thead>
              <tr>
                <th scope="col">Until</th>
                <th scope="col">Median days</th>
                <th scope="col">Happened to</th>
                <th scope="col">Not yet</th>
              </tr>
            </thead>
            <tbody>
              {steps.map(({ step, median, n, open, waiting, happened, waits }) => (
                <tr key={step}>
                  <th scope="row">{STEP_WORDS[step]}</th>
                  {median === null || n < LEAST_FOR_A_PICTURE ? (
                    <td className={classes.none}>
                      {n === 0 ? 'none yet' : `known of ${n} only: too few for a median`}
                    </td>
                  ) : (
                    <BarCell words={`${countWords(median, 'day')} (n = ${n})`} share={median / longest} />
                  )}
                  <td>
                    <Named words={`${n} of ${total}`} items={happened} of={n} />
                  </td>
                  <td>
                    <Named
                      words={`${open}${
                        waiting !== null && open >= LEAST_FOR_A_PICTURE
                          ? `, waiting ${countWords(waiting, 'day')} (median)`
                          : ''
                      }`}
                      items={waits}
                      of={open}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

/** A number that opens to what lies behind it: each recommendation with its days, the longest first. */
function Named({ words, items, of }: { words: string; items: readonly ItemDays[]; of: number }) {
  if (items.length === 0) return words;
  return (
    <details>
      <summary>{words}</summary>
      <ol className={classes.items}>
        {items.map(({ id, number, days }) => (
          <li key={id}>
            <TextLink to={{ to: 'item', id }}>R-{number}</TextLink>, {countWords(days, 'day')}
          </li>
        ))}
      </ol>
      {of > items.length && (
        <p className={classes.sub}>
          The longest {items.length} of {of}.
        </p>
      )}
    </details>
  );
}
