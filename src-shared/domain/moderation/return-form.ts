import { nearest } from '../agreement/read-grades.ts';
import { readGrade } from '../grades/read-grade.ts';
import type { GradeScale } from '../grades/scale.ts';
import { gradedDomains, type PracticeReviewTemplate } from '../templates/template.ts';
import { promptsOf } from './prompts.ts';
import {
  AUDIT_QUESTIONS,
  type AuditVerdict,
  emptySecondGrade,
  type Judged,
  type ModerationViews,
  missingInSecondGrade,
  OVERALL,
  type SecondGrade,
} from './second-grade.ts';

/** What every sheet of a form is headed by; columns are found by these words, wherever they stand. */
export const FORM_HEADS = ['Code', 'What', 'Answer', 'Reason', 'Rests on evidence'] as const;
export const VIEWS_SHEET = 'Views';
/** Stands before the code that says which pack a sheet belongs to. */
export const FORM_MARK = 'Plumbline return form';

/** One line of a sheet: what is asked, and which words may be the answer; none where only the reason is written. */
export interface FormLine {
  readonly code: string;
  readonly what: string;
  readonly options: readonly string[];
  /** The option that other words mean, such as another printing of a grade. */
  readonly read?: (words: string) => string | undefined;
}

const VERDICTS: Readonly<Record<AuditVerdict, string>> = { yes: 'Yes', partly: 'Partly', no: 'No' };
const VIEWS = { keep: 'Keep', change: 'Change' } as const;

/** The lines of the sheet of one review. */
export function reviewLines(template: PracticeReviewTemplate, scale: GradeScale): FormLine[] {
  const grades = scale.points.map(({ word }) => word);
  const read = (words: string) => readGrade(scale, words)?.word;
  return [
    ...gradedDomains(template).map(({ key, title }) => ({ code: key, what: title, options: grades, read })),
    { code: OVERALL, what: 'Overall', options: grades, read },
    ...AUDIT_QUESTIONS.map(({ key, question }) => ({
      code: `audit/${key}`,
      what: `The review’s own quality: ${question}`,
      options: Object.values(VERDICTS),
    })),
    { code: 'audit/words', what: 'The review’s own quality: in words', options: [] },
    { code: 'notes', what: 'A word to the reviewer', options: [] },
    { code: 'points', what: 'Points to look at again, if any', options: [] },
  ];
}

/** The lines of the sheet on template and process. */
export function viewLines(templates: readonly PracticeReviewTemplate[]): FormLine[] {
  return [
    ...promptsOf(templates).map(({ domain, domainTitle, prompt, question }) => ({
      code: `${domain}/${prompt}`,
      what: `${domainTitle}: ${question}`,
      options: Object.values(VIEWS),
    })),
    { code: 'process', what: 'This moderation itself: what helped, what did not?', options: [] },
  ];
}

/** A sheet as it came back. */
export interface FormSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** What one sheet says: a whole second grade, or why it was not taken; nothing where it was left empty. */
export interface ReadSheet {
  readonly alias: string;
  readonly second: SecondGrade | null;
  readonly remarks: readonly string[];
}

/** Which pack a sheet belongs to, and whose it is, from its first lines; undefined where it does not say. */
export function sheetMark(sheet: FormSheet): { readonly pack: string; readonly about: string } | undefined {
  for (const row of sheet.rows.slice(0, 30)) {
    const at = row.findIndex((cell) => tidy(cell) === FORM_MARK);
    if (at < 0) continue;
    const [pack, about] = row
      .slice(at + 1)
      .map(tidy)
      .filter(Boolean);
    if (pack && about) return { pack, about };
  }
  return undefined;
}

/** Reads the sheet of one review. Half a sheet is not taken: its first version would stand in the figures for good. */
export function readReviewSheet(
  sheet: FormSheet,
  alias: string,
  template: PracticeReviewTemplate,
  scale: GradeScale,
): ReadSheet {
  const found = readLines(sheet, reviewLines(template, scale));
  if (!found.hasAnswers) return { alias, second: null, remarks: [] };
  const remarks = found.remarks.map((remark) => `${alias}: ${remark}`);
  const judged = (code: string): Judged => {
    const line = found.lines.get(code);
    return {
      grade: scale.points.find(({ word }) => word === line?.answer)?.key ?? null,
      because: line?.reason ?? '',
      cites: numbersIn(line?.evidence ?? ''),
    };
  };
  const verdict = (code: string) =>
    (Object.keys(VERDICTS) as AuditVerdict[]).find(
      (key) => VERDICTS[key] === found.lines.get(`audit/${code}`)?.answer,
    ) ?? null;
  const second: SecondGrade = {
    ...emptySecondGrade(template),
    domains: Object.fromEntries(gradedDomains(template).map(({ key }) => [key, judged(key)])),
    overall: judged(OVERALL),
    audit: {
      evidence: verdict('evidence'),
      child: verdict('child'),
      judgement: verdict('judgement'),
      words: found.lines.get('audit/words')?.reason ?? '',
    },
    notes: found.lines.get('notes')?.reason ?? '',
    points: found.lines.get('points')?.reason ?? '',
  };
  const missing = missingInSecondGrade(second, template, scale);
  if (missing.length === 0 && remarks.length === 0) return { alias, second, remarks };
  const all = remarks.length > 0 ? remarks : missing.map((what) => `${alias}: ${what}`);
  return { alias, second: null, remarks: [...all, `${alias} was not taken in; the file stays as it is.`] };
}

/** Reads the views on template and process; null where none were given. */
export function readViewsSheet(
  sheet: FormSheet,
  templates: readonly PracticeReviewTemplate[],
): { readonly views: ModerationViews | null; readonly remarks: readonly string[] } {
  const found = readLines(sheet, viewLines(templates));
  if (!found.hasAnswers) return { views: null, remarks: [] };
  const prompts = promptsOf(templates).flatMap(({ domain, prompt }) => {
    const line = found.lines.get(`${domain}/${prompt}`);
    if (!line?.answer) return [];
    const view = line.answer === VIEWS.change ? ('change' as const) : ('keep' as const);
    return [{ domain, prompt, view, why: line.reason }];
  });
  return {
    views: { prompts, process: found.lines.get('process')?.reason ?? '' },
    remarks: found.remarks.map((remark) => `Views: ${remark}`),
  };
}

interface FoundLine {
  readonly answer: string;
  readonly reason: string;
  readonly evidence: string;
}

function readLines(sheet: FormSheet, asked: readonly FormLine[]) {
  const remarks: string[] = [];
  const lines = new Map<string, FoundLine>();
  const headAt = sheet.rows.findIndex((row) => {
    const cells = row.map((cell) => tidy(cell).toLowerCase());
    return ['code', 'answer', 'reason'].every((head) => cells.includes(head));
  });
  const head = (sheet.rows[headAt] ?? []).map((cell) => tidy(cell).toLowerCase());
  const column = (name: string) => head.indexOf(name.toLowerCase());
  if (headAt < 0)
    return {
      lines,
      hasAnswers: sheet.rows.some((row) => row.some((cell) => tidy(cell) !== '')),
      remarks: [
        `the row of headings (${FORM_HEADS.join(', ')}) is not there, so nothing of the sheet could be read. Copy the answers into a fresh form.`,
      ],
    };
  for (const [index, row] of sheet.rows.entries()) {
    if (index <= headAt) continue;
    const cell = (name: string) => row[column(name)] ?? '';
    const line = asked.find(({ code }) => code === tidy(cell('Code')));
    if (!line) {
      if (['Answer', 'Reason'].some((name) => tidy(cell(name)) !== ''))
        remarks.push(
          `row ${index + 1} has an answer (“${(tidy(cell('Answer')) || tidy(cell('Reason'))).slice(0, 60)}”) and no code of this form. See whether its cells were moved.`,
        );
      continue;
    }
    if (lines.has(line.code)) {
      remarks.push(`row ${index + 1}: “${line.what}” is there twice. Keep one.`);
      continue;
    }
    const written = tidy(cell('Answer'));
    const answer =
      line.options.find((option) => option.toLowerCase() === written.toLowerCase()) ?? line.read?.(written);
    if (written !== '' && answer === undefined)
      remarks.push(
        line.options.length === 0
          ? `row ${index + 1}, “${line.what}”: “${written.slice(0, 60)}” stands in the column for choices; move it to the reason.`
          : `row ${index + 1}, “${line.what}”: “${written.slice(0, 60)}” is none of ${line.options.join(', ')}. ${didYouMean(written, line.options)}`,
      );
    lines.set(line.code, {
      answer: answer ?? '',
      reason: cell('Reason').replace(/\r\n?/gu, '\n').trim(),
      evidence: tidy(cell('Rests on evidence')),
    });
  }
  const hasAnswers =
    remarks.length > 0 || [...lines.values()].some(({ answer, reason }) => answer !== '' || reason !== '');
  for (const { code, what } of asked)
    if (hasAnswers && !lines.has(code))
      remarks.push(`the row “${what}” is not there; it may have been deleted.`);
  return { lines, hasAnswers, remarks };
}

function didYouMean(written: string, options: readonly string[]): string {
  const near = nearest(written, options);
  return near ? `Did you mean ${near}?` : 'Choose one from the list in the cell.';
}

/** Cells from a Word table bring non-breaking blanks, line ends and marks without width. */
function tidy(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/[\u200b\u200e\u200f\ufeff\u00ad]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function numbersIn(text: string): number[] {
  return [...new Set([...text.matchAll(/\d{1,3}/gu)].map(([digits]) => Number(digits)))].filter(
    (number) => number > 0,
  );
}
