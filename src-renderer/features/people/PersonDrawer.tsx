import { Drawer } from '@mantine/core';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { PersonForm } from './PersonForm.tsx';
import { useEverybody } from './use-people.ts';

/** One person, to look at and to change; a new one where no id is given. */
export function PersonDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { data: everybody, error } = useEverybody();
  const person = everybody?.find((one) => one.id === id) ?? null;
  return (
    <Drawer
      opened
      onClose={onClose}
      size="28rem"
      title={id === null ? 'Add a person' : (person?.name ?? 'Person')}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <ProblemNotice error={error} />
      {!everybody && !error && <Loading what="Fetching the person…" />}
      {everybody && id !== null && !person && <p>This person is no longer in the workspace.</p>}
      {everybody && (id === null || person) && (
        <PersonForm person={person} everybody={everybody} onDone={onClose} />
      )}
    </Drawer>
  );
}
