import { Button, Checkbox, Table } from '@mantine/core';
import { useState } from 'react';
import type { CellSuggestion, MergedValues, PackPreview } from '#shared/contract/pack-preview.ts';
import { FACT_LABELS, type FactKey } from '#shared/domain/disclosure/facts.ts';
import { dateWords } from '../../../ui/date-words.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { Deciding } from '../use-packs.ts';
import classes from './FactsView.module.css';
import { LinkedNames } from './LinkedNames.tsx';

/** What the pack tells of each child beside the texts, and which groups would be so small that it gives one away. */
export function FactsView({ preview, deciding }: { preview: PackPreview; deciding: Deciding }) {
  const facts = preview.reviews[0]?.facts ?? [];
  // What was just ticked is shown at once, until a preview says the same: one that follows from the tick before may come
  // in between, and would take the new one off again for a moment.
  const [asked, setAsked] = useState<readonly FactKey[] | null>(null);
  const leaving = facts.filter(({ leaves }) => leaves).map(({ key }) => key);
  const isReached = asked?.length === leaving.length && asked.every((key) => leaving.includes(key));
  if (isReached) setAsked(null);
  const told = asked && !isReached ? asked : leaving;
  const { merged } = preview;
  const choose = (keys: readonly FactKey[], asOne: readonly MergedValues[] = merged) => {
    setAsked(keys);
    deciding.chooseFacts.mutate(
      { id: preview.draft.id, facts: [...keys], merged: [...asOne] },
      { onError: () => setAsked(null) },
    );
  };
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
                {facts.map(({ key, label }) => (
                  <Table.Th key={key}>
                    <Checkbox
                      size="xs"
                      label={label}
                      aria-label={`Tell: ${label}`}
                      checked={told.includes(key)}
                      onChange={() =>
                        choose(told.includes(key) ? told.filter((one) => one !== key) : [...told, key])
                      }
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
                      <span className={classes.known}>{dateWords(original)}</span>
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
        <SmallGroups
          preview={preview}
          onTake={({ fact, values, isLeftOut }) =>
            isLeftOut
              ? choose(told.filter((key) => key !== fact))
              : choose(told, [
                  ...merged.filter(
                    (one) => one.fact !== fact || !one.values.some((value) => values.includes(value)),
                  ),
                  { fact, values },
                ])
          }
          onTakeApart={(one) =>
            choose(
              told,
              merged.filter((other) => other !== one),
            )
          }
        />
      </Section>
      <LinkedNames preview={preview} deciding={deciding} />
    </div>
  );
}

function SmallGroups({
  preview: { smallCells, cellSuggestions, merged },
  onTake,
  onTakeApart,
}: {
  preview: PackPreview;
  onTake: (suggestion: CellSuggestion) => void;
  onTakeApart: (merged: MergedValues) => void;
}) {
  return (
    <div className={classes.groups}>
      {smallCells.length === 0 && <Notice kind="well">Every group is large enough.</Notice>}
      {smallCells.map(({ what, verdict }) => (
        <Notice key={what} kind={verdict === 'block' ? 'caution' : 'note'}>
          <strong>{verdict === 'block' ? 'Stops the export.' : 'To consider.'}</strong> {what}
        </Notice>
      ))}
      {cellSuggestions.length > 0 && (
        <ul className={classes.cells} aria-label="What would help">
          {cellSuggestions.map((suggestion) => (
            <li key={suggestion.words} className={classes.suggestion}>
              <span>{suggestion.words}</span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Do it: ${suggestion.words}`}
                onClick={() => onTake(suggestion)}
              >
                Do it
              </Button>
            </li>
          ))}
        </ul>
      )}
      {merged.length > 0 && (
        <ul className={classes.cells} aria-label="Told as one">
          {merged.map((one) => (
            <li key={`${one.fact} ${one.values.join()}`} className={classes.suggestion}>
              <span>
                {FACT_LABELS[one.fact]}: “{one.values.join('” and “')}” are told as one.
              </span>
              <Button size="compact-sm" variant="default" onClick={() => onTakeApart(one)}>
                Take apart
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
