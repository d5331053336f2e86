import { Button } from '@mantine/core';
import type { TakenPack } from '#shared/contract/exchange.ts';
import { FormActions } from '../../ui/FormRow.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useSaveTakenReport } from './use-exchange.ts';

/** What was taken in, and the code that tells the sender that it arrived whole. */
export function TakenIn({ taken, from, onOther }: { taken: TakenPack; from: string; onOther: () => void }) {
  const { totals, lines, receiptCode, kind, packId } = taken;
  const save = useSaveTakenReport();
  const saveReport = async () => {
    const file = await window.plumbline.chooseWhereToSave('save-document', `taken-in-${taken.number}.pdf`);
    if (file) save.mutate({ packId, fileToken: file.token });
  };
  return (
    <>
      <PageHeader
        above={<TextLink to={{ to: 'exchange' }}>Work out and in</TextLink>}
        title="Taken in"
        description={`${totals.taken} taken, ${totals.same} the same, ${totals.postponed} to be decided, ${totals.refused} refused, of ${totals.total}.`}
        actions={
          kind === 'assignment' ? (
            <LinkButton to={{ to: 'today' }}>Begin</LinkButton>
          ) : kind === 'moderator-return' ? (
            <LinkButton to={{ to: 'moderations' }}>To the moderation</LinkButton>
          ) : totals.postponed > 0 ? (
            <LinkButton to={{ to: 'exchange-conflicts' }}>Decide</LinkButton>
          ) : (
            <LinkButton to={{ to: 'exchange' }}>Done</LinkButton>
          )
        }
      />
      <Notice kind="well" isLive>
        Tell {from} this code, so that they know that it arrived whole: <strong>{receiptCode}</strong>
      </Notice>
      {kind === 'return' && (
        <FormActions>
          <Button variant="default" loading={save.isPending} onClick={() => void saveReport()}>
            Save a report of what was taken
          </Button>
          <Button variant="default" onClick={onOther}>
            Choose another file
          </Button>
        </FormActions>
      )}
      <ProblemNotice error={save.error} />
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
