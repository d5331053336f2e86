import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { SentWorkspace } from '#shared/contract/moving.ts';
import { useCurrentWorkspace } from '../../base/current-workspace.ts';
import { FactList } from '../../ui/FactList.tsx';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { holdsWords } from '../start/backup-words.ts';
import { sizeWords } from '../start/size-words.ts';
import { MoveForm } from './MoveForm.tsx';
import { TakeBackForm } from './TakeBackForm.tsx';

/** Moves the whole workspace to another laptop; where it was moved, the way to take that back. */
export function MoveSettings() {
  const { moved, isDemo } = useCurrentWorkspace();
  const [isForm, setForm] = useState(false);
  const [sent, setSent] = useState<{ pack: SentWorkspace; words: string | null } | null>(null);
  return (
    <Section
      title="Move to another laptop"
      description="Everything goes into one encrypted pack: cases, reviews, packs, keys and the audit trail. There it becomes a workspace with the same passphrase. The one here is then marked as moved and can only be read, so that nothing is written in two places. Older back-ups stay here."
    >
      {sent && moved && <Sent {...sent} />}
      {moved ? (
        <TakeBackForm moved={moved} />
      ) : isForm ? (
        <MoveForm
          onMoved={(pack, words) => {
            setSent({ pack, words });
            setForm(false);
          }}
          onBack={() => setForm(false)}
        />
      ) : (
        <FormColumn>
          {isDemo && <p>The demo council is not moved: each computer makes its own.</p>}
          <FormActions>
            <Button variant="default" disabled={isDemo} onClick={() => setForm(true)}>
              Move to another laptop…
            </Button>
          </FormActions>
        </FormColumn>
      )}
    </Section>
  );
}

function Sent({ pack, words }: { pack: SentWorkspace; words: string | null }) {
  const top = useRef<HTMLDivElement>(null);
  // The form that stood here was longer: what is shown this once must not be above the window.
  useEffect(() => top.current?.scrollIntoView({ block: 'center' }), []);
  return (
    <div ref={top}>
      <FormColumn>
        <Notice kind="well" isLive>
          <p>
            The pack is written and was read back whole:{' '}
            {holdsWords({ counts: pack.counts, newestEntryAt: null })}. Open it on the other laptop: “Open a
            pack” on the start screen.
          </p>
        </Notice>
        {words !== null && (
          <Notice kind="caution">
            <p>
              These words open the pack. They are shown this once and not kept; never put them beside the
              file.
            </p>
            <Text size="xl" fw={700}>
              {words}
            </Text>
          </Notice>
        )}
      </FormColumn>
      <FactList
        facts={[
          ['File', pack.fileName],
          ['Size', sizeWords(pack.bytes)],
          ['SHA-256', <code key="hash">{pack.sha256}</code>],
        ]}
      />
    </div>
  );
}
