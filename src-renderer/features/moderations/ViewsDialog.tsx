import { Button, Modal, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ModerationDetail } from '#shared/contract/moderations.ts';
import type { ModerationViews } from '#shared/domain/moderation/second-grade.ts';
import { FormActions } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import classes from './moderations.module.css';

/** A moderator's views: each prompt of the template, keep or change and why; last, the moderation itself. */
export function ViewsDialog({
  prompts,
  before,
  onSave,
  onClose,
}: {
  prompts: ModerationDetail['prompts'];
  /** What was said before; null where nothing was. */
  before: ModerationViews | null;
  onSave: (views: ModerationViews) => Promise<unknown>;
  onClose: () => void;
}) {
  const save = useMutation({ mutationFn: onSave, onSuccess: onClose });
  const said = before?.prompts ?? [];
  const [views, setViews] = useState<Record<string, 'keep' | 'change'>>(() =>
    Object.fromEntries(said.map(({ domain, prompt, view }) => [`${domain}/${prompt}`, view])),
  );
  const [reasons, setReasons] = useState<Record<string, string>>(() =>
    Object.fromEntries(said.map(({ domain, prompt, why }) => [`${domain}/${prompt}`, why])),
  );
  const [process, setProcess] = useState(before?.process ?? '');
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
        <ProseArea
          label="The moderation itself: what helped, what did not?"
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
          onClick={() => save.mutate({ prompts: given, process })}
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
