import { Autocomplete, Box, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ThemeRow } from '#shared/contract/themes.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useSaveTheme } from './use-themes.ts';

/** Describes a theme, so that the same word means the same to everybody. */
export function ThemeForm({ themes }: { themes: readonly ThemeRow[] }) {
  const save = useSaveTheme();
  const [name, setName] = useState('');
  /** Null until somebody types: what is described already is shown, and is not emptied by saving. */
  const [written, setWritten] = useState<string | null>(null);
  const known = themes.find((theme) => theme.name.toLowerCase() === name.trim().toLowerCase());
  const description = written ?? known?.description ?? '';
  return (
    <Box mt="lg">
      <FormRow>
        <Autocomplete
          label="A theme to describe"
          data={themes.map((theme) => theme.name)}
          value={name}
          onChange={setName}
        />
        <TextInput
          label="What belongs under it"
          value={description}
          onChange={(event) => setWritten(event.currentTarget.value)}
        />
      </FormRow>
      <ProblemNotice error={save.error} />
      <Button
        mt="sm"
        variant="default"
        disabled={name.trim() === ''}
        loading={save.isPending}
        onClick={() =>
          save.mutate(
            { id: known?.id ?? null, name, description, isRetired: known?.isRetired ?? false },
            {
              onSuccess: () => {
                setName('');
                setWritten(null);
              },
            },
          )
        }
      >
        Save the description
      </Button>
    </Box>
  );
}
