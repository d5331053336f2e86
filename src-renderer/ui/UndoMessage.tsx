import { Button, Group } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { KeyHint } from './KeyHint.tsx';

/** What was just done, and the way to take it back. Its shortcut works outside of fields, where undo is the system's own. */
export function UndoMessage({
  words,
  undoWords,
  onUndo,
}: {
  words: string;
  undoWords: string;
  onUndo: () => void;
}) {
  useHotkeys(
    [
      [
        'mod+Z',
        (event) => {
          if (isTyping(document.activeElement)) return;
          event.preventDefault();
          onUndo();
        },
        { preventDefault: false },
      ],
    ],
    [],
  );
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap">
      <span>{words}</span>
      <Button size="compact-sm" variant="default" onClick={onUndo} rightSection={<KeyHint keys="mod+Z" />}>
        {undoWords}
      </Button>
    </Group>
  );
}

/** Where one types, undo is the system's own; a grade or a tick box has none. */
function isTyping(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(element.type);
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable)
  );
}
