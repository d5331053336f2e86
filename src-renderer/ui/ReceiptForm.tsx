import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemNotice } from './ProblemNotice.tsx';

/** The code that the other side reads out when it has taken a return in. */
export function ReceiptForm({
  packId,
  from,
  confirm,
}: {
  packId: string;
  from: string;
  /** Compares the code: a mutation of the room. */
  confirm: {
    mutate: (receipt: { packId: string; code: string }) => void;
    isPending: boolean;
    error: unknown;
  };
}) {
  const [code, setCode] = useState('');
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
