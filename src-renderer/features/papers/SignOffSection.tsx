import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { PaperAsked, PaperDetail, PaperVersion } from '#shared/contract/papers.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { OUTCOME_WORDS, SignOffOutcome, USUAL_BODIES } from '#shared/domain/papers/sign-off.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './papers.module.css';
import { useKeepVersion, useSavePaper, useSignOff } from './use-papers.ts';

/** Versions of a paper as they were kept, and what each body decided on them. */
export function SignOffSection({ asked, paper }: { asked: PaperAsked; paper: PaperDetail }) {
  const keep = useKeepVersion();
  const save = useSavePaper(asked);
  const [note, setNote] = useState('');
  const [deciding, setDeciding] = useState<string | null>(null);
  return (
    <Section title="Versions and sign-off" description={paper.standing}>
      {paper.versions.map((version) => (
        <div key={version.id} className={classes.version}>
          <p className={classes.words}>
            <strong>Version {version.number}</strong>, kept on {dateWords(localDayOf(version.at))} by{' '}
            {version.by}
            {version.note && `: ${version.note}`}
          </p>
          <Decisions version={version} />
          <FormActions>
            <Button variant="default" size="compact-sm" onClick={() => setDeciding(version.id)}>
              Record a decision…
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              loading={save.isPending}
              onClick={() => save.mutate(version.number)}
            >
              Save version {version.number} as…
            </Button>
          </FormActions>
          {deciding === version.id && (
            <DecisionForm key={version.id} version={version} onEnd={() => setDeciding(null)} />
          )}
        </div>
      ))}
      <FormRow>
        <TextInput
          label="What this version is for"
          placeholder="For the scrutiny board of 12 June"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </FormRow>
      <ProblemNotice error={keep.error ?? save.error} />
      <Button
        mt="xs"
        variant="default"
        loading={keep.isPending}
        onClick={() => keep.mutate({ ...asked, note }, { onSuccess: () => setNote('') })}
      >
        Keep as version {(paper.versions[0]?.number ?? 0) + 1}
      </Button>
    </Section>
  );
}

function Decisions({ version }: { version: PaperVersion }) {
  if (version.signOffs.length === 0) return <p className={classes.sub}>Nobody has decided on it yet.</p>;
  return (
    <ul className={classes.decisions}>
      {version.signOffs.map((one) => (
        <li key={one.id}>
          {one.body}, {dateWords(one.decidedOn)}: {OUTCOME_WORDS[one.outcome].toLowerCase()}
          {one.conditions && `. ${one.conditions}`}
        </li>
      ))}
    </ul>
  );
}

function DecisionForm({ version, onEnd }: { version: PaperVersion; onEnd: () => void }) {
  const signOff = useSignOff();
  const listId = useId();
  const next = USUAL_BODIES.find((body) => !version.signOffs.some((one) => one.body === body)) ?? '';
  const [body, setBody] = useState<string>(next);
  const [outcome, setOutcome] = useState<SignOffOutcome>('agreed');
  const [conditions, setConditions] = useState('');
  const [decidedOn, setDecidedOn] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body.trim() === '' || decidedOn === null) return;
    signOff.mutate({ versionId: version.id, body, outcome, conditions, decidedOn }, { onSuccess: onEnd });
  };
  return (
    <form
      className={classes.decision}
      onSubmit={submit}
      noValidate
      aria-label={`Decision on version ${version.number}`}
    >
      <datalist id={listId}>
        {USUAL_BODIES.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <FormColumn>
        <FormRow>
          <TextInput
            label="Who decided"
            list={listId}
            autoFocus
            value={body}
            onChange={(event) => setBody(event.currentTarget.value)}
          />
          <DayInput label="On" required value={decidedOn} onChange={setDecidedOn} />
          <Select
            label="Outcome"
            allowDeselect={false}
            value={outcome}
            data={SignOffOutcome.options.map((value) => ({ value, label: OUTCOME_WORDS[value] }))}
            onChange={(value) => setOutcome(SignOffOutcome.safeParse(value).data ?? 'agreed')}
          />
        </FormRow>
        <ProseArea
          label={outcome === 'returned' ? 'Why it was sent back' : 'Conditions'}
          minRows={2}
          value={conditions}
          onChange={(event) => setConditions(event.currentTarget.value)}
        />
        <ProblemNotice error={signOff.error} />
        <FormActions>
          <Button
            type="submit"
            variant="default"
            loading={signOff.isPending}
            disabled={body.trim() === '' || decidedOn === null}
          >
            Record the decision
          </Button>
          <Button variant="subtle" color="gray" onClick={onEnd}>
            Cancel
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}
