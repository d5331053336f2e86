import type { SourceRow } from '../plans/plan-source.ts';
import type { QuestionKind } from './template.ts';

/** What the columns of a council's own audit tool mean. */
export interface ToolColumns {
  readonly question: number;
  readonly guidance: number | undefined;
  /** How the answer columns say that a question is answered; undefined where they do not say. */
  readonly kind: QuestionKind | undefined;
  readonly options: readonly string[];
  readonly isGraded: boolean;
  /** The heads that were taken for answers, for the person to check. */
  readonly answerHeads: readonly string[];
}

const QUESTION =
  /\b(?:questions?|standards?|criteri(?:a|on)|prompts?|area|audit points?|items?|what to (?:check|look)|expectation|indicator|aspect|measure)\b/i;
const GUIDANCE = /\b(?:guidance|notes? for|look(?:ing)? for|what good|explanation|how to|help)\b/i;
const GRADE = /\b(?:grade|grading|rating|judge?ment|score)\b/i;
const EVIDENCE =
  /\b(?:evidence|comments?|narrative|findings?|rationale|observations?|response|answers?|auditor)\b/i;
const DATE = /^\s*(?:date|when)\b/i;
const NOT_APPLICABLE = /\b(?:n\s*\/?\s*a|not applicable)\b/i;

const fold = (text: string) =>
  text
    .replace(/[☐☑☒□■]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** How a head, or the cell of an answer, says that it is answered; undefined where it says nothing of it. */
export function kindIn(text: string): { kind: QuestionKind; options: readonly string[] } | undefined {
  const said = fold(text);
  if (said === '' || said.length > 160) return undefined;
  if (/\b(?:not|partly|partially|fully) (?:met|achieved)\b|\bmet\b.*\bnot\b/i.test(said))
    return { kind: 'standard', options: [] };
  const parts = said
    .split(/\s*[/|;,]\s*|\s+or\s+/i)
    .map((part) => part.trim())
    .filter(Boolean);
  const isYesNo = /\b(?:yes|y)\b/i.test(said) && /\b(?:no|n)\b/i.test(said.replace(NOT_APPLICABLE, ''));
  if (
    isYesNo &&
    parts.every((part) => /^(?:yes|y|no|n|n\s*a|a|na|not applicable|partly|partially|in part)$/i.test(part))
  )
    return { kind: 'yes-no', options: [] };
  if (DATE.test(said) && said.length < 40) return { kind: 'date', options: [] };
  return undefined;
}

/** What the columns of a table mean, from its heads; undefined where no head speaks of a question. */
export function readToolColumns(head: SourceRow): ToolColumns | undefined {
  const heads = head.cells.map(fold);
  if (heads.filter(Boolean).length < 2) return undefined;
  const isAnswer = (text: string) =>
    GRADE.test(text) || EVIDENCE.test(text) || kindIn(text) !== undefined || isOneWord(text);
  const question = heads.findIndex((text) => QUESTION.test(text) && !isAnswer(text) && !GUIDANCE.test(text));
  const answers = heads.filter((text, column) => column !== question && text !== '' && isAnswer(text));
  if (question < 0 || answers.length === 0) return undefined;
  const guidance = heads.findIndex((text, column) => column !== question && GUIDANCE.test(text));
  const words = answers.filter(isOneWord);
  const own = answers.flatMap((text) => kindIn(text) ?? [])[0];
  const apart = words.length >= 2 ? kindIn(words.join(' / ')) : undefined;
  return {
    question,
    guidance: guidance < 0 ? undefined : guidance,
    kind: own?.kind ?? apart?.kind,
    options: own?.options ?? [],
    isGraded: answers.some((text) => GRADE.test(text)),
    answerHeads: answers,
  };
}

/** A column for one answer, to be ticked: Yes, No, N/A, Met, Not met. */
const isOneWord = (text: string) =>
  /^(?:yes|no|y|n|n\s*\/?\s*a|not applicable|(?:partly |partially |not )?met)$/i.test(text);
