import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PackPreview } from '#shared/contract/pack-preview.ts';
import { Section } from '../../../ui/Section.tsx';
import type { Deciding } from '../use-packs.ts';

/** A reason that says less than this says nothing; the contract asks for as much. */
const SHORTEST_REASON = 10;

/** Whether children of the pack share the names that stand for workers, schools and places, and why. */
export function LinkedNames({ preview, deciding }: { preview: PackPreview; deciding: Deciding }) {
  const [reason, setReason] = useState('');
  const { id } = preview.draft;
  const link = (why: string | null) => {
    deciding.linkChildren.mutate({ id, reason: why }, { onSuccess: () => setReason('') });
  };
  return (
    <Section
      title="Workers, schools and places"
      description="Each child has its own “Worker 1” and “School B”, so that a reader who recognises one child learns nothing of the others."
    >
      {preview.linked === null ? (
        <Group align="end" gap="sm">
          <TextInput
            label="Why the moderator has to see what children share"
            description="For instance: the pack is about one worker’s practice."
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            w={420}
          />
          <Button
            variant="default"
            disabled={reason.trim().length < SHORTEST_REASON}
            loading={deciding.linkChildren.isPending}
            onClick={() => link(reason.trim())}
          >
            Use the same ones for all children
          </Button>
        </Group>
      ) : (
        <Group gap="sm">
          <span>They are the same for all children of this pack: “{preview.linked}”</span>
          <Button variant="default" loading={deciding.linkChildren.isPending} onClick={() => link(null)}>
            Give each child its own again
          </Button>
        </Group>
      )}
    </Section>
  );
}
