import type { InferContractRouterOutputs } from '@orpc/contract';
import type { insightsContract } from '#shared/contract/insights.ts';
import { LEAST_FOR_A_PICTURE } from '#shared/domain/insights/months.ts';
import { shareWords } from '#shared/domain/rounds/grade-tally.ts';
import { dateWords } from '../../ui/date-words.ts';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { BarCell } from './BarCell.tsx';
import classes from './insights.module.css';

type Over = InferContractRouterOutputs<typeof insightsContract>['overRounds'];
type Rows = readonly {
  readonly title: string;
  readonly values: readonly ({ readonly count: number; readonly of: number } | null)[];
}[];

/** More columns than these do not stand beside each other on a small laptop. */
const MOST_ROUNDS = 5;

/** What each round found by section, and whom it was about. */
export function OverRoundsPicture({ over }: { over: Over }) {
  if (over.rounds.length < 2) return null;
  const from = Math.max(0, over.rounds.length - MOST_ROUNDS);
  const rounds = over.rounds.slice(from);
  const rowsOf = (rows: Rows): Rows =>
    rows
      .map(({ title, values }) => ({ title, values: values.slice(from) }))
      .filter(({ values }) => values.some((value) => value !== null && value.of > 0));
  const newest = from > 0 ? ` The newest ${MOST_ROUNDS} of ${over.rounds.length} rounds.` : '';
  return (
    <>
      <Section
        title="Sections, round by round"
        description={`Reviews in which the section was graded Good or better, as graded.${newest}`}
      >
        <Picture label="Sections by round" head="Section" rounds={rounds} rows={rowsOf(over.sections)} />
      </Section>
      <Section
        title="Whom the rounds were about"
        description={`Reviewed children by status. A child may hold several.${newest}`}
      >
        <Picture label="Statuses by round" head="Status" rounds={rounds} rows={rowsOf(over.statuses)} />
      </Section>
    </>
  );
}

function Picture({
  label,
  head,
  rounds,
  rows,
}: {
  label: string;
  head: string;
  rounds: Over['rounds'];
  rows: Rows;
}) {
  return (
    <div className={classes.frame}>
      <table className={classes.picture} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {rounds.map(({ id, name, opensOn, submitted }) => (
              <th key={id} scope="col">
                <TextLink to={{ to: 'round-grades', id }}>{name}</TextLink>
                <span className={classes.sub}>
                  {dateWords(opensOn)}; n = {submitted}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, values }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {values.map((value, at) => {
                const key = rounds[at]?.id;
                if (value === null)
                  return (
                    <td key={key} className={classes.none}>
                      not asked
                    </td>
                  );
                return value.of < LEAST_FOR_A_PICTURE ? (
                  <td key={key}>
                    {value.count} of {value.of}: too few to draw
                  </td>
                ) : (
                  <BarCell
                    key={key}
                    words={shareWords(value.count, value.of)}
                    share={value.count / value.of}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
