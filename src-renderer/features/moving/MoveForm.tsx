import { Button, Radio, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SentWorkspace } from '#shared/contract/moving.ts';
import { saveAllNow } from '../../base/saving/use-save-now.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { UnderWay } from '../../ui/UnderWay.tsx';
import { SpokenWords } from '../exchange/SpokenWords.tsx';
import { useContacts } from '../exchange/use-exchange.ts';
import { useMove } from './use-moving.ts';

/** Where the workspace goes, and what locks its pack. */
export function MoveForm({
  onMoved,
  onBack,
}: {
  onMoved: (pack: SentWorkspace, words: string | null) => void;
  onBack: () => void;
}) {
  const move = useMove();
  const contacts = useContacts();
  const known = (contacts.data ?? []).filter(
    ({ verifiedAt, replacedAt }) => verifiedAt !== null && replacedAt === null,
  );
  const [to, setTo] = useState('');
  const [lock, setLock] = useState<'words' | 'contact'>('words');
  const [contactId, setContactId] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [isTold, setTold] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const isLocked = lock === 'words' ? words !== '' && isTold : contactId !== null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (to.trim() === '' || !isLocked) return;
    const file = await window.plumbline.chooseWhereToSave('save-pack', 'workspace.plumb');
    if (!file) return;
    await saveAllNow();
    move.mutate(
      {
        fileToken: file.token,
        to: to.trim(),
        lock: lock === 'contact' && contactId ? { contactId } : { passphrase: words },
      },
      { onSuccess: (pack) => onMoved(pack, lock === 'words' ? words : null) },
    );
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <FormColumn>
        <TextInput
          label="Where it moves to"
          description="In your words, such as “the new laptop, LT-2291”. Whoever opens this workspace later reads it."
          maxLength={200}
          autoFocus
          value={to}
          error={isChecked && to.trim() === '' && 'Say where it moves to.'}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
        <Radio.Group
          label="What opens the pack"
          value={lock}
          onChange={(next) => setLock(next === 'contact' ? 'contact' : 'words')}
        >
          <Radio value="words" label="Words that are made up here" mt="xs" />
          <Radio
            value="contact"
            mt="xs"
            disabled={known.length === 0}
            label="The key of a contact"
            description={
              known.length === 0
                ? 'Nobody yet whose keys were compared by telephone: see Contacts and keys.'
                : 'They open it in their own workspace.'
            }
          />
        </Radio.Group>
        {lock === 'words' ? (
          <SpokenWords
            words={words}
            onWords={setWords}
            isTold={isTold}
            onTold={setTold}
            told="I have written them down, or told them"
            advice="Keep them apart from the file: on paper, or told by telephone. They are not kept here."
          />
        ) : (
          <Select
            label="Contact"
            data={known.map(({ id, name, organisation }) => ({
              value: id,
              label: [name, organisation].filter(Boolean).join(', '),
            }))}
            value={contactId}
            onChange={setContactId}
            error={isChecked && contactId === null && 'Choose for whom it is.'}
          />
        )}
        {isChecked && lock === 'words' && !isTold && (
          <Notice kind="caution">
            <p>
              Write the words down, or tell them; then tick the box above. Without them nobody opens the pack.
            </p>
          </Notice>
        )}
        <Notice>
          <p>
            Write nothing while the pack is made. When it is whole, this workspace can only be read; if the
            move fails, you take that back here.
          </p>
        </Notice>
        <ProblemNotice error={move.error ?? contacts.error} />
        <UnderWay work={move} />
        <FormActions>
          <Button type="submit" loading={move.isPending}>
            Write the pack and mark as moved…
          </Button>
          <Button variant="subtle" color="gray" onClick={onBack}>
            Leave it here
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}
