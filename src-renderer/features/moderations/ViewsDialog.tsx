import { Button, Modal, Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ModerationDetail } from '#shared/contract/moderations.ts';
import { FormActions } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import classes from './moderations.module.css';
import { useSaveViews } from './use-moderations.ts';

/** A moderator's views: each prompt of the template, keep or change and why; last, the moderation itself. */
export function ViewsDialog({
  moderation: { id, prompts },
  moderatorId,
  onClose,
}: {
  moderation: ModerationDetail;
  moderatorId: string;
  onClose: () => void;
}) {
  const save = useSaveViews();
  const [views, setViews] = useState<Record<string, 'keep' | 'change'>>({});
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [process, setProcess] = useState('');
  const given = prompts.flatMap(({ domain, prompt }) => {
    const view = views[`${domain}/${prompt}`];
    return view ? [{ domain, prompt, view, why: reasons[`${domain}/${prompt}`] ?? '' }] : [];
  });
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      closeButtonProps={{ 'aria-label': 'Close' }}
      title="Views on the template and on this moderation"
    >
      <div className={classes.read}>
        {prompts.map(({ domain, prompt, question }) => {
          const key = `${domain}/${prompt}`;
          return (
            <div key={key}>
              <Radio.Group
                label={question}
                value={views[key] ?? ''}
                onChange={(value) => setViews({ ...views, [key]: value === 'change' ? 'change' : 'keep' })}
              >
                <FormActions>
                  <Radio value="keep" label="Keep" />
                  <Radio value="change" label="Change" />
                </FormActions>
              </Radio.Group>
              {views[key] === 'change' && (
                <TextInput
                  aria-label={`Why change: ${question}`}
                  placeholder="Why, and to what?"
                  value={reasons[key] ?? ''}
                  onChange={(event) => setReasons({ ...reasons, [key]: event.currentTarget.value })}
                />
              )}
            </div>
          );
        })}
        <Textarea
          label="The moderation itself: what helped, what did not?"
          autosize
          minRows={2}
          value={process}
          onChange={(event) => setProcess(event.currentTarget.value)}
        />
      </div>
      <ProblemNotice error={save.error} />
      <FormActions>
        <Button
          disabled={given.length === 0 && process.trim() === ''}
          loading={save.isPending}
          onClick={() =>
            save.mutate({ id, moderatorId, views: { prompts: given, process } }, { onSuccess: onClose })
          }
        >
          Save these views
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          Go back
        </Button>
      </FormActions>
    </Modal>
  );
}
