import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { Strength } from '#shared/contract/workspace.ts';
import { api } from '../../base/client.ts';

/** Choosing a new passphrase, as the form sees it. */
export interface NewPassphraseChoice {
  readonly passphrase: string;
  readonly repeated: string;
  /** How hard the passphrase is to guess; undefined while it is being worked out for the first time. */
  readonly strength: z.infer<typeof Strength> | undefined;
  /** What is wrong, a sentence a field; only after `check`. */
  readonly problems: { readonly passphrase?: string; readonly repeated?: string };
  readonly setPassphrase: (value: string) => void;
  readonly setRepeated: (value: string) => void;
  /** Whether it can be taken as it is; shows what is wrong from now on. */
  readonly check: () => boolean;
}

/**
 * Keeps what is typed into the two fields and asks the service for the strength at each pause.
 * @param ownWords names of the council, the workspace and the person: they count for nothing
 */
export function useNewPassphrase(ownWords: readonly string[] = []): NewPassphraseChoice {
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [paused] = useDebouncedValue(passphrase, 200);
  const { data: strength } = useQuery({
    ...api.workspace.passphraseStrength.queryOptions({
      input: { passphrase: paused, ownWords: [...ownWords] },
    }),
    enabled: paused !== '',
    placeholderData: keepPreviousData,
    // The key of the query holds what was typed: it is forgotten at once.
    gcTime: 0,
  });
  const problems = {
    ...(passphrase === '' && {
      passphrase: 'Choose a passphrase: without one anybody could read the workspace.',
    }),
    ...(passphrase !== '' &&
      strength &&
      !strength.isEnough && { passphrase: 'This one could be guessed. Make it longer or less usual.' }),
    ...(repeated !== passphrase && { repeated: 'The two are not the same. Type it again.' }),
  };
  return {
    passphrase,
    repeated,
    strength,
    problems: isChecked ? problems : {},
    setPassphrase,
    setRepeated,
    check() {
      setChecked(true);
      return Object.keys(problems).length === 0;
    },
  };
}
