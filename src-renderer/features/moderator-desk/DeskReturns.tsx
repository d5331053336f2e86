import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DeskPack } from '#shared/contract/moderator-desk.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useConfirmModerationReceipt } from './use-moderator-desk.ts';

/** What was handed back of a pack, and whether it arrived. */
export function DeskReturns({ returns, from }: { returns: DeskPack['returns']; from: string }) {
  if (returns.length === 0) return <p>Nothing was handed back yet.</p>;
  return (
    <ul aria-label="Handed back">
      {returns.map((one) => (
        <li key={one.packId}>
          Handed back <InstantText at={one.madeAt} />: {countWords(one.reviews, 'second grade')}
          {one.hasViews && ' and your views'}, as {one.fileName}.{' '}
          {one.receiptAt ? (
            <>
              Receipt of <InstantText at={one.receiptAt} />.
            </>
          ) : (
            <ReceiptForm packId={one.packId} from={from || 'the sender'} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** The code that the sender of the pack reads out when they have taken a return in. */
function ReceiptForm({ packId, from }: { packId: string; from: string }) {
  const [code, setCode] = useState('');
  const confirm = useConfirmModerationReceipt();
  return (
    <>
      Receipt awaited.
      <Group gap="xs" align="end">
        <TextInput
          label={`Code that ${from} reads out`}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={!code.trim()}
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ packId, code })}
        >
          Compare
        </Button>
      </Group>
      <ProblemNotice error={confirm.error} />
    </>
  );
}
