import { Button } from '@mantine/core';
import type { PlanPreview } from '#shared/contract/plan-import.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { DeliveryChip } from './StateChips.tsx';
import classes from './tracker.module.css';

const FATES = { new: 'new', same: 'the same as before', changed: 'changed' } as const;

/** What a plan or tracker would bring: each row with what it becomes, what is odd about it, and what the file has no longer. */
export function PlanToTake({
  preview,
  isBusy,
  onTake,
}: {
  preview: PlanPreview;
  isBusy: boolean;
  onTake: () => void;
}) {
  const { brag, rows, gone, warnings } = preview;
  const count = (fate: keyof typeof FATES) => rows.filter((row) => row.fate === fate).length;
  const isNothing = count('new') + count('changed') === 0;
  return (
    <>
      <Section
        title={preview.plan}
        description={`${countWords(preview.actions, 'action')} under ${countWords(preview.priorities.length, 'heading')}: ${brag.blue} blue, ${brag.green} green, ${brag.amber} amber, ${brag.red} red, ${brag.none} without a colour.`}
        actions={
          <Button loading={isBusy} disabled={isNothing} onClick={onTake}>
            {isNothing
              ? 'There is nothing new in it'
              : `Take ${countWords(count('new') + count('changed'), 'action')}`}
          </Button>
        }
      >
        <p>
          {count('new')} new, {count('changed')} changed, {count('same')} the same as before.
          {gone.length > 0 &&
            ` ${countWords(gone.length, 'open action is', 'open actions are')} no longer in the file and stay in the tracker.`}
        </p>
        <DataTable
          label="What it took for what"
          rows={rows}
          keyOf={({ row, ref }) => `${row} ${ref}`}
          maxHeight="28rem"
          columns={[
            { key: 'row', header: 'Row', isNarrow: true, cell: ({ row }) => row },
            { key: 'ref', header: 'Ref', isNarrow: true, cell: ({ ref }) => ref },
            {
              key: 'action',
              header: 'Action',
              width: '42%',
              cell: ({ action, changes }) => (
                <>
                  {action}
                  {changes.map((change) => (
                    <span key={change} className={classes.sub}>
                      {change}
                    </span>
                  ))}
                </>
              ),
            },
            { key: 'leads', header: 'Leads', cell: ({ leads }) => leads.join('; ') },
            {
              key: 'end',
              header: 'End as written, as understood',
              cell: ({ endText, due }) => (
                <>
                  {endText || 'nothing'}
                  <span className={classes.sub}>{due === '' ? 'no date' : dateWords(due)}</span>
                </>
              ),
            },
            {
              key: 'status',
              header: 'Status',
              cell: ({ statusText, delivery }) => (
                <>
                  <DeliveryChip delivery={delivery} />
                  {statusText && <span className={classes.sub}>“{statusText}”</span>}
                </>
              ),
            },
            { key: 'fate', header: 'Becomes', isNarrow: true, cell: ({ fate }) => FATES[fate] },
          ]}
        />
      </Section>
      {warnings.length > 0 && (
        <Section
          title={`${countWords(warnings.length, 'oddity', 'oddities')}`}
          description="Every row is taken all the same; nothing of the file is lost."
        >
          <ul className={classes.history}>
            {warnings.map(({ row, kind, text }) => (
              <li key={`${row} ${kind} ${text}`}>
                <span className={classes.when}>{row > 0 ? `Row ${row}` : 'The file'}</span>
                {text}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {gone.length > 0 && (
        <Section title="No longer in the file" description="They stay. Gone from a file is not done.">
          <ul className={classes.history}>
            {gone.map(({ id, number, action }) => (
              <li key={id}>
                <TextLink to={{ to: 'item', id }}>
                  R-{number}. {action}
                </TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
