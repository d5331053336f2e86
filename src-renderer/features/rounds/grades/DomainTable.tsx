import { Table } from '@mantine/core';
import type { GradedRound, RoundResults } from '#shared/contract/round-results.ts';
import {
  type GradeView,
  goodOrBetter,
  OVERALL_FIELD,
  tallyOf,
  wasAsked,
} from '#shared/domain/rounds/grade-tally.ts';
import classes from './grades.module.css';

/** What the pictures show, in numbers: how often each grade was given by domain, this round and the last. */
export function DomainTable({ round, before, view }: RoundResults & { view: GradeView }) {
  return (
    <>
      <OneRound round={round} domains={round.domains} view={view} />
      {before && <OneRound round={before} domains={round.domains} view={view} />}
    </>
  );
}

function OneRound({
  round,
  domains,
  view,
}: {
  round: GradedRound;
  /** Those of the round that is looked at: a domain that this one's template lacked says so. */
  domains: GradedRound['domains'];
  view: GradeView;
}) {
  const fields = [...domains, { key: OVERALL_FIELD, title: 'Overall' }];
  return (
    <div className={classes.tableFrame}>
      <Table className={classes.table} aria-label={`Grades by domain, ${round.name}`} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              {round.name}, {round.reviews.length} submitted
            </Table.Th>
            {round.points.map(({ rank, word }) => (
              <Table.Th key={rank}>{word}</Table.Th>
            ))}
            <Table.Th>Not graded</Table.Th>
            <Table.Th>Good or better</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map(({ key, title }) => {
            const tally = tallyOf(round, key, view);
            return (
              <Table.Tr key={key}>
                <Table.Th scope="row">{title}</Table.Th>
                {wasAsked(round, key) ? (
                  <>
                    {tally.counts.map(({ point, n }) => (
                      <Table.Td key={point.rank}>{n}</Table.Td>
                    ))}
                    <Table.Td>{tally.notGraded}</Table.Td>
                    <Table.Td>{`${goodOrBetter(tally).n} of ${tally.n}`}</Table.Td>
                  </>
                ) : (
                  <Table.Td colSpan={round.points.length + 2}>Not asked in that round</Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
