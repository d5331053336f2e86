import { MantineThemeProvider, Textarea } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useCurrentWorkspace } from '../../base/current-workspace.ts';
import classes from './MovedFields.module.css';

/** Shows that nothing is written in a workspace that was moved away: what one writes texts in is read-only, and looks so. */
export function MovedFields({ children }: { children: ReactNode }) {
  const { moved } = useCurrentWorkspace();
  const theme = useMemo(
    () =>
      moved
        ? {
            components: {
              Textarea: Textarea.extend({
                defaultProps: { readOnly: true, classNames: { input: classes.readOnly ?? '' } },
              }),
            },
          }
        : {},
    [moved],
  );
  return <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>;
}
