import { dayNumber } from '../../dates/calendar-days.ts';
import { checkAboutTheChild, levelOf } from './about-the-child.ts';
import { withoutDeadlines } from './deadline.ts';
import { checkMeasurable } from './measurable.ts';
import { checkOwner } from './owner.ts';
import { checkSingleAction } from './several-actions.ts';
import { checkTimeBound, decidingDeadline } from './time-bound.ts';
import type { SmartInput, SmartResult } from './types.ts';
import { checkSpecific } from './vague-wording.ts';
import { checkWithinReach } from './within-reach.ts';
import { tidy } from './wording.ts';

/**
 * Judges one recommendation against the five SMART criteria.
 *
 * Measure, owner and date may stand in their own fields or in the action's words. Findings come in
 * the order S, M, A, R, T. Throws a RangeError where `today` is no `yyyy-mm-dd` day.
 */
export function checkSmart(input: SmartInput, today: string): SmartResult {
  if (dayNumber(today) === undefined)
    throw new RangeError(`"${today}" is not a day of the calendar (yyyy-mm-dd).`);
  const action = tidy(input.action);
  const measure = tidy(input.measure);
  const owner = tidy(input.owner);
  const due = tidy(input.due);
  const level = input.level ?? levelOf(action, measure);
  const undated = withoutDeadlines(action, today);
  const undatedMeasure = withoutDeadlines(measure, today);
  const deadline = decidingDeadline({ action, measure, due, level }, today);
  const reach = checkWithinReach(action, deadline?.kind === 'day' ? deadline.last : undefined, today);
  const isOutOfReach = reach.some(({ code }) => code === 'out-of-reach');
  const findings = [
    ...checkSpecific(undated, undatedMeasure, action, isOutOfReach, level),
    ...checkSingleAction(undated),
    ...checkMeasurable(undated, measure, level),
    ...checkOwner(action, owner, level),
    ...reach,
    ...checkAboutTheChild(action, measure, level),
    ...checkTimeBound({ action, measure, due, level }, today),
  ];
  return { smart: findings.length === 0, findings };
}
