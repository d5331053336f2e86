import { Checkbox, Table } from '@mantine/core';
import type { SamplePreview } from '#shared/contract/moderations.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import classes from './moderations.module.css';

/** How well the sample covers reviewers and grades, and which reviews are in; each can be chosen by hand. */
export function CoverageTable({
  preview,
  byHand,
  onByHand,
}: {
  preview: SamplePreview;
  byHand: readonly string[];
  onByHand: (ids: string[]) => void;
}) {
  if (preview.total.of === 0) return <p>No submitted reviews.</p>;
  return (
    <div className={classes.coverage}>
      <Table aria-label="Reviews in the sample by reviewer and grade" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Reviewer</Table.Th>
            {preview.grades.map(({ word, rank }) => (
              <Table.Th key={rank}>{word}</Table.Th>
            ))}
            <Table.Th>In the sample</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {preview.coverage.map(({ reviewer, byGrade, picked, of }) => (
            <Table.Tr key={reviewer}>
              <Table.Td>{reviewer}</Table.Td>
              {byGrade.map((cell, index) => (
                <Table.Td
                  key={preview.grades[index]?.rank ?? index}
                  data-picked={cell.picked > 0 || undefined}
                  className={classes.cell}
                >
                  {cell.of === 0 ? '–' : `${cell.picked} of ${cell.of}`}
                </Table.Td>
              ))}
              <Table.Td data-picked={picked > 0 || undefined} className={classes.cell}>
                {picked} of {of}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th>All</Table.Th>
            {preview.grades.map(({ rank }, index) => (
              <Table.Th key={rank}>
                {preview.coverage.reduce((sum, { byGrade }) => sum + (byGrade[index]?.picked ?? 0), 0)} of{' '}
                {preview.coverage.reduce((sum, { byGrade }) => sum + (byGrade[index]?.of ?? 0), 0)}
              </Table.Th>
            ))}
            <Table.Th>
              {preview.total.picked} of {preview.total.of}
            </Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      <p className={classes.sub}>
        By status:{' '}
        {preview.statuses.map(({ status, picked, of }) => `${status} ${picked} of ${of}`).join(' · ')}
      </p>
      <details>
        <summary>Reviews one by one, and choosing by hand</summary>
        <Table aria-label="Reviews one by one" verticalSpacing={4}>
          <Table.Tbody>
            {preview.reviews.map(({ id, reference, childName, reviewer, grade, reasons }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Checkbox
                    aria-label={`Choose ${childName} by hand`}
                    checked={byHand.includes(id)}
                    onChange={(event) =>
                      onByHand(
                        event.currentTarget.checked ? [...byHand, id] : byHand.filter((one) => one !== id),
                      )
                    }
                  />
                </Table.Td>
                <Table.Td>
                  {childName} ({reference})
                </Table.Td>
                <Table.Td>{reviewer}</Table.Td>
                <Table.Td>
                  <GradeBadge word={grade.word} rank={grade.rank} />
                </Table.Td>
                <Table.Td>{reasons.join('; ') || 'not in the sample'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </div>
  );
}
