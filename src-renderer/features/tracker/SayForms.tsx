import { Button, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { TrackedItem } from '#shared/contract/tracked-items.ts';
import { dueAsWritten } from '#shared/domain/tracker/due-as-written.ts';
import {
  ACCEPTANCE_WORDS,
  type Acceptance,
  DELIVERY_WORDS,
  type Delivery,
  IMPACT_WORDS,
  Impact,
  isEvidenced,
} from '#shared/domain/tracker/states.ts';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { DueInput } from './DueInput.tsx';
import { type SayProps as BareSayProps, type SayableChange, useDraftOver, useSaying } from './use-saying.ts';

interface SayProps extends BareSayProps {
  readonly item: TrackedItem;
}

const choices = <Word extends string>(words: Readonly<Record<Word, string>>) =>
  Object.entries<string>(words).map(([value, label]) => ({ value, label }));

/** A dated comment. */
export function UpdateForm(props: SayProps & { label?: string }) {
  const saying = useSaying(props);
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') saying.say({ kind: 'update', text }, () => setText(''));
  };
  return (
    <form onSubmit={submit}>
      <FormColumn>
        <Textarea
          label={props.label ?? 'What is new'}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ProblemNotice error={saying.error} />
        <FormActions>
          <Button type="submit" variant="default" loading={saying.isBusy} disabled={text.trim() === ''}>
            Add this update
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}

/** A state to choose and a sentence beside it. */
function StateForm<State extends string>({
  label,
  words,
  now,
  whyLabel,
  changeOf,
  ...props
}: SayProps & {
  readonly label: string;
  readonly words: Readonly<Record<State, string>>;
  /** The state that it has. */
  readonly now: State;
  readonly whyLabel: (to: State) => string;
  readonly changeOf: (to: State, why: string) => SayableChange;
}) {
  const saying = useSaying(props);
  const { value: to, set: setTo, forget } = useDraftOver(now);
  const [why, setWhy] = useState('');
  const isState = (value: string | null): value is State => value !== null && Object.hasOwn(words, value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saying.say(changeOf(to, why), () => {
      forget();
      setWhy('');
    });
  };
  return (
    <form onSubmit={submit}>
      <FormColumn>
        <FormRow>
          <Select
            label={label}
            allowDeselect={false}
            data={choices(words)}
            value={to}
            onChange={(value) => {
              if (isState(value)) setTo(value);
            }}
          />
          <TextInput
            label={whyLabel(to)}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </FormRow>
        <ProblemNotice error={saying.error} />
        <FormActions>
          <Button type="submit" variant="default" loading={saying.isBusy} disabled={to === now}>
            Set {label.toLowerCase()}
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}

/** How far it is. Complete needs evidence of its impact or a reason, and a second person. */
export const DeliveryForm = (props: SayProps) => (
  <StateForm<Delivery>
    {...props}
    label="Delivery"
    words={DELIVERY_WORDS}
    now={props.item.delivery}
    whyLabel={(to) =>
      to === 'complete' ? 'Why no impact can be evidenced, where that is so' : 'Why, in a sentence'
    }
    changeOf={(to, why) => ({ kind: 'delivery', to, why })}
  />
);

/** What it changed for the child, how it is known, and whose words it is. */
export function ImpactForm(props: SayProps) {
  const saying = useSaying(props);
  const { value: to, set: setTo, forget } = useDraftOver<Impact>(props.item.impact);
  const [evidence, setEvidence] = useState('');
  const [how, setHow] = useState('');
  const [voice, setVoice] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saying.say({ kind: 'impact', to, evidence, how, voice }, () => {
      forget();
      setEvidence('');
      setHow('');
      setVoice('');
    });
  };
  return (
    <form onSubmit={submit}>
      <FormColumn>
        <Select
          label="Impact"
          description="What did it change for the child?"
          allowDeselect={false}
          data={choices(IMPACT_WORDS)}
          value={to}
          onChange={(value) => setTo(Impact.parse(value))}
        />
        {isEvidenced(to) && (
          <>
            <Textarea
              label="What changed"
              autosize
              minRows={2}
              value={evidence}
              onChange={(event) => setEvidence(event.currentTarget.value)}
            />
            <FormRow>
              <TextInput
                label="How we know"
                placeholder="a visit, an audit, a survey"
                value={how}
                onChange={(event) => setHow(event.currentTarget.value)}
              />
              <TextInput
                label="Whose voice"
                placeholder="the child, a parent"
                value={voice}
                onChange={(event) => setVoice(event.currentTarget.value)}
              />
            </FormRow>
          </>
        )}
        <ProblemNotice error={saying.error} />
        <FormActions>
          <Button
            type="submit"
            variant="default"
            loading={saying.isBusy}
            disabled={to === props.item.impact && evidence.trim() === ''}
          >
            Set impact
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}

/** By when: the date before stays beside it, with who moved it and why. */
export function DueForm(props: SayProps) {
  const saying = useSaying(props);
  const [to, setTo] = useState('');
  const [why, setWhy] = useState('');
  const { due, text, refusal } = dueAsWritten(to);
  const isDate = to.trim() !== '' && refusal === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isDate && why.trim() !== '')
      saying.say({ kind: 'due', to: due, why, ...(text && { text }) }, () => {
        setTo('');
        setWhy('');
      });
  };
  return (
    <form onSubmit={submit}>
      <FormColumn>
        <FormRow>
          <DueInput label="New date" value={to} onChange={setTo} />
          <TextInput
            label="Why it moves"
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </FormRow>
        <ProblemNotice error={saying.error} />
        <FormActions>
          <Button
            type="submit"
            variant="default"
            loading={saying.isBusy}
            disabled={!isDate || why.trim() === ''}
          >
            Move the date
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}

/** Who owns it. Several owners keep one item one item. */
export function OwnersForm(props: SayProps) {
  const saying = useSaying(props);
  const { value: owners, set: setOwners, forget } = useDraftOver<string[]>(props.item.owners);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saying.say({ kind: 'owners', to: owners, why: '' }, forget);
  };
  return (
    <form onSubmit={submit}>
      <FormColumn>
        <TagsInput
          label="Owners"
          description="Type a name and press Enter."
          value={owners}
          onChange={setOwners}
        />
        <ProblemNotice error={saying.error} />
        <FormActions>
          <Button
            type="submit"
            variant="default"
            loading={saying.isBusy}
            disabled={owners.join('|') === props.item.owners.join('|')}
          >
            Set owners
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}

/** Whether the one who is asked agrees. */
export const AcceptanceForm = (props: SayProps) => (
  <StateForm<Acceptance>
    {...props}
    label="Acceptance"
    words={ACCEPTANCE_WORDS}
    now={props.item.acceptance}
    whyLabel={() => 'In their words'}
    changeOf={(to, why) => ({ kind: 'acceptance', to, why })}
  />
);
