import { filledColumns, type PlanSource, type SourceRow } from '../plans/plan-source.ts';
import { countWords } from '../text/count-words.ts';
import { kindIn, readToolColumns, type ToolColumns } from './audit-tool-columns.ts';
import { sizeProblems } from './check-template.ts';
import { freshKey } from './keys.ts';
import type { PracticeReviewTemplate, QuestionKind, TemplateDomain, TemplatePrompt } from './template.ts';
import { type ReadTemplate, TemplateFileProblem } from './template-file.ts';

interface Section {
  title: string;
  purpose: string;
  isGraded: boolean;
  readonly prompts: TemplatePrompt[];
}

const NUMBER = /^\s*(?:(?:q(?:uestion)?\.?\s*)?\d+(?:[.)]\d*)*[.):]?|\(?[a-z][.)])\s+/i;
const cleaned = (text: string) => text.replace(/\s+/g, ' ').replace(NUMBER, '').trim();
const isQuestion = (text: string) => /\?\s*$/.test(text);

/** A file of an audit tool, walked from top to bottom. */
class Walk {
  readonly sections: Section[] = [];
  readonly leftOut: string[] = [];
  readonly heads: string[] = [];
  columns: ToolColumns | undefined;
  introduction: string[] = [];
  name = '';

  get #section(): Section {
    const last = this.sections.at(-1);
    if (last) return last;
    return this.begin('Questions');
  }

  begin(title: string): Section {
    const section: Section = { title: cleaned(title), purpose: '', isGraded: false, prompts: [] };
    this.sections.push(section);
    return section;
  }

  ask(
    text: string,
    about: { guidance?: string; kind?: QuestionKind | undefined; options?: readonly string[] },
  ): void {
    const { prompts } = this.#section;
    const question = cleaned(text);
    if (question === '') return;
    const { kind, options = [], guidance = '' } = about;
    prompts.push({
      key: freshKey(
        question,
        prompts.map(({ key }) => key),
      ),
      question,
      guidance: guidance.trim(),
      ...(kind && kind !== 'narrative' && { kind }),
      ...(kind === 'choice' && { options: [...options] }),
    });
  }

  /** A line of text between headings and tables. */
  say(text: string, isBullet: boolean): void {
    const last = this.sections.at(-1);
    if (isQuestion(text) || (isBullet && last !== undefined)) this.ask(text, {});
    else if (!last) this.introduction.push(text.trim());
    else if (last.prompts.length === 0) last.purpose = [last.purpose, text.trim()].filter(Boolean).join(' ');
    else {
      const prompt = last.prompts.pop();
      if (prompt)
        last.prompts.push({ ...prompt, guidance: [prompt.guidance, text.trim()].filter(Boolean).join('\n') });
    }
  }

  row(row: SourceRow): void {
    const found = readToolColumns(row);
    if (found) {
      this.columns = found;
      this.heads.push(...found.answerHeads);
      return;
    }
    const filled = filledColumns(row);
    const [only] = filled;
    if (only === undefined) return;
    const alone = row.cells[only] ?? '';
    const isOneText = new Set(filled.map((column) => row.cells[column])).size === 1;
    if (isOneText && !isQuestion(alone) && alone.length < 120 && (only === 0 || filled.length > 1)) {
      const section = this.begin(alone);
      section.isGraded = this.columns?.isGraded ?? false;
      return;
    }
    if (this.columns) this.#asked(row, this.columns);
    else this.#guessed(row, filled);
  }

  #asked(row: SourceRow, columns: ToolColumns): void {
    const text = row.cells[columns.question] ?? '';
    if (text.trim() === '') {
      this.leftOut.push(row.cells.filter(Boolean).join(' | '));
      return;
    }
    const own = row.cells.flatMap((cell, column) =>
      column === columns.question ? [] : (kindIn(cell) ?? []),
    )[0];
    const kind = own ?? (columns.kind && { kind: columns.kind, options: columns.options });
    this.ask(text, {
      guidance: columns.guidance === undefined ? '' : (row.cells[columns.guidance] ?? ''),
      ...kind,
    });
    if (columns.isGraded) this.#section.isGraded = true;
  }

  /** A table without heads that speak: the longest text is what is asked. */
  #guessed(row: SourceRow, filled: readonly number[]): void {
    const texts = filled.map((column) => row.cells[column] ?? '');
    const asked = texts.find(isQuestion) ?? texts.toSorted((a, b) => b.length - a.length)[0] ?? '';
    const own = texts.filter((text) => text !== asked).flatMap((text) => kindIn(text) ?? [])[0];
    if (isQuestion(asked) || own) this.ask(asked, { ...own });
    else this.leftOut.push(texts.join(' | '));
  }
}

/**
 * Proposes a template from an audit tool that a council already has: headings become sections, rows and lines that ask
 * become questions, the heads of the answer columns say how they are answered. A person corrects it in the editor.
 * @throws TemplateFileProblem where nothing in it asks anything, or it asks more than is taken
 */
export function proposeTemplate(source: PlanSource, fileName: string): ReadTemplate {
  const walk = new Walk();
  for (const part of source.parts) {
    if (part.isHidden) continue;
    walk.columns = undefined;
    let table: number | undefined;
    if (part.name !== null && source.parts.filter(({ isHidden }) => !isHidden).length > 1)
      walk.begin(part.name);
    for (const row of part.rows) {
      if (row.table !== table) {
        table = row.table;
        walk.columns = undefined;
      }
      const text = row.cells.join(' ').trim();
      if (text === '' || row.isHidden) continue;
      if (row.kind === 'heading') {
        if (row.level === 1 && walk.name === '' && walk.sections.length === 0) walk.name = cleaned(text);
        else walk.begin(text);
      } else if (row.kind === 'cells') walk.row(row);
      else walk.say(text, row.kind === 'bullet');
    }
  }
  return asTemplate(walk, source, fileName);
}

function asTemplate(walk: Walk, source: PlanSource, fileName: string): ReadTemplate {
  const sections = walk.sections.filter(({ prompts, isGraded }) => prompts.length > 0 || isGraded);
  const questions = sections.reduce((sum, { prompts }) => sum + prompts.length, 0);
  if (questions === 0)
    throw new TemplateFileProblem(
      'Nothing in this file asks a question.',
      'Give its table a head such as “Question” beside “Yes / No” or “Evidence”, or begin an empty template here.',
    );
  const domains: TemplateDomain[] = [];
  for (const { title, purpose, prompts, isGraded } of sections)
    domains.push({
      key: freshKey(
        title,
        domains.map(({ key }) => key),
        'section',
      ),
      title,
      purpose,
      prompts,
      descriptors: { 4: '', 3: '', 2: '', 1: '' },
      ...(!isGraded && { isGraded: false }),
    });
  const name = walk.name || fileName.replace(/\.[a-z0-9]+$/i, '').replace(/[_-]+/g, ' ');
  const template: PracticeReviewTemplate = {
    key: freshKey(name, [], 'template'),
    version: 1,
    name,
    introduction: walk.introduction.join('\n'),
    domains,
    feedback: [],
    strengths: { title: 'Strengths', guidance: '' },
    overall: { guidance: '', descriptors: { 4: '', 3: '', 2: '', 1: '' } },
  };
  const [tooMuch] = sizeProblems(template);
  if (tooMuch)
    throw new TemplateFileProblem(tooMuch, 'Copy the part that is to be asked into a file of its own.');
  const empty = walk.sections.filter((section) => !sections.includes(section));
  const heads = [...new Set(walk.heads)];
  return {
    template,
    remarks: [
      `${countWords(domains.length, 'section')} and ${countWords(questions, 'question')} are proposed. Look through them: what a question is, and how it is answered, was read from headings and columns.`,
      ...(heads.length > 0 ? [`Taken for answers, not for questions: ${heads.join('; ')}.`] : []),
      ...(empty.length > 0
        ? [`Headings without a question beneath them: ${empty.map(({ title }) => title).join('; ')}.`]
        : []),
      ...(walk.leftOut.length > 0
        ? [
            `Not taken (${walk.leftOut.length}): ${walk.leftOut
              .slice(0, 10)
              .map((text) => `“${text.slice(0, 80)}”`)
              .join(', ')}.`,
          ]
        : []),
      ...source.warnings.map(({ text }) => text),
    ],
  };
}
