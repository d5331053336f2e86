import { Button, Select, TextInput } from '@mantine/core';
import type { ModeratorDraft } from '#shared/contract/moderations.ts';
import classes from './moderations.module.css';

const KINDS = [
  { value: 'in-house', label: 'In-house: grades in this workspace' },
  { value: 'peer', label: 'Peer: is sent a pack and a form' },
];

/** Who grades again. */
export function ModeratorFields({
  moderators,
  onChange,
}: {
  moderators: readonly ModeratorDraft[];
  onChange: (moderators: ModeratorDraft[]) => void;
}) {
  const change = (index: number, part: Partial<ModeratorDraft>) =>
    onChange(moderators.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className={classes.moderators}>
      <legend>Who moderates</legend>
      {moderators.map((moderator, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing else that stays while its name is typed
        <div key={index} className={classes.moderator}>
          <TextInput
            aria-label={`Name of moderator ${index + 1}`}
            placeholder="Name"
            value={moderator.name}
            onChange={(event) => change(index, { name: event.currentTarget.value, personId: null })}
          />
          <Select
            aria-label={`Kind of moderator ${index + 1}`}
            data={KINDS}
            allowDeselect={false}
            value={moderator.kind}
            onChange={(kind) => change(index, { kind: kind === 'peer' ? 'peer' : 'in-house' })}
          />
          <Button
            variant="subtle"
            color="gray"
            disabled={moderators.length === 1}
            onClick={() => onChange(moderators.filter((_, at) => at !== index))}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => onChange([...moderators, { name: '', kind: 'peer', personId: null }])}
      >
        Add a moderator
      </Button>
    </fieldset>
  );
}
