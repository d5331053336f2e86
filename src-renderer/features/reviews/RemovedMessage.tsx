import { Button, Group } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { KeyHint } from '../../ui/KeyHint.tsx';

/** What the message of a removal says. Its shortcut works outside of fields, where undo is the system's own. */
export function RemovedMessage({ words, onUndo }: { words: string; onUndo: () => void }) {
  useHotkeys([['mod+Z', onUndo]]);
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap">
      <span>{words}</span>
      <Button size="compact-sm" variant="default" onClick={onUndo} rightSection={<KeyHint keys="mod+Z" />}>
        Put it back
      </Button>
    </Group>
  );
}
