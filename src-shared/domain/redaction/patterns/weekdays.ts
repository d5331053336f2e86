const RECURS_BEFORE =
  /\b(?:every|each|alternate|alternating|every other|most|any|usually|normally|always|on an?|an?|same|per|regular|either|both|weekly|fortnightly) (?:other |second |third |last |first )?$/i;

/** What a weekday names only the kind of. */
export const KIND_AFTER =
  /^ (?:schools?|lunch|roast|league|best|jobs?|clubs?|groups?|prayers|papers?|telegraph|times|mirror|sessions|nights? out|feeling|rota|supper club|market)\b|^ (?:dinners?|teas?|breakfasts?)(?= (?:with|at|and|together|every|round)\b|[.,;]|$)|^s\b/i;

const RANGE_BEFORE =
  /(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)[a-z]{0,6} ?(?:-|\/|to|til|till|–) ?$/i;
const RANGE_AFTER = /^ ?(?:-|\/|to|til|till) ?(?:mon|tue|wed|thu|fri|sat|sun)/i;

/** Whether a weekday points at one day, by what stands around it. */
export function judgeWeekday(text: string, before: string, after: string): 'likely' | 'doubtful' | 'no' {
  const word = /(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*/i.exec(text)?.[0] ?? '';
  const isBare = text.length === word.length;
  if (isBare && (RECURS_BEFORE.test(before) || KIND_AFTER.test(after))) return 'no';
  const opensWithDay = text.startsWith(word);
  if (
    opensWithDay &&
    (/\bmon/i.test(RANGE_BEFORE.exec(before)?.[0] ?? '') ||
      /\bto $|\/ ?$/i.test(RANGE_BEFORE.exec(before)?.[0] ?? ''))
  )
    return 'no';
  if (
    isBare &&
    !(/\b(?:on|last|since) $/i.test(before) && !/^mon/i.test(word)) &&
    (/^ ?(?:to |\/)/.test(RANGE_AFTER.exec(after)?.[0] ?? '') ||
      (/^mon/i.test(word) && RANGE_AFTER.test(after)))
  )
    return 'no';
  if (!isBare)
    return RECURS_BEFORE.test(before) && !/^(?:the|last|next|this)\b/i.test(text) ? 'no' : 'likely';
  // "mon" is nothing else; "wed" and "sun" hardly ever are at the end of what is said.
  if (word === 'mon' || (word === 'wed' && !/\b(?:be|were|was|got|they) $/i.test(before))) return 'likely';
  if (
    /^(?:sat|sun)$/.test(word) &&
    /(?:→|->|\b(?:not|him|her|them|back|w\/e|handover|over|home)) ?$/i.test(before) &&
    /^ ?(?:[.,;:)→\n]|->|am\b|pm\b|not\b|$)/.test(after)
  )
    return 'likely';
  if (/^(?:sat|sun)$/.test(word) && /^ ?(?:→|->)/.test(after)) return 'likely';
  if (/^(?:sat|sun)$/.test(word) && /^ (?:[01]\d|2[0-3])[.:]?[0-5]\d(?!\d)/.test(after)) return 'likely';
  if (/^(?:sat|sun|wed|mon)$/.test(word))
    return /\b(?:on|by|til|till|until|since|from|for|come|and|or|last|next|this|before|after|of) $|[,&+/\n>-] ?$|\d ?$/i.test(
      before,
    ) &&
      !(/^sat$/.test(word) && /^ (?:down|on|in|with|at|up|there|next|by|under|beside)\b/.test(after)) &&
      !(/^sun$/.test(word) && /^ ?(?:burn|cream|hat|glasses)|^ (?:was|is|shone|set)/.test(after))
      ? 'likely'
      : 'no';
  if (
    /^(?:Sat|Wed)$/.test(word) &&
    /^ (?:down|on|in|with|at|up|there|next to|by|under|beside|quietly|to)\b/.test(after)
  )
    return 'no';
  if (/^Sun$/.test(word) && /\bThe $/i.test(before)) return 'no';
  return 'likely';
}
