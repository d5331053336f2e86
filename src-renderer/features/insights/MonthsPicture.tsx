import type { InferContractRouterOutputs } from '@orpc/contract';
import type { insightsContract } from '#shared/contract/insights.ts';
import { LEAST_FOR_A_PICTURE } from '#shared/domain/insights/months.ts';
import { DELIVERY_WORDS, type Delivery } from '#shared/domain/tracker/states.ts';
import { dateWords } from '../../ui/date-words.ts';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { BarCell } from './BarCell.tsx';
import classes from './insights.module.css';

type Months = InferContractRouterOutputs<typeof insightsContract>['months'];

/** From nothing done to all done. */
const ORDER: readonly Delivery[] = [
  'not-said',
  'stuck',
  'needs-work',
  'on-track',
  'awaiting-check',
  'complete',
  'superseded',
];

const STEP_WORDS = { month: 'each month', quarter: 'each quarter', year: 'each year' } as const;

/** How the tracker stood at the ends of months: a row for each, a column for each state. Nothing between is drawn. */
export function MonthsPicture({ months: { step, rows } }: { months: Months }) {
  const last = rows.at(-1);
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts.map(({ n }) => n)));
  return (
    <Section
      title="The tracker over the months"
      description={`How all recommendations stood at the end of ${STEP_WORDS[step]}, and today. All bars have one scale; a date leads to the tracker as it was.`}
    >
      {!last || last.total < LEAST_FOR_A_PICTURE ? (
        <p>Too few recommendations are followed up to draw how they moved.</p>
      ) : (
        <div className={classes.frame}>
          <table className={classes.picture} aria-label="The tracker over the months">
            <thead>
              <tr>
                <th scope="col">End of</th>
                <th scope="col" data-narrow>
                  In all
                </th>
                {ORDER.map((delivery) => (
                  <th key={delivery} scope="col">
                    {DELIVERY_WORDS[delivery]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ day, total, counts }) => (
                <tr key={day}>
                  <th scope="row">
                    <TextLink to={{ to: 'tracker', filter: { view: 'all', 'as-at': day } }}>
                      {dateWords(day)}
                    </TextLink>
                  </th>
                  <td>{total}</td>
                  {ORDER.map((delivery) => {
                    const n = counts.find((count) => count.delivery === delivery)?.n ?? 0;
                    return <BarCell key={delivery} words={n} share={n / most} />;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
