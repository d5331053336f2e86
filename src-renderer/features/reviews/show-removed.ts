import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { RemovedMessage } from './RemovedMessage.tsx';

/** Says that something was taken out, with the way to take it back. Stays long enough to be read and reached. */
export function showRemoved(words: string, undo: () => void): void {
  const id = notifications.show({
    message: '',
    autoClose: 20_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Close this message' },
  });
  notifications.update({
    id,
    message: createElement(RemovedMessage, {
      words,
      onUndo: () => {
        undo();
        notifications.hide(id);
      },
    }),
  });
}
