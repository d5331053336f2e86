import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PaperAppendixRow, PaperAsked, PaperDetail } from '#shared/contract/papers.ts';
import { PAPER_KINDS, PAPER_WORDS } from '#shared/domain/papers/papers.ts';
import { SCHEDULE_12A } from '#shared/domain/papers/schedule-12a.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './papers.module.css';
import { useRemoveAppendix, useSaveAppendix } from './use-papers.ts';

/** The appendices of a paper, each with the marking that it carries on every page. */
export function AppendicesSection({ asked, paper }: { asked: PaperAsked; paper: PaperDetail }) {
  const [open, setOpen] = useState<PaperAppendixRow | 'new' | null>(null);
  const remove = useRemoveAppendix();
  return (
    <Section
      title="Appendices"
      description={
        paper.isPublic
          ? 'A public report holds its public appendices; of the others it says that they are there, and the paragraph of the law.'
          : 'Each carries a marking of its own on every page.'
      }
    >
      {paper.appendices.length > 0 && (
        <ol className={classes.decisions}>
          {paper.appendices.map((appendix) => (
            <li key={appendix.id}>
              {appendix.title} <span className={classes.sub}>{appendix.marking}</span>
              <Button variant="subtle" size="compact-sm" onClick={() => setOpen(appendix)}>
                Edit
              </Button>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`Remove ${appendix.title}`}
                onClick={() => remove.mutate({ ...asked, id: appendix.id })}
              >
                Remove
              </Button>
            </li>
          ))}
        </ol>
      )}
      <ProblemNotice error={remove.error} />
      {open === null ? (
        <Button variant="default" onClick={() => setOpen('new')}>
          Add an appendix…
        </Button>
      ) : (
        <AppendixForm
          key={open === 'new' ? 'new' : open.id}
          asked={asked}
          appendix={open === 'new' ? null : open}
          onEnd={() => setOpen(null)}
        />
      )}
    </Section>
  );
}

function AppendixForm({
  asked,
  appendix,
  onEnd,
}: {
  asked: PaperAsked;
  appendix: PaperAppendixRow | null;
  onEnd: () => void;
}) {
  const save = useSaveAppendix();
  const [title, setTitle] = useState(appendix?.title ?? '');
  const [text, setText] = useState(appendix?.text ?? '');
  const [source, setSource] = useState(appendix?.source ?? null);
  const [paragraph, setParagraph] = useState(appendix ? appendix.paragraph : asked.isPublic ? null : 1);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ ...asked, id: appendix?.id ?? null, title, text, source, paragraph }, { onSuccess: onEnd });
  };
  return (
    <form onSubmit={submit} noValidate aria-label={appendix ? 'Edit the appendix' : 'Add an appendix'}>
      <FormColumn>
        <TextInput
          label="Title"
          autoFocus
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Select
          label="Marking"
          allowDeselect={false}
          value={String(paragraph ?? 'public')}
          data={[
            { value: 'public', label: 'Public' },
            ...Object.entries(SCHEDULE_12A).map(([value, words]) => ({
              value,
              label: `Schedule 12A, paragraph ${value}: ${words}`,
            })),
          ]}
          onChange={(value) => setParagraph(value === null || value === 'public' ? null : Number(value))}
        />
        <Select
          label="What it holds"
          description="Another report of the same period, as it stands, or text alone"
          allowDeselect={false}
          value={source ?? ''}
          data={[
            { value: '', label: 'Text alone' },
            ...PAPER_KINDS.filter((kind) => kind !== asked.kind).map((kind) => ({
              value: kind,
              label: PAPER_WORDS[kind].title,
            })),
          ]}
          onChange={(value) => setSource(PAPER_KINDS.find((kind) => kind === value) ?? null)}
        />
        <ProseArea
          label={source === null ? 'Text' : 'Text before it'}
          minRows={3}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ProblemNotice error={save.error} />
        <FormActions>
          <Button
            type="submit"
            variant="default"
            loading={save.isPending}
            disabled={title.trim() === '' || (source === null && text.trim() === '')}
          >
            Save the appendix
          </Button>
          <Button variant="subtle" color="gray" onClick={onEnd}>
            Cancel
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}
