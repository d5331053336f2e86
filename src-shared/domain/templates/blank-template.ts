import type { Block, Document } from '../documents/document.ts';
import type { GradeScale } from '../grades/scale.ts';
import { answerWords, asksForEvidence, kindOf, type PracticeReviewTemplate } from './template.ts';

const LINES = { narrative: 5, evidence: 3, rationale: 5, voice: 3 };

/** A template as an empty form to print: every question with its guidance, boxes to tick and lines to write on. */
export function blankTemplate(
  template: PracticeReviewTemplate,
  scale: GradeScale,
  council: string,
): Document {
  const grades = scale.points.map(({ word }) => word);
  const judgement = (question: string): Block[] => [
    { kind: 'choice', question, options: grades, lines: 0 },
    lines('Why this grade, and the evidence it rests on', LINES.rationale),
  ];
  return {
    title: `${template.name}, version ${template.version}`,
    language: 'en-GB',
    sections: [
      {
        marking: { kind: 'non-public', basis: 'once it is filled in, it is about one person.' },
        blocks: [
          { kind: 'facts', facts: [{ label: 'Council', value: council }] },
          { kind: 'lines-to-fill', labels: ['Reference:', 'Reviewer:', 'Date:'] },
          { kind: 'paragraph', text: template.introduction },
          ...(template.hypothesis
            ? [{ kind: 'paragraph' as const, text: `What this audit tests: ${template.hypothesis}` }]
            : []),
          ...template.domains.flatMap((domain): Block[] => [
            { kind: 'heading', level: 2, text: domain.title },
            { kind: 'paragraph', text: domain.purpose },
            ...domain.prompts.flatMap((prompt): Block[] => {
              const options = answerWords(prompt);
              const needed =
                kindOf(prompt) === 'date' ? 1 : asksForEvidence(prompt) ? LINES.evidence : LINES.narrative;
              return [
                {
                  kind: 'choice',
                  question: prompt.question,
                  options: options === null ? [] : [...options],
                  lines: options === null || asksForEvidence(prompt) ? needed : 0,
                },
                ...(prompt.guidance ? [{ kind: 'paragraph' as const, text: prompt.guidance }] : []),
              ];
            }),
            ...(domain.isGraded === false ? [] : judgement(`Grade: ${domain.title}`)),
          ]),
          { kind: 'heading', level: 2, text: 'What others say' },
          ...template.feedback.map(({ title, guidance }) => lines(`${title}. ${guidance}`, LINES.voice)),
          { kind: 'heading', level: 2, text: template.strengths.title },
          lines(template.strengths.guidance, LINES.narrative),
          { kind: 'heading', level: 2, text: 'Overall' },
          { kind: 'paragraph', text: template.overall.guidance },
          ...judgement('Overall grade'),
          { kind: 'heading', level: 2, text: 'Recommendations' },
          lines('What is to be done, by whom, by when, and how it will be seen', LINES.narrative),
        ],
      },
    ],
  };
}

const lines = (question: string, count: number): Block => ({
  kind: 'choice',
  question,
  options: [],
  lines: count,
});
