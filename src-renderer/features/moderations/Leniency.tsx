import { Table } from '@mantine/core';
import type { AgreementPage } from '#shared/contract/agreement.ts';
import { Section } from '../../ui/Section.tsx';

/** Each reviewer against the moderated grades, pulled towards all, so that three reviews brand nobody. */
export function Leniency({ reviewers }: { reviewers: AgreementPage['reviewers'] }) {
  if (reviewers.length === 0) return null;
  return (
    <Section
      title="Reviewers against moderated grades"
      description="Above nought: graded higher than what stands after moderation. The estimate is pulled towards that of all reviewers; nothing is said of anybody with fewer than five."
    >
      <Table aria-label="Reviewers against moderated grades" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Reviewer</Table.Th>
            <Table.Th>Moderated</Table.Th>
            <Table.Th>Higher, lower</Table.Th>
            <Table.Th>Estimate, in grades</Table.Th>
            <Table.Th>Reading</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reviewers.map(
            ({ reviewer, isExternal, n, above, below, shrunk, low, high, isEnough, isClear }) => (
              <Table.Tr key={reviewer}>
                <Table.Td>
                  {reviewer} ({isExternal ? 'external' : 'internal'})
                </Table.Td>
                <Table.Td>{n}</Table.Td>
                <Table.Td>
                  {above}, {below}
                </Table.Td>
                <Table.Td>
                  {isEnough ? `${shrunk.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})` : '–'}
                </Table.Td>
                <Table.Td>
                  {isClear
                    ? shrunk > 0
                      ? 'More lenient than most'
                      : 'More severe than most'
                    : isEnough
                      ? 'No clear difference'
                      : 'Too few to say'}
                </Table.Td>
              </Table.Tr>
            ),
          )}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
