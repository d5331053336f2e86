import { Button, List } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { PlanPreview } from '#shared/contract/tracker.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { FormActions } from '../../ui/FormRow.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import { PlanColumns } from './PlanColumns.tsx';
import { DeliveryChip } from './StateChips.tsx';
import classes from './tracker.module.css';
import { useReadPlan, useRemapPlan, useTakePlan } from './use-tracker.ts';

/** Brings in a plan or tracker that a council already has: what it holds, what is odd about it, and only then takes it. */
export function BringInPage() {
  const read = useReadPlan();
  const take = useTakePlan();
  const offer = useUndoOffer();
  const remap = useRemapPlan();
  const preview = remap.data ?? read.data ?? null;
  const choose = (
    <Button
      variant={preview ? 'default' : 'filled'}
      leftSection={<IconFileImport size={17} aria-hidden />}
      loading={read.isPending}
      onClick={() => {
        take.reset();
        remap.reset();
        read.mutate();
      }}
    >
      {preview ? 'Choose another file…' : 'Choose the file…'}
    </Button>
  );
  return (
    <Page width="full">
      <PageHeader
        above={<TextLink to={{ to: 'tracker' }}>Tracker</TextLink>}
        title="Bring in a plan or tracker"
        description="Nothing is taken before you have seen what Plumbline made of it, and one undo takes all of it out again."
        actions={preview && choose}
      />
      <ProblemNotice error={read.error ?? remap.error ?? take.error} />
      {!preview && (
        <>
          <p>
            An Excel workbook, a Word document, CSV or text: a tracker, an improvement plan or last month's
            list.
          </p>
          <List mb="md">
            <List.Item>Headings, groups and the key of colours are found wherever they stand.</List.Item>
            <List.Item>Each oddity is named with its row, and the row is taken all the same.</List.Item>
            <List.Item>
              Of a file that was brought in before, you see what is new, what changed and what is gone; what
              is gone stays in the tracker.
            </List.Item>
          </List>
          {choose}
        </>
      )}
      {take.data ? (
        <>
          <Notice kind="well" isLive>
            <p>
              {countWords(take.data.added, 'action')} added, {take.data.changed} changed, {take.data.same} the
              same.
            </p>
          </Notice>
          <FormActions>
            <LinkButton to={{ to: 'tracker', filter: { view: 'all' } }}>Go to the tracker</LinkButton>
          </FormActions>
        </>
      ) : (
        preview && (
          <>
            <PlanColumns
              preview={preview}
              isBusy={remap.isPending}
              onChange={(meanings) => remap.mutate({ planId: preview.planId, meanings })}
            />
            <Preview
              preview={preview}
              isBusy={take.isPending}
              onTake={() => take.mutate({ planId: preview.planId }, { onSuccess: ({ undo }) => offer(undo) })}
            />
          </>
        )
      )}
    </Page>
  );
}

const FATES = { new: 'new', same: 'the same as before', changed: 'changed' } as const;

function Preview({ preview, isBusy, onTake }: { preview: PlanPreview; isBusy: boolean; onTake: () => void }) {
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
