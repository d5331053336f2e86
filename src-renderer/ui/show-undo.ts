import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { UndoMessage } from './UndoMessage.tsx';

/** Says what was just done, with the way to take it back. Stays long enough to be read and reached. */
export function showUndo(words: string, undo: () => void, undoWords = 'Undo'): void {
  const id = notifications.show({
    message: '',
    autoClose: 20_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Close this message' },
  });
  notifications.update({
    id,
    message: createElement(UndoMessage, {
      words,
      undoWords,
      onUndo: () => {
        undo();
        notifications.hide(id);
      },
    }),
  });
}

/** Says something for a few seconds, below the page. */
export function showMessage(message: string): void {
  notifications.show({
    message,
    autoClose: 8_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Close this message' },
  });
}
