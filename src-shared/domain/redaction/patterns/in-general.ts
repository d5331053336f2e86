/*
 * "We sample files each March", "Christmas is always hard for children in care", "leave peaks in August": months, feasts
 * and terms of which something is said that holds every year point at no one day.
 */

const FREE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

/** What makes a sentence a general one wherever it stands in it. */
const OF_EVERY_YEAR = new RegExp(
  `${FREE}(?:(?:each|every|most|any|in some|in all) (?:years?|christmas(?:es)?|easters?|summers?|winters?|springs?|autumns?|school holidays?|terms?|months?)|yearly|annually|year on year|year after year|as a rule|(?:is|are) (?:always|often|usually)|tends? to)${END}`,
  'iu',
);

/** The word right before: "every", "each". */
const EACH =
  /\b(?:every|each|most|any) (?:(?!(?:other|since|until|till|before|after|from|week|month|day|weekend|night)\b)[^.;:\n]){0,24}$/i;

/** What comes and goes with the seasons, in the present: "referrals rise after", "leave peaks in". */
const SEASONAL = new RegExp(
  `${FREE}(?:rises?|falls?|peaks?|dips?|drops?|increases?|decreases?|slows?|climbs?|doubles?|closes?|opens?|fills?|starts?|ends?|begins?|runs?|happens?|happen) (?:up |down |off |sharply |again |slightly )?(?:after|before|in|during|over|around|at|from|between|towards|by) (?:the )?$`,
  'iu',
);

/** Whom only what holds for many is said of. */
const OF_MANY = new RegExp(
  `${FREE}(?:for|to|of|by) (?:(?:many|most|some|all|our|these|those|young|older|younger|other|local|looked[ -]after|cared[ -]for) )?(?:children|families|young people|carers|staff|care leavers|schools|households|teenagers|parents|people|muslims|christians|hindus|sikhs|jews|workers|practitioners|professionals)${END}`,
  'iu',
);

/** A verb in the present with what follows a feast or month as its subject: "is hard", "fill up", "brings". */
const PRESENT =
  /^(?:['’]s)? ?(?:\p{Ll}+ ){0,3}(?:is|are|can|brings?|fills?|fill|means?|remains?|matters?|comes?|falls?|needs?|varies|involves?)(?![\p{L}])/u;

/** Something that was so, or will be, at one time. */
const ONE_TIME =
  /(?<![\p{L}])(?:was|were|had|has|did|went|came|saw|told|said|since|until|till|last|next|this|will|due|booked|before|after the)(?![\p{L}])/iu;

/** "Does not keep Hanukkah", "the family celebrate Eid". */
const KEEPS =
  /(?<![\p{L}])(?:(?:do|does)(?: not|n['’]t) (?:keep|celebrate|observe|mark|have|do)|celebrates?|observes?|keeps?) (?:\p{L}+(?:,| and| or) ){0,3}$/iu;

/** Customs of a feast: "Ramadan fasting", "Easter egg hunts". */
const CUSTOM =
  /^ (?:fasting|fasts|prayers?|worship|services|celebrations|traditions?|customs|holiday (?:schemes?|clubs?|provision|activit)|holidays? are|hampers?|appeals?|leave policy|pressures?|closure policy)(?![\p{L}])/iu;

/** Whether what is said of a month, term or feast holds every year. `before` and `after` are what stands around it. */
export function isSaidInGeneral(before: string, after: string): boolean {
  const opening = before.slice(
    Math.max(...['.', '!', '?', '\n', ';'].map((sign) => before.lastIndexOf(sign))) + 1,
  );
  const closing = /^[^.!?\n;]*/.exec(after)?.[0] ?? '';
  if (EACH.test(opening) || KEEPS.test(opening)) return true;
  const sentence = `${opening}\u0000${closing}`;
  if (ONE_TIME.test(sentence) || /\d/.test(sentence)) return false;
  return (
    OF_EVERY_YEAR.test(sentence) ||
    (SEASONAL.test(opening) &&
      /(?:peaks?|rises?|falls?|dips?|drops?|increases?|decreases?|slows?|climbs?|doubles?)/i.test(opening)) ||
    CUSTOM.test(closing) ||
    (PRESENT.test(closing) && OF_MANY.test(closing))
  );
}
