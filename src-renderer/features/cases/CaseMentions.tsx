import { ActionIcon, Button, NativeSelect, TextInput, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { CaseDetail } from '#shared/contract/cases.ts';
import { choicesOf } from '../../ui/choices-of.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import classes from './CasePage.module.css';
import { useAddMention, useRemoveMention } from './use-cases.ts';

type Mention = CaseDetail['mentions'][number];

const kindWords: Readonly<Record<Mention['kind'], string>> = {
  person: 'Person',
  place: 'Place',
  organisation: 'Organisation',
  other: 'Something else',
};

/** What the reviews of a case mention beside its record, to add to and take from. */
export function CaseMentions({ caseId, mentions }: { caseId: string; mentions: readonly Mention[] }) {
  const remove = useRemoveMention();
  return (
    <>
      {mentions.length > 0 && (
        <ul className={classes.plain} aria-label="Mentioned">
          {mentions.map(({ id, kind, text }) => (
            <li key={id} className={classes.line}>
              <span>
                {text} <span className={classes.quiet}>{kindWords[kind].toLowerCase()}</span>
              </span>
              <Tooltip label="Remove">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Remove ${text}`}
                  onClick={() => remove.mutate({ id })}
                >
                  <IconX size={17} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </li>
          ))}
        </ul>
      )}
      <ProblemNotice error={remove.error} />
      <AddMention caseId={caseId} />
    </>
  );
}

function AddMention({ caseId }: { caseId: string }) {
  const [text, setText] = useState('');
  const [kind, setKind] = useState<Mention['kind']>('person');
  const add = useAddMention();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') add.mutate({ caseId, kind, text }, { onSuccess: () => setText('') });
  };
  return (
    <form onSubmit={submit}>
      <div className={classes.add}>
        <TextInput
          label="Name or word"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <NativeSelect
          label="What it is"
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value as Mention['kind'])}
          data={choicesOf(kindWords)}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          Add
        </Button>
      </div>
      <ProblemNotice error={add.error} />
    </form>
  );
}
