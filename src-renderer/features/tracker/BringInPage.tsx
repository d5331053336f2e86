import { Button, List } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { countWords } from '#shared/domain/text/count-words.ts';
import { FormActions } from '../../ui/FormRow.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import { PlanColumns } from './PlanColumns.tsx';
import { PlanToTake } from './PlanToTake.tsx';
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
            <PlanToTake
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
