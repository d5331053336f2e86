import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemNotice } from './ProblemNotice.tsx';

/** Asks before something that cannot be undone. The safe answer has the focus. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirmWords,
  cancelWords = 'Go back',
  isHarmful = false,
  isBusy = false,
  isConfirmable = true,
  error,
  onConfirm,
  onCancel,
}: {
  isOpen: boolean;
  /** The question. */
  title: string;
  /** What will happen, and what cannot be taken back. */
  children: ReactNode;
  /** The verb on the button, such as "Submit and seal". */
  confirmWords: string;
  cancelWords?: string;
  /** Something is lost by it. */
  isHarmful?: boolean;
  isBusy?: boolean;
  /** Something that is asked for has been given. */
  isConfirmable?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onCancel: () => void;
}) {
  return (
    <Modal opened={isOpen} onClose={onCancel} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      {children}
      <ProblemNotice error={error} />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onCancel} data-autofocus>
          {cancelWords}
        </Button>
        <Button
          color={isHarmful ? 'red.9' : undefined}
          loading={isBusy}
          disabled={!isConfirmable}
          onClick={onConfirm}
        >
          {confirmWords}
        </Button>
      </Group>
    </Modal>
  );
}
