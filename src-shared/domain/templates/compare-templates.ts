import { kindOf, type PracticeReviewTemplate, type TemplateDomain, type TemplatePrompt } from './template.ts';
import { QUESTION_KIND_WORDS } from './template-words.ts';

/** One thing that differs between two versions of a template. */
export interface TemplateChange {
  /** Where: the section, or a part of the template. */
  readonly where: string;
  readonly what: 'added' | 'removed' | 'changed' | 'moved';
  /** What it is: "Question", "Guidance", "What Good looks like". */
  readonly part: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two versions, in reading order of the later one; what was removed comes last. Parts are known by their keys. */
export function compareTemplates(
  before: PracticeReviewTemplate,
  after: PracticeReviewTemplate,
): TemplateChange[] {
  const whole = 'The template';
  return [
    ...texts(whole, 'Name', before.name, after.name),
    ...texts(whole, 'Introduction', before.introduction, after.introduction),
    ...texts(whole, 'Hypothesis', before.hypothesis ?? '', after.hypothesis ?? ''),
    ...sections(before.domains, after.domains),
    ...byKey(before.feedback, after.feedback, {
      where: 'Feedback',
      part: 'Voice',
      words: ({ title }) => title,
      changes: (was, is) => [
        ...texts('Feedback', 'Voice', was.title, is.title),
        ...texts(`Feedback: ${is.title}`, 'Guidance', was.guidance, is.guidance),
      ],
    }),
    ...texts('Strengths', 'Title', before.strengths.title, after.strengths.title),
    ...texts('Strengths', 'Guidance', before.strengths.guidance, after.strengths.guidance),
    ...texts('Overall grade', 'Guidance', before.overall.guidance, after.overall.guidance),
    ...descriptors('Overall grade', before.overall, after.overall),
  ];
}

const sections = (before: readonly TemplateDomain[], after: readonly TemplateDomain[]) =>
  byKey(before, after, {
    where: 'Sections',
    part: 'Section',
    words: ({ title }) => title,
    changes: (was, is) => [
      ...texts(is.title, 'Title', was.title, is.title),
      ...texts(is.title, 'Purpose', was.purpose, is.purpose),
      ...texts(is.title, 'Graded', gradedWords(was), gradedWords(is)),
      ...questions(is.title, was.prompts, is.prompts),
      ...descriptors(is.title, was, is),
    ],
  });

const questions = (
  where: string,
  before: readonly TemplatePrompt[],
  after: readonly TemplatePrompt[],
): TemplateChange[] =>
  byKey(before, after, {
    where,
    part: 'Question',
    words: ({ question }) => question,
    changes: (was, is) => [
      ...texts(where, 'Question', was.question, is.question),
      ...texts(`${where}: ${is.question}`, 'Guidance', was.guidance, is.guidance),
      ...texts(
        `${where}: ${is.question}`,
        'Kind of answer',
        QUESTION_KIND_WORDS[kindOf(was)],
        QUESTION_KIND_WORDS[kindOf(is)],
      ),
      ...texts(
        `${where}: ${is.question}`,
        'Answers offered',
        (was.options ?? []).join('; '),
        (is.options ?? []).join('; '),
      ),
    ],
  });

const gradedWords = ({ isGraded }: TemplateDomain): string => (isGraded === false ? 'Not graded' : 'Graded');

function texts(where: string, part: string, before: string, after: string): TemplateChange[] {
  if (before === after) return [];
  const what = before === '' ? 'added' : after === '' ? 'removed' : 'changed';
  return [{ where, what, part, before, after }];
}

const RANK_PARTS = [
  [4, 'The best grade'],
  [3, 'The second grade'],
  [2, 'The third grade'],
  [1, 'The lowest grade'],
] as const;

const descriptors = (
  where: string,
  before: Pick<TemplateDomain, 'descriptors'>,
  after: Pick<TemplateDomain, 'descriptors'>,
): TemplateChange[] =>
  RANK_PARTS.flatMap(([rank, part]) =>
    texts(where, `${part}: what it looks like`, before.descriptors[rank], after.descriptors[rank]),
  );

/** Two lists of parts by their keys: what came, went, changed, and what stands in another order among those that stayed. */
function byKey<Part extends { readonly key: string }>(
  before: readonly Part[],
  after: readonly Part[],
  about: {
    readonly where: string;
    readonly part: string;
    readonly words: (part: Part) => string;
    readonly changes: (was: Part, is: Part) => TemplateChange[];
  },
): TemplateChange[] {
  const { where, part, words, changes } = about;
  const [was, is] = [
    new Map(before.map((one) => [one.key, one])),
    new Map(after.map((one) => [one.key, one])),
  ];
  const stayedBefore = before.filter(({ key }) => is.has(key)).map(({ key }) => key);
  const stayedAfter = after.filter(({ key }) => was.has(key)).map(({ key }) => key);
  const moved = movedKeys(stayedBefore, stayedAfter);
  return [
    ...after.flatMap((one): TemplateChange[] => {
      const old = was.get(one.key);
      if (!old) return [{ where, what: 'added', part, before: '', after: words(one) }];
      const move: TemplateChange[] = moved.has(one.key)
        ? [
            {
              where,
              what: 'moved',
              part,
              before: `${stayedBefore.indexOf(one.key) + 1}. ${words(one)}`,
              after: `${stayedAfter.indexOf(one.key) + 1}. ${words(one)}`,
            },
          ]
        : [];
      return [...move, ...changes(old, one)];
    }),
    ...before
      .filter(({ key }) => !is.has(key))
      .map((one): TemplateChange => ({ where, what: 'removed', part, before: words(one), after: '' })),
  ];
}

/** The keys that moved: all but a longest run that kept its order, so that one part moved up counts as one. */
function movedKeys(before: readonly string[], after: readonly string[]): Set<string> {
  const places = after.map((key) => before.indexOf(key));
  const best = places.map(() => 1);
  const from = places.map(() => -1);
  for (let at = 0; at < places.length; at++)
    for (let earlier = 0; earlier < at; earlier++)
      if ((places[earlier] ?? 0) < (places[at] ?? 0) && (best[earlier] ?? 0) + 1 > (best[at] ?? 0)) {
        best[at] = (best[earlier] ?? 0) + 1;
        from[at] = earlier;
      }
  const stayed = new Set<number>();
  for (let at = best.indexOf(Math.max(0, ...best)); at >= 0; at = from[at] ?? -1) stayed.add(at);
  return new Set(after.filter((_, index) => !stayed.has(index)));
}
