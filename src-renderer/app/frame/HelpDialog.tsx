import { Modal } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useMenuCommand } from '../../ui/use-menu-command.ts';

const HelpPages = lazy(async () => ({ default: (await import('./HelpPages.tsx')).HelpPages }));

/** The keyboard shortcuts and the words of the field, behind Ctrl-/. */
export function HelpDialog() {
  const [isOpen, setOpen] = useState(false);
  useMenuCommand('keyboard-shortcuts', () => setOpen(true));
  return (
    <Modal
      opened={isOpen}
      onClose={() => setOpen(false)}
      title="Shortcuts and words"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Suspense>
        <HelpPages />
      </Suspense>
    </Modal>
  );
}
