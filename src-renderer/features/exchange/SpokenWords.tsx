import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { client } from '../../base/client.ts';
import { Notice } from '../../ui/Notice.tsx';

/** A passphrase of words that is made here, in large type, to be read out on the telephone. */
export function SpokenWords({
  words,
  onWords,
  isTold,
  onTold,
  told = 'I have told them, or will before they open it',
  advice = 'Tell them on the telephone, never in the e-mail that carries the file. They are not kept here.',
}: {
  words: string;
  onWords: (words: string) => void;
  isTold: boolean;
  onTold: (isTold: boolean) => void;
  /** What is ticked when the words are on their way. */
  told?: string;
  /** How they are passed on. */
  advice?: string;
}) {
  const renew = async () => {
    const { passphrase } = await client.packs.newPassphrase({});
    onWords(passphrase);
    onTold(false);
  };
  const begin = useEffectEvent(() => {
    if (!words) void renew();
  });
  useEffect(() => begin(), []);
  return (
    <>
      <Text component="output" size="xl" fw={700} aria-label="Passphrase">
        {words}
      </Text>
      <Group gap="md">
        <Checkbox
          label={told}
          checked={isTold}
          onChange={({ currentTarget }) => onTold(currentTarget.checked)}
        />
        <Button variant="subtle" color="gray" onClick={() => void renew()}>
          Make others
        </Button>
      </Group>
      <Notice>{advice}</Notice>
    </>
  );
}
