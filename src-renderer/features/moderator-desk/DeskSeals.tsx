import { Button, Table } from '@mantine/core';
import type { DeskPack, OpenedSeal } from '#shared/contract/moderator-desk.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useTakeSeals } from './use-moderator-desk.ts';

/** What the first grades were, after one's own were handed back: each was checked against the commitment in the pack. */
export function DeskSeals({ packId, reviews }: { packId: string; reviews: DeskPack['reviews'] }) {
  const take = useTakeSeals(packId);
  const open = reviews.flatMap(({ alias, opened }) => (opened ? [{ alias, opened }] : []));
  return (
    <>
      <p>
        <Button variant="default" size="compact-sm" loading={take.isPending} onClick={() => take.mutate()}>
          Take in the opened seals
        </Button>{' '}
        {open.length === 0
          ? 'When the sender sends them, you see here what the first grades were.'
          : `${open.length} of ${countWords(reviews.length, 'seal')} opened: the first grades below are those to which the pack committed.`}
      </p>
      <ProblemNotice error={take.error} />
      {take.data && (
        <Notice kind="well" isLive>
          {take.data.opened === 0
            ? 'These were taken in before; nothing differs.'
            : `${countWords(take.data.opened, 'seal')} opened: each first grade is the one that was sealed.`}
        </Notice>
      )}
      {open.map(({ alias, opened }) => (
        <details key={alias}>
          <summary>
            {alias}: {overallWords(opened)}
          </summary>
          <Table aria-label={`First grades of ${alias} and yours`} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Section</Table.Th>
                <Table.Th>First grade</Table.Th>
                <Table.Th>Yours</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {opened.map(({ title, first, own }) => (
                <Table.Tr key={title}>
                  <Table.Td>{title}</Table.Td>
                  <Table.Td>{first || 'not graded'}</Table.Td>
                  <Table.Td>{own || 'not graded'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </details>
      ))}
    </>
  );
}

function overallWords(opened: readonly OpenedSeal[]): string {
  const overall = opened.at(-1);
  const same = opened.filter(({ first, own }) => first === own).length;
  return `first grade ${overall?.first ?? ''}, yours ${overall?.own ?? ''}; ${same} of ${opened.length} the same`;
}
