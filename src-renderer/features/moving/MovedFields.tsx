import { MantineThemeProvider } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useCurrentWorkspace } from '../../base/current-workspace.ts';
import { READ_ONLY_TEXTS } from '../../ui/ReadOnlyFields.tsx';

/** Shows that nothing is written in a workspace that was moved away: its texts are read-only everywhere, every field in its forms. */
export function MovedFields({ children }: { children: ReactNode }) {
  const { moved } = useCurrentWorkspace();
  const theme = useMemo(() => (moved ? { components: READ_ONLY_TEXTS } : {}), [moved]);
  return <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>;
}
