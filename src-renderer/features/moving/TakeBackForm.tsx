import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Moved } from '#shared/contract/workspace.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useTakeBackMove } from './use-moving.ts';

/** As short a reason as still says something. */
const SHORTEST_REASON = 3;

/** Where a workspace was moved to, and taking that back with a reason. */
export function TakeBackForm({ moved }: { moved: Moved }) {
  const takeBack = useTakeBackMove();
  const [isForm, setForm] = useState(false);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isTooShort = reason.trim().length < SHORTEST_REASON;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isTooShort) takeBack.mutate({ reason: reason.trim() });
  };
  return (
    <FormColumn>
      <p>
        Moved to <strong>{moved.to}</strong> on <InstantText at={moved.at} />, in the file {moved.fileName}.
      </p>
      {isForm ? (
        <form onSubmit={submit} noValidate>
          <FormColumn>
            <Notice kind="caution">
              <p>
                Only where the other laptop never opened the pack, or will not be used: what is written in two
                places is never put together again. Destroy the file.
              </p>
            </Notice>
            {/* The one text of a moved workspace that is written. */}
            <Textarea
              readOnly={false}
              classNames={{}}
              label="Why it is worked in here again"
              description="Kept in the audit trail."
              autosize
              minRows={2}
              maxLength={1000}
              autoFocus
              value={reason}
              error={isChecked && isTooShort && 'Say why.'}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
            <ProblemNotice error={takeBack.error} />
            <FormActions>
              <Button type="submit" loading={takeBack.isPending}>
                Take the mark back
              </Button>
              <Button variant="subtle" color="gray" onClick={() => setForm(false)}>
                Leave it as moved
              </Button>
            </FormActions>
          </FormColumn>
        </form>
      ) : (
        <FormActions>
          <Button variant="default" onClick={() => setForm(true)}>
            The move failed…
          </Button>
        </FormActions>
      )}
    </FormColumn>
  );
}
