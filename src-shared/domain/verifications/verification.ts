import { z } from 'zod';
import { dateWords } from '../dates/date-words.ts';
import type { ActivityId, ItemId } from '../ids.ts';
import { seenWords } from '../tracker/change-words.ts';
import { type ItemEvent, standingEvents } from '../tracker/item.ts';
import type { Seen } from '../tracker/item-change.ts';
import { IMPACT_WORDS, type Impact, isEvidenced } from '../tracker/states.ts';

/** What an activity says that was asked to confirm a recommendation. */
export const Confirms = z.enum(['yes', 'no', 'worse', 'not-shown']);
export type Confirms = z.infer<typeof Confirms>;

/** What each answer is called. */
export const CONFIRMS_WORDS: Readonly<Record<Confirms, string>> = {
  yes: 'Yes, it confirms it',
  no: 'No, nothing has changed',
  worse: 'No, it is worse',
  'not-shown': 'It could not be told',
};

/** What an answer says of the impact (docs/domain.md, rule 7). */
export const IMPACT_OF: Readonly<Record<Confirms, Impact>> = {
  yes: 'better',
  no: 'no-change',
  worse: 'worse',
  'not-shown': 'not-evidenced',
};

/** The activity that is asked, as far as it decides whether it can answer. */
export interface Asked {
  readonly state: string;
  /** yyyy-mm-dd, yyyy-mm or empty. */
  readonly plannedFor: string;
  readonly heldOn: string | null;
}

/** Why an activity cannot answer yet, in a sentence; undefined where it can. */
export function whyNotYet({ state, heldOn }: Asked, today: string): string | undefined {
  if (state === 'did-not-happen')
    return 'This activity did not happen, so it confirms nothing. Ask another one.';
  if (heldOn === null) return 'Say first on which day it took place: what it confirms is known after it.';
  if (heldOn > today) return `It takes place on ${dateWords(heldOn)}: what it confirms is known after it.`;
  return undefined;
}

/** Why an answer contradicts its own figures, in a sentence; undefined where it does not. */
export function whyNotAnswer(
  confirms: Confirms,
  { n, of }: Pick<Seen, 'n' | 'of'>,
  found: string,
): string | undefined {
  if (found.trim() === '') return 'Say what was found: an answer without it is an opinion.';
  if (n > of) return `${n} of ${of} cannot be: more showed it than were looked at.`;
  if (confirms === 'not-shown') return undefined;
  if (of === 0) return 'Say how many were looked at; where none were, it could not be told.';
  if (confirms === 'yes' && n === 0) return `None of ${of} showed it, so it is not confirmed.`;
  if (confirms !== 'yes' && n === of)
    return `All ${of} showed it: that does not go with “${CONFIRMS_WORDS[confirms]}”.`;
  return undefined;
}

/** A question that an activity was asked about one recommendation, with its newest answer. */
export interface Question {
  readonly activityId: ActivityId;
  /** The activity as it was called when it was asked. */
  readonly activity: string;
  /** Of the event that asked. */
  readonly eventId: string;
  readonly itemId: ItemId;
  readonly answer: {
    readonly day: string;
    readonly by: string;
    readonly to: Impact;
    readonly evidence: string;
    readonly n: number;
    readonly of: number;
  } | null;
}

/** What was said of an item. */
export interface History {
  readonly itemId: ItemId;
  readonly events: readonly ItemEvent[];
}

/**
 * What was asked about an item and what was answered, each activity once. What was taken back does not count.
 * @param histories of the item, and of those that went into it: what was promised of them is promised of it
 */
export function questionsOf(histories: readonly History[]): Question[] {
  const questions = new Map<string, Question>();
  for (const { itemId, id: eventId, change } of saidIn(histories)) {
    if (change.kind !== 'verified-by' || questions.has(change.activityId)) continue;
    const { activityId, activity } = change;
    questions.set(activityId, {
      activityId,
      activity,
      eventId,
      itemId,
      answer: newestAnswer(histories, activityId),
    });
  }
  return [...questions.values()];
}

const saidIn = (histories: readonly History[]) =>
  histories.flatMap(({ itemId, events }) => standingEvents(events).map((event) => ({ ...event, itemId })));

function newestAnswer(histories: readonly History[], activityId: ActivityId): Question['answer'] {
  // Of one moment the item itself, which stands first, has the last word: what went into it was answered before it went.
  const oldestFirst = saidIn(histories.toReversed()).sort((a, b) => a.at.localeCompare(b.at));
  const answers = oldestFirst.flatMap(({ day, by, change }) =>
    change.kind === 'impact' && change.seen?.activityId === activityId
      ? [{ day, by, to: change.to, evidence: change.evidence, n: change.seen.n, of: change.seen.of }]
      : [],
  );
  return answers.at(-1) ?? null;
}

const CHECKERS =
  '(?:re-?)?audit(?:s|ed|ing)?|dip[- ]sampl\\w*|observations?|surveys?|consultations?|questionnaires?|visits?|peer (?:challenge|review)s?|inspections?|practice reviews?|case reviews?';
const CONFIRMED = '(?:verif|confirm|check|test|evidenc|validat|demonstrat|assur|measur|show)\\w*';
const PROMISES: readonly RegExp[] = [
  new RegExp(`\\b(?:${CHECKERS})\\b[^.;]{0,60}\\b(?:will|to|shall)\\b[^.;]{0,30}\\b${CONFIRMED}`, 'iu'),
  new RegExp(
    `\\b${CONFIRMED}\\b[^.;]{0,30}\\b(?:by|through|in|via|from)\\b[^.;]{0,60}\\b(?:${CHECKERS})\\b`,
    'iu',
  ),
];

/** Whether a measure says that a later audit, observation, visit or survey will confirm it (DOMAIN.md, "verified by"). */
export const promisesVerification = (measure: string): boolean =>
  PROMISES.some((pattern) => pattern.test(measure));

/** Whether a day or month is over. */
const isPast = (day: string, today: string): boolean => /^\d/u.test(day) && day < today.slice(0, day.length);

/** Why the promise of an activity that was asked is not kept, in a sentence; undefined while its day is not past. */
export function promiseOf(asked: Asked, today: string): string | undefined {
  if (asked.state === 'did-not-happen') return 'The activity did not happen.';
  if (asked.heldOn !== null)
    return asked.heldOn <= today
      ? `It took place on ${dateWords(asked.heldOn)}; nothing was said.`
      : undefined;
  return isPast(asked.plannedFor, today)
    ? `It was planned for ${dateWords(asked.plannedFor)}; nobody said that it took place.`
    : undefined;
}

/** The day after which a promise in words is past: the date of the item, else the day of its completion; null for none. */
export function pastSince(due: string, completedOn: string | null, today: string): string | null {
  if (isPast(due, today)) return due;
  return completedOn !== null && completedOn <= today ? completedOn : null;
}

/** Whether somebody said what it changed and how that is known: then a promise in words is kept. */
export const isKnownFrom = (events: readonly ItemEvent[]): boolean =>
  standingEvents(events).some(
    ({ change }) =>
      change.kind === 'impact' &&
      (change.seen !== undefined || (isEvidenced(change.to) && change.how.trim() !== '')),
  );

/** "To be confirmed by Survey: Annual survey: nothing was said yet." or what it said, for a report. */
export const verificationSentence = ({ activity, answer }: Question): string =>
  answer === null
    ? `To be confirmed by ${activity}: nothing was said yet.`
    : `${activity}, asked to confirm it, ${dateWords(answer.day)}, ${answer.by}: ${seenWords(answer).toLowerCase()}. Impact: ${IMPACT_WORDS[answer.to].toLowerCase()}.`;
