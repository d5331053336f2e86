import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import {
  ACCEPTANCE_WORDS,
  type Acceptance,
  DELIVERY_WORDS,
  type Delivery,
} from '#shared/domain/tracker/states.ts';
import { choicesOf } from '../../ui/choices-of.ts';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { type SayableChange, type SayOfItemProps, useDraftOver, useSaying } from './use-saying.ts';

/** A state to choose and a sentence beside it. */
function StateForm<State extends string>({
  label,
  words,
  now,
  whyLabel,
  changeOf,
  ...props
}: SayOfItemProps & {
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
            data={choicesOf(words)}
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
export const DeliveryForm = (props: SayOfItemProps) => (
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

/** Whether the one who is asked agrees. */
export const AcceptanceForm = (props: SayOfItemProps) => (
  <StateForm<Acceptance>
    {...props}
    label="Acceptance"
    words={ACCEPTANCE_WORDS}
    now={props.item.acceptance}
    whyLabel={() => 'In their words'}
    changeOf={(to, why) => ({ kind: 'acceptance', to, why })}
  />
);
