import { Button, Checkbox, Table } from '@mantine/core';
import type { PackPreview, SmallCell } from '#shared/contract/packs.ts';
import type { FactKey } from '#shared/domain/packs/facts.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { Deciding } from '../use-packs.ts';
import classes from './FactsView.module.css';

/** What the pack tells of each child beside the texts, and which groups would be so small that it gives one away. */
export function FactsView({ preview, deciding }: { preview: PackPreview; deciding: Deciding }) {
  const facts = preview.reviews[0]?.facts ?? [];
  const told = facts.filter(({ leaves }) => leaves).map(({ key }) => key);
  const choose = (keys: readonly FactKey[]) =>
    deciding.chooseFacts.mutate({ id: preview.draft.id, facts: [...keys] });
  return (
    <div className={classes.view}>
      <Section
        title="What the pack tells of the children"
        description="Each fact helps the moderator to judge, and each makes the group smaller that a child can be looked for in."
      >
        <div className={classes.scroll}>
          <Table verticalSpacing={5} horizontalSpacing="sm" aria-label="Facts of the children">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Child</Table.Th>
                {facts.map(({ key, label, leaves }) => (
                  <Table.Th key={key}>
                    <Checkbox
                      size="xs"
                      label={label}
                      aria-label={`Tell: ${label}`}
                      checked={leaves}
                      onChange={() => choose(leaves ? told.filter((one) => one !== key) : [...told, key])}
                    />
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {preview.reviews.map(({ reviewId, alias, childName, facts: own }) => (
                <Table.Tr key={reviewId}>
                  <Table.Td>
                    <strong>{alias}</strong>
                    <span className={classes.known}>{childName}</span>
                  </Table.Td>
                  {own.map(({ key, original, outgoing, leaves }) => (
                    <Table.Td key={key} data-out={!leaves || undefined} className={classes.fact}>
                      {leaves ? outgoing : 'left out'}
                      <span className={classes.known}>{original}</span>
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Section>
      <Section
        title="Small groups"
        description="How many children of this workspace share what would be told of one. The limits are set in the settings."
      >
        {preview.smallCells.length === 0 ? (
          <Notice kind="well">Every group is large enough.</Notice>
        ) : (
          <ul className={classes.cells}>
            {preview.smallCells.map((cell) => (
              <li key={cell.what}>
                <Cell cell={cell} onLeaveOut={(key) => choose(told.filter((one) => one !== key))} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

function Cell({ cell, onLeaveOut }: { cell: SmallCell; onLeaveOut: (key: FactKey) => void }) {
  const { leaveOut } = cell;
  return (
    <Notice kind={cell.verdict === 'block' ? 'caution' : 'note'}>
      <p>
        <strong>{cell.verdict === 'block' ? 'Stops the export.' : 'To be weighed.'}</strong> {cell.what}
      </p>
      {cell.suggestion && <p>{cell.suggestion}</p>}
      {leaveOut && (
        <Button size="compact-sm" variant="default" mt={6} onClick={() => onLeaveOut(leaveOut)}>
          Leave it out for every child
        </Button>
      )}
    </Notice>
  );
}
