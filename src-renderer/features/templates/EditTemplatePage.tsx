import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { TemplateDraft } from '#shared/contract/templates.ts';
import { templateProblems } from '#shared/domain/templates/check-template.ts';
import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { client } from '../../base/client.ts';
import { navigate } from '../../base/place.ts';
import { useAutosave } from '../../base/saving/use-autosave.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SavedMark } from '../../ui/SavedMark.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { TemplateFields } from './TemplateFields.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { useDraft, useRemoveDraft } from './use-templates.ts';

/** A template that is being written; saved as one types. */
export function EditTemplatePage() {
  const { id = '' } = useParams();
  const { data, error } = useDraft(id);
  return (
    <Page>
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Opening the draft…" />}
      {data && <Editor key={data.id} draft={data} />}
    </Page>
  );
}

function Editor({ draft }: { draft: TemplateDraft }) {
  const [content, setContent] = useState(draft.content);
  const [removedFrom, setRemovedFrom] = useState<PracticeReviewTemplate | null>(null);
  const [isPreview, setPreview] = useState(false);
  const [isPublishing, setPublishing] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const remove = useRemoveDraft();
  const { state, change: save } = useAutosave(
    async (whole: PracticeReviewTemplate) =>
      (await client.templates.saveDraft({ id: draft.id, content: whole })).savedAt,
  );
  const change = (next: PracticeReviewTemplate) => {
    setContent(next);
    save(next);
  };
  const problems = templateProblems(content);
  return (
    <>
      <PageHeader
        isSticky
        above={<TextLink to={{ to: 'templates' }}>Templates</TextLink>}
        title={content.name || 'Template without a name'}
        marks={<SavedMark state={state} />}
        description={
          draft.basedOn
            ? `Draft, copied from ${draft.basedOn.name}, version ${draft.basedOn.version}.`
            : 'Draft.'
        }
        actions={
          <>
            <SegmentedControl
              aria-label="Show"
              value={isPreview ? 'preview' : 'edit'}
              onChange={(value) => setPreview(value === 'preview')}
              data={[
                { value: 'edit', label: 'Edit' },
                { value: 'preview', label: 'As an auditor sees it' },
              ]}
            />
            <Button variant="default" aria-haspopup="dialog" onClick={() => setRemoving(true)}>
              Delete draft
            </Button>
            <Button onClick={() => setPublishing(true)}>Publish</Button>
          </>
        }
      />
      {draft.remarks.map((remark) => (
        <Notice key={remark}>{remark}</Notice>
      ))}
      {removedFrom && (
        <Notice kind="caution" isLive>
          Removed.{' '}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              change(removedFrom);
              setRemovedFrom(null);
            }}
          >
            Put it back
          </Button>
        </Notice>
      )}
      {isPreview ? (
        <TemplatePreview template={content} />
      ) : (
        <TemplateFields
          template={content}
          proposals={draft.proposals}
          onChange={(next) => {
            setRemovedFrom(hasFewer(next, content) ? content : null);
            change(next);
          }}
        />
      )}
      <ConfirmDialog
        isOpen={isRemoving}
        title="Delete this draft?"
        confirmWords="Delete 1 draft"
        isHarmful
        isBusy={remove.isPending}
        error={remove.error}
        onCancel={() => setRemoving(false)}
        onConfirm={() => remove.mutate({ id: draft.id }, { onSuccess: () => navigate({ to: 'templates' }) })}
      >
        <p>What is written in it is gone then. Published versions stay as they are.</p>
      </ConfirmDialog>
      <PublishDialog
        draftId={draft.id}
        problems={problems}
        isOpen={isPublishing}
        onClose={() => setPublishing(false)}
        saveFirst={() => client.templates.saveDraft({ id: draft.id, content })}
      />
    </>
  );
}

/** Whether something was removed: then it can be put back. */
const hasFewer = (next: PracticeReviewTemplate, before: PracticeReviewTemplate): boolean =>
  partsOf(next) < partsOf(before);

const partsOf = ({ domains, feedback }: PracticeReviewTemplate): number =>
  domains.length + feedback.length + domains.reduce((sum, { prompts }) => sum + prompts.length, 0);
