import { headerWords } from '../tables/header-words.ts';
import { type StatusIndex, statusOfHeader } from './statuses.ts';

const QUESTION =
  /^(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|should|any|if|whether|please|what|when|where|who|why|how)\b/iu;
const ASKING =
  /\b(?:is|are|was|were|does|do|did|has|have|had|the|a|an|this|that|child|children|young|person|yp|or|currently|subject|to|on|of|s)\b/giu;

/** The same without the words that a status may begin with: "child protection plan". */
const ASKING_OF_A_CHILD =
  /\b(?:is|are|was|were|does|do|did|has|have|had|the|a|an|currently|subject|to|on)\b/giu;

/** Whether a heading asks something ("Does the child have a disability?"): what is under it is an answer, never a name. */
export function asksSomething(header: string): boolean {
  const words = headerWords(header);
  return words.length >= 3 && (/\?\s*$/u.test(header) || QUESTION.test(words.join(' ')));
}

/** The status that a heading asks for ("Is the child on a CP plan?"), or undefined where it asks for none. */
export function statusAskedIn(header: string, statuses: StatusIndex): string | undefined {
  if (!asksSomething(header)) return undefined;
  const words = headerWords(header).join(' ');
  const asked = (pattern: RegExp) => words.replace(pattern, ' ').replace(/\s+/gu, ' ').trim();
  const aboutPlan = words
    .replace(/^(?:is|was|has) (?:the |this )?(?:child|young person|yp) /u, '')
    .replace(ASKING_OF_A_CHILD, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return (
    statusOfHeader(asked(ASKING), statuses) ??
    statusOfHeader(asked(ASKING_OF_A_CHILD), statuses) ??
    statusOfHeader(aboutPlan, statuses)
  );
}
