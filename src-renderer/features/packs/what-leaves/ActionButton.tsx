import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeyHint } from '../../../ui/KeyHint.tsx';

/** A button with the key that does the same. Not there where the action is not. */
export function ActionButton({
  keys,
  onAct,
  isMain = false,
  children,
}: {
  keys: string;
  onAct: (() => void) | undefined;
  isMain?: boolean;
  children: ReactNode;
}) {
  if (!onAct) return null;
  return (
    <Button
      fullWidth
      size="sm"
      px="sm"
      justify="space-between"
      variant={isMain ? 'light' : 'default'}
      rightSection={<KeyHint keys={keys} />}
      aria-keyshortcuts={keys}
      onClick={onAct}
    >
      {children}
    </Button>
  );
}
