import { Button, Switch, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { TemplateProposal } from '#shared/contract/templates.ts';
import { freshKey } from '#shared/domain/templates/keys.ts';
import type { GradeDescriptors, TemplateDomain, TemplatePrompt } from '#shared/domain/templates/template.ts';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { QuestionEditor } from './QuestionEditor.tsx';
import { Sortable } from './Sortable.tsx';
import classes from './templates.module.css';

/** A section: its words, its questions, and what each grade looks like. */
export function SectionEditor({
  domain,
  proposals,
  onChange,
}: {
  domain: TemplateDomain;
  proposals: readonly TemplateProposal[];
  onChange: (domain: TemplateDomain) => void;
}) {
  const { title, purpose, prompts, descriptors, isGraded = true } = domain;
  const change = (part: Partial<TemplateDomain>) => onChange({ ...domain, ...part });
  const add = () =>
    change({
      prompts: [
        ...prompts,
        {
          key: freshKey(
            'question',
            prompts.map(({ key }) => key),
          ),
          question: '',
          guidance: '',
        },
      ],
    });
  return (
    <>
      <TextInput
        label="Section"
        value={title}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <ProseArea
        label="What it is for"
        description="One sentence, in terms of the child."
        value={purpose}
        onChange={({ currentTarget }) => change({ purpose: currentTarget.value })}
      />
      <Sortable
        label={`Questions of ${title || 'this section'}`}
        items={prompts}
        isInner
        nameOf={({ question }, index) => question || `Question ${index + 1}`}
        onChange={(next: TemplatePrompt[]) => change({ prompts: next })}
        onRemove={(gone) => change({ prompts: prompts.filter(({ key }) => key !== gone.key) })}
      >
        {(prompt, index) => (
          <QuestionEditor
            prompt={prompt}
            number={index + 1}
            proposals={proposals.filter((one) => one.prompt === prompt.key)}
            onChange={(next) =>
              change({ prompts: prompts.map((one) => (one.key === next.key ? next : one)) })
            }
          />
        )}
      </Sortable>
      <div>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={add}
        >
          Add a question
        </Button>
      </div>
      <Switch
        label="This section is graded"
        checked={isGraded}
        onChange={({ currentTarget }) => change({ isGraded: currentTarget.checked })}
      />
      {isGraded && (
        <DescriptorFields descriptors={descriptors} onChange={(next) => change({ descriptors: next })} />
      )}
    </>
  );
}

const RANKS = [
  [4, 'The best grade'],
  [3, 'The second grade'],
  [2, 'The third grade'],
  [1, 'The lowest grade'],
] as const;

/** What practice looks like at each grade; the words of the grades come from the scale of the round. */
export function DescriptorFields({
  descriptors,
  onChange,
}: {
  descriptors: GradeDescriptors;
  onChange: (descriptors: GradeDescriptors) => void;
}) {
  return (
    <details>
      <summary>What each grade looks like</summary>
      <div className={classes.two}>
        {RANKS.map(([rank, words]) => (
          <ProseArea
            key={rank}
            label={words}
            minRows={2}
            value={descriptors[rank]}
            onChange={({ currentTarget }) => onChange({ ...descriptors, [rank]: currentTarget.value })}
          />
        ))}
      </div>
    </details>
  );
}
