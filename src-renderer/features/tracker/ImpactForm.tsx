import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { IMPACT_WORDS, Impact, isEvidenced } from '#shared/domain/tracker/states.ts';
import { choicesOf } from '../../ui/choices-of.ts';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { type SayOfItemProps, useDraftOver, useSaying } from './use-saying.ts';

/** What it changed for the child, how it is known, and whose words it is. */
export function ImpactForm(props: SayOfItemProps) {
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
          data={choicesOf(IMPACT_WORDS)}
          value={to}
          onChange={(value) => setTo(Impact.parse(value))}
        />
        {isEvidenced(to) && (
          <>
            <ProseArea
              label="What changed"
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
