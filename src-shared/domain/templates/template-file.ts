import { z } from 'zod';
import { withoutControlCharacters } from '../text/control-characters.ts';
import { sizeProblems, TEMPLATE_LIMITS } from './check-template.ts';
import { freshKey } from './keys.ts';
import {
  type PracticeReviewTemplate,
  QuestionKind,
  type TemplateDomain,
  type TemplatePrompt,
} from './template.ts';

/** The first line of a template file, and its version: a reader knows by them what it has. */
export const TEMPLATE_FORMAT = 'plumbline-template';

/** A file that is no template, or one that is too much: what happened, and what to do. */
export class TemplateFileProblem extends Error {
  override readonly name = 'TemplateFileProblem';
  readonly next: string;
  constructor(happened: string, next: string) {
    super(happened);
    this.next = next;
  }
}

/** A template that was read from a file, with what was odd about it. */
export interface ReadTemplate {
  readonly template: PracticeReviewTemplate;
  /** Plain sentences: what was read differently from how it stands in the file. */
  readonly remarks: readonly string[];
}

/** A template as the text of a file that another Plumbline can read. */
export function templateToFile(template: PracticeReviewTemplate): string {
  return `${JSON.stringify({ format: TEMPLATE_FORMAT, version: 1, template }, null, 2)}\n`;
}

const Text = z.preprocess(asText, z.string());
const Descriptors = z.preprocess(
  (value) => value ?? {},
  z.object({ 4: Text, 3: Text, 2: Text, 1: Text }).partial(),
);
const List = z.preprocess((value) => (Array.isArray(value) ? value : []), z.array(z.unknown()));
const Loose = z.looseObject({});

const LooseFile = z.looseObject({ format: z.literal(TEMPLATE_FORMAT), version: z.number(), template: Loose });

/** Texts only: an object or list where a text belongs is none. */
function asText(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : '';
}

/**
 * Reads the text of a template file. What it does not know is said and left out; a question of an unknown kind becomes a
 * text, so that no question is lost; scripts and markup stay the letters that they are.
 * @throws TemplateFileProblem where it is no template file, a newer one, or asks more than is taken
 */
export function templateFromFile(text: string): ReadTemplate {
  const file = LooseFile.safeParse(parsed(text));
  if (!file.success)
    throw new TemplateFileProblem(
      'This file is not a template of Plumbline.',
      'Choose a file that was exported here, or a Word or Excel file to make a template from.',
    );
  if (file.data.version !== 1)
    throw new TemplateFileProblem(
      'This template was exported by a newer Plumbline.',
      'Bring this Plumbline up to date, or ask for the template as a Word or Excel file.',
    );
  refuseTooMuch(file.data.template);
  const remarks = new Set<string>();
  const template = withoutControlCharacters(readTemplate(file.data.template, remarks));
  const [tooMuch] = sizeProblems(template);
  if (tooMuch) throw new TemplateFileProblem(tooMuch, 'Take out what is not needed and export it again.');
  return { template, remarks: [...remarks] };
}

/** Counted before anything is read: a file that asks a million questions costs no time. */
function refuseTooMuch(raw: z.infer<typeof Loose>): void {
  const sections = List.parse(raw.domains);
  const questions = sections.reduce<number>((sum, one) => {
    const prompts = Loose.safeParse(one).data?.prompts;
    return sum + (Array.isArray(prompts) ? prompts.length : 0);
  }, 0);
  const { sections: mostSections, questions: mostQuestions } = TEMPLATE_LIMITS;
  const number = (count: number) => count.toLocaleString('en-GB');
  const tooMuch =
    questions > mostQuestions
      ? `This template asks ${number(questions)} questions; up to ${mostQuestions} are taken.`
      : sections.length > mostSections
        ? `This template has ${number(sections.length)} sections; up to ${mostSections} are taken.`
        : '';
  if (tooMuch)
    throw new TemplateFileProblem(
      tooMuch,
      'Take out what is not needed and export it again. Nothing was taken.',
    );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

const KNOWN = {
  template: [
    'key',
    'version',
    'name',
    'introduction',
    'hypothesis',
    'domains',
    'feedback',
    'strengths',
    'overall',
  ],
  section: ['key', 'title', 'purpose', 'prompts', 'descriptors', 'isGraded'],
  question: ['key', 'question', 'guidance', 'kind', 'options'],
} as const;

function noteUnknown(of: object, known: readonly string[], what: string, remarks: Set<string>): void {
  const unknown = Object.keys(of).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const shown = unknown.slice(0, 5).map((name) => `“${name.slice(0, 40)}”`);
  remarks.add(`${what} has parts that Plumbline does not know; they were left out: ${shown.join(', ')}.`);
}

function readTemplate(raw: z.infer<typeof Loose>, remarks: Set<string>): PracticeReviewTemplate {
  noteUnknown(raw, KNOWN.template, 'The template', remarks);
  const text = (name: string) => Text.parse(raw[name]);
  const part = (name: string) => Loose.catch({}).parse(raw[name] ?? {});
  const domains: TemplateDomain[] = [];
  for (const one of List.parse(raw.domains)) {
    const section = Loose.safeParse(one);
    if (section.success) domains.push(readSection(section.data, domains, remarks));
    else remarks.add('Something that is no section stood among the sections; it was left out.');
  }
  if (domains.length === 0)
    throw new TemplateFileProblem('This template has no section.', 'Choose another file; nothing was taken.');
  const feedback: PracticeReviewTemplate['feedback'] = [];
  for (const one of List.parse(raw.feedback).slice(0, 40)) {
    const voice = Loose.catch({}).parse(one);
    const title = Text.parse(voice.title);
    feedback.push({
      key: freshKey(
        Text.parse(voice.key) || title,
        feedback.map(({ key }) => key),
        'voice',
      ),
      title,
      guidance: Text.parse(voice.guidance),
    });
  }
  const [strengths, overall] = [part('strengths'), part('overall')];
  return {
    key: freshKey(text('key') || text('name'), [], 'template'),
    version: 1,
    name: text('name'),
    introduction: text('introduction'),
    ...(text('hypothesis') && { hypothesis: text('hypothesis') }),
    domains,
    feedback,
    strengths: {
      title: Text.parse(strengths.title) || 'Strengths',
      guidance: Text.parse(strengths.guidance),
    },
    overall: { guidance: Text.parse(overall.guidance), descriptors: readDescriptors(overall.descriptors) },
  };
}

function readDescriptors(raw: unknown): TemplateDomain['descriptors'] {
  const read = Descriptors.safeParse(raw);
  const words = read.success ? read.data : {};
  return { 4: words[4] ?? '', 3: words[3] ?? '', 2: words[2] ?? '', 1: words[1] ?? '' };
}

function readSection(
  raw: z.infer<typeof Loose>,
  before: readonly TemplateDomain[],
  remarks: Set<string>,
): TemplateDomain {
  const title = Text.parse(raw.title);
  noteUnknown(raw, KNOWN.section, `Section “${title.slice(0, 60)}”`, remarks);
  const prompts: TemplatePrompt[] = [];
  for (const one of List.parse(raw.prompts)) {
    const question = Loose.safeParse(one);
    if (question.success) prompts.push(readQuestion(question.data, prompts, remarks));
    else remarks.add(`Something that is no question stood in “${title.slice(0, 60)}”; it was left out.`);
  }
  const wanted = Text.parse(raw.key);
  const taken = before.map(({ key }) => key);
  if (wanted && taken.includes(wanted))
    remarks.add(`Two sections had the key “${wanted.slice(0, 40)}”; the second got another.`);
  return {
    key: freshKey(wanted || title, taken, 'section'),
    title,
    purpose: Text.parse(raw.purpose),
    prompts,
    descriptors: readDescriptors(raw.descriptors),
    ...(raw.isGraded === false && { isGraded: false }),
  };
}

function readQuestion(
  raw: z.infer<typeof Loose>,
  before: readonly TemplatePrompt[],
  remarks: Set<string>,
): TemplatePrompt {
  const question = Text.parse(raw.question);
  noteUnknown(raw, KNOWN.question, `Question “${question.slice(0, 60)}”`, remarks);
  const kind = QuestionKind.safeParse(raw.kind ?? 'narrative');
  if (!kind.success)
    remarks.add(
      `“${question.slice(0, 60)}” is of a kind that Plumbline does not know (“${Text.parse(raw.kind).slice(0, 40)}”); it asks for a text now.`,
    );
  const options = List.parse(raw.options)
    .map((option) => Text.parse(option).trim())
    .filter((option) => option !== '');
  return {
    key: freshKey(
      Text.parse(raw.key) || question,
      before.map(({ key }) => key),
    ),
    question,
    guidance: Text.parse(raw.guidance),
    ...(kind.success && kind.data !== 'narrative' && { kind: kind.data }),
    ...(kind.success && kind.data === 'choice' && { options }),
  };
}
