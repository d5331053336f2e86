import { domainGradeField, domainRationaleField } from '#shared/domain/reviews/review-fields.ts';
import type { TemplateDomain } from '#shared/domain/templates/template.ts';
import { domainSection } from '../section-progress.ts';
import { Judgement } from './Judgement.tsx';
import { QuestionField } from './QuestionField.tsx';
import { SectionFrame } from './SectionFrame.tsx';

/** A domain of practice: its prompts, then its grade with the rationale and the evidence that it rests on. */
export function DomainSection({ domain }: { domain: TemplateDomain }) {
  const { key, title, purpose, prompts, descriptors, isGraded = true } = domain;
  return (
    <SectionFrame id={domainSection(key)} title={title} purpose={purpose}>
      {prompts.map((prompt) => (
        <QuestionField key={prompt.key} domain={key} prompt={prompt} />
      ))}
      {isGraded && (
        <Judgement
          about={title}
          gradeField={domainGradeField(key)}
          rationaleField={domainRationaleField(key)}
          descriptors={descriptors}
        />
      )}
    </SectionFrame>
  );
}
