import { domainGradeField, domainRationaleField, promptField } from '#shared/domain/reviews/review-fields.ts';
import type { TemplateDomain } from '#shared/domain/templates/template.ts';
import { domainSection } from '../section-progress.ts';
import { AnswerField } from '../writing/AnswerField.tsx';
import { Judgement } from './Judgement.tsx';
import { SectionFrame } from './SectionFrame.tsx';

/** A domain of practice: its prompts, then its grade with the rationale and the evidence that it rests on. */
export function DomainSection({ domain }: { domain: TemplateDomain }) {
  const { key, title, purpose, prompts, descriptors } = domain;
  return (
    <SectionFrame id={domainSection(key)} title={title} purpose={purpose}>
      {prompts.map((prompt) => (
        <AnswerField
          key={prompt.key}
          field={promptField(key, prompt.key)}
          label={prompt.question}
          guidance={prompt.guidance}
        />
      ))}
      <Judgement
        about={title}
        gradeField={domainGradeField(key)}
        rationaleField={domainRationaleField(key)}
        descriptors={descriptors}
      />
    </SectionFrame>
  );
}
