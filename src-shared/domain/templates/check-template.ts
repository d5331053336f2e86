import { kindOf, type PracticeReviewTemplate, type TemplatePrompt } from './template.ts';

/** How much a template may ask: more is no template that anybody could answer. */
export const TEMPLATE_LIMITS = { sections: 60, questions: 400, options: 40, characters: 5_000 } as const;

const isBlank = (text: string): boolean => text.trim() === '';

/** What keeps a template from being published, one sentence each; none when it can be. */
export function templateProblems(template: PracticeReviewTemplate): string[] {
  return [
    ...(isBlank(template.name) ? ['The template has no name: give it one.'] : []),
    ...template.domains.flatMap((domain, index) => {
      const called = isBlank(domain.title) ? `Section ${index + 1}` : `“${domain.title.trim()}”`;
      return [
        ...(isBlank(domain.title) ? [`Section ${index + 1} has no title: give it one.`] : []),
        ...(domain.prompts.length === 0 && domain.isGraded === false
          ? [`${called} asks nothing and is not graded: add a question, or remove it.`]
          : []),
        ...domain.prompts.flatMap((prompt, at) => questionProblems(prompt, `${called}, question ${at + 1}`)),
      ];
    }),
    ...feedbackProblems(template),
    ...sizeProblems(template),
    ...keyProblems(template),
  ];
}

function questionProblems(prompt: TemplatePrompt, where: string): string[] {
  const options = (prompt.options ?? []).map((option) => option.trim());
  const isChoice = kindOf(prompt) === 'choice';
  return [
    ...(isBlank(prompt.question) ? [`${where} has no words: write it, or remove it.`] : []),
    ...(isChoice && options.filter((option) => option !== '').length < 2
      ? [`${where} is a choice: give it at least two answers.`]
      : []),
    ...(isChoice && new Set(options).size < options.length
      ? [`${where} offers one answer twice: take one of them out.`]
      : []),
    ...(isChoice && options.includes('')
      ? [`${where} offers an empty answer: write it, or take it out.`]
      : []),
  ];
}

function feedbackProblems({ feedback }: PracticeReviewTemplate): string[] {
  return feedback.flatMap(({ title }, index) =>
    isBlank(title) ? [`Voice ${index + 1} is not named: say whose feedback is asked for, or remove it.`] : [],
  );
}

/** What is too much in a template, one sentence each. A file that is too much is not taken at all. */
export function sizeProblems(template: PracticeReviewTemplate): string[] {
  const { sections, questions, options, characters } = TEMPLATE_LIMITS;
  const asked = template.domains.reduce((sum, { prompts }) => sum + prompts.length, 0);
  const most = Math.max(
    0,
    ...template.domains.flatMap(({ prompts }) => prompts.map((one) => one.options?.length ?? 0)),
  );
  const number = (count: number) => count.toLocaleString('en-GB');
  return [
    ...(template.domains.length > sections
      ? [`The template has ${number(template.domains.length)} sections; up to ${sections} are taken.`]
      : []),
    ...(asked > questions
      ? [`The template asks ${number(asked)} questions; up to ${questions} are taken.`]
      : []),
    ...(most > options ? [`A choice offers ${number(most)} answers; up to ${options} are taken.`] : []),
    ...(longestText(template) > characters
      ? [
          `One text of the template has ${number(longestText(template))} characters; up to ${number(characters)} are taken.`,
        ]
      : []),
  ];
}

function longestText(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Math.max(0, ...Object.values(value).map(longestText));
}

function keyProblems({ domains, feedback }: PracticeReviewTemplate): string[] {
  const repeated = (keys: readonly string[]) => new Set(keys).size < keys.length;
  const clash =
    repeated(domains.map(({ key }) => key)) ||
    repeated(feedback.map(({ key }) => key)) ||
    domains.some(({ prompts }) => repeated(prompts.map(({ key }) => key)));
  return clash ? ['Two parts of the template have one key: remove one of them and add it again.'] : [];
}
