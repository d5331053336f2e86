import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { TemplateProposal } from '#shared/contract/templates.ts';
import { freshKey } from '#shared/domain/templates/keys.ts';
import type {
  FeedbackSource,
  PracticeReviewTemplate,
  TemplateDomain,
} from '#shared/domain/templates/template.ts';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { Section } from '../../ui/Section.tsx';
import { DescriptorFields, SectionEditor } from './SectionEditor.tsx';
import { Sortable } from './Sortable.tsx';
import classes from './templates.module.css';

const NO_DESCRIPTORS = { 4: '', 3: '', 2: '', 1: '' } as const;

/** All that a template says, to be changed. */
export function TemplateFields({
  template,
  proposals,
  onChange,
}: {
  template: PracticeReviewTemplate;
  proposals: readonly TemplateProposal[];
  onChange: (template: PracticeReviewTemplate) => void;
}) {
  const change = (part: Partial<PracticeReviewTemplate>) => onChange({ ...template, ...part });
  const { domains, feedback, strengths, overall } = template;
  const addSection = () =>
    change({
      domains: [
        ...domains,
        {
          key: freshKey(
            'section',
            domains.map(({ key }) => key),
          ),
          title: '',
          purpose: '',
          prompts: [{ key: 'question', question: '', guidance: '' }],
          descriptors: { ...NO_DESCRIPTORS },
        },
      ],
    });
  return (
    <>
      <Section title="The template">
        <div className={classes.fields}>
          <TextInput
            label="Name"
            value={template.name}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
          <ProseArea
            label="Introduction"
            description="What an auditor reads first."
            minRows={2}
            value={template.introduction}
            onChange={({ currentTarget }) => change({ introduction: currentTarget.value })}
          />
          <ProseArea
            label="Hypothesis, for a thematic audit"
            description="What it sets out to test. Leave it empty where it tests nothing."
            value={template.hypothesis ?? ''}
            onChange={({ currentTarget }) => change({ hypothesis: currentTarget.value || undefined })}
          />
        </div>
      </Section>
      <Section
        title="Sections"
        description="Drag by the handle, or press Alt+Shift+Up and Alt+Shift+Down from anywhere in a section or question."
        actions={
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={addSection}>
            Add a section
          </Button>
        }
      >
        <Sortable
          label="Sections"
          items={domains}
          nameOf={({ title }, index) => title || `Section ${index + 1}`}
          onChange={(next: TemplateDomain[]) => change({ domains: next })}
          onRemove={(gone) =>
            domains.length > 1 && change({ domains: domains.filter(({ key }) => key !== gone.key) })
          }
        >
          {(domain) => (
            <SectionEditor
              domain={domain}
              proposals={proposals.filter((one) => one.domain === domain.key)}
              onChange={(next) =>
                change({ domains: domains.map((one) => (one.key === next.key ? next : one)) })
              }
            />
          )}
        </Sortable>
      </Section>
      <Voices feedback={feedback} onChange={(next) => change({ feedback: next })} />
      <Section title="Strengths and overall grade">
        <div className={classes.fields}>
          <TextInput
            label="Heading of the strengths"
            value={strengths.title}
            onChange={({ currentTarget }) =>
              change({ strengths: { ...strengths, title: currentTarget.value } })
            }
          />
          <ProseArea
            label="Guidance on the strengths"
            value={strengths.guidance}
            onChange={({ currentTarget }) =>
              change({ strengths: { ...strengths, guidance: currentTarget.value } })
            }
          />
          <ProseArea
            label="How the overall grade is reached"
            value={overall.guidance}
            onChange={({ currentTarget }) =>
              change({ overall: { ...overall, guidance: currentTarget.value } })
            }
          />
          <DescriptorFields
            descriptors={overall.descriptors}
            onChange={(descriptors) => change({ overall: { ...overall, descriptors } })}
          />
        </div>
      </Section>
    </>
  );
}

/** Whose feedback is asked for beside the file. */
function Voices({
  feedback,
  onChange,
}: {
  feedback: readonly FeedbackSource[];
  onChange: (feedback: FeedbackSource[]) => void;
}) {
  const set = (next: FeedbackSource) => onChange(feedback.map((one) => (one.key === next.key ? next : one)));
  return (
    <Section
      title="Whose feedback is asked for"
      description="The child, the family, the worker, partners: each stands beside the file in their own words."
      actions={
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() =>
            onChange([
              ...feedback,
              {
                key: freshKey(
                  'voice',
                  feedback.map(({ key }) => key),
                ),
                title: '',
                guidance: '',
              },
            ])
          }
        >
          Add a voice
        </Button>
      }
    >
      <Sortable
        label="Voices"
        items={feedback}
        nameOf={({ title }, index) => title || `Voice ${index + 1}`}
        onChange={onChange}
        onRemove={(gone) => onChange(feedback.filter(({ key }) => key !== gone.key))}
      >
        {(voice) => (
          <div className={classes.two}>
            <TextInput
              label="Whose"
              value={voice.title}
              onChange={({ currentTarget }) => set({ ...voice, title: currentTarget.value })}
            />
            <ProseArea
              label="Guidance"
              value={voice.guidance}
              onChange={({ currentTarget }) => set({ ...voice, guidance: currentTarget.value })}
            />
          </div>
        )}
      </Sortable>
    </Section>
  );
}
