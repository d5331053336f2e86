import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Target } from '#shared/contract/targets.ts';
import type { CaseDraft } from '#shared/domain/cases/case-draft.ts';
import { useKeptState } from '../../base/kept-state.ts';
import { navigate } from '../../base/place.ts';
import { FormActions } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { BackgroundFields, CaseworkFields, IdentityFields } from './CaseFields.tsx';
import classes from './CaseForm.module.css';
import { draftOfFields, fieldsOfDraft, missingOfCase } from './case-form-fields.ts';
import { RelatedPeopleFields } from './RelatedPeopleFields.tsx';
import { useSaveCase } from './use-cases.ts';

/** The fields of a case. What is typed stays while one looks something up elsewhere. */
export function CaseForm({ id, draft }: { id: string | null; draft?: CaseDraft }) {
  const {
    value: fields,
    isKept,
    set,
    forget,
  } = useKeptState(`case/${id ?? 'new'}`, () => fieldsOfDraft(draft));
  const [isAsked, setAsked] = useState(false);
  const save = useSaveCase();
  const missing = missingOfCase(fields);
  const leave = (to: Target) => {
    forget();
    navigate(to);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(missing).length > 0) return;
    save.mutate(
      { id, draft: draftOfFields(fields) },
      { onSuccess: ({ id: saved }) => leave({ to: 'case', id: saved }) },
    );
  };
  const problems = isAsked ? missing : {};
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <IdentityFields fields={fields} problems={problems} onChange={set} />
      <CaseworkFields fields={fields} onChange={set} />
      <BackgroundFields fields={fields} onChange={set} />
      <Section title="Related people" description="Parents, siblings, carers: whoever a review may name.">
        <RelatedPeopleFields fields={fields} problem={problems.related} onChange={set} />
      </Section>
      <ProblemNotice error={save.error} />
      {isAsked && Object.keys(missing).length > 0 && (
        <Notice kind="caution" isLive>
          {Object.values(missing).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      <FormActions>
        <Button type="submit" loading={save.isPending}>
          {id === null ? 'Add this case' : 'Save'}
        </Button>
        <Button variant="default" onClick={() => leave(id === null ? { to: 'cases' } : { to: 'case', id })}>
          {isKept ? 'Discard these changes' : 'Cancel'}
        </Button>
      </FormActions>
    </form>
  );
}
