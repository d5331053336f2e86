const ORDINAL = '(?:\\d{1,2}|[A-Z]|[IVX]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)';
const KIND =
  '(priority|priorities|theme|objective|outcome|aim|goal|section|work ?stream|strand|pillar|domain|standard|area|part|chapter|recommendation|finding|kloe|key line of enquiry|requirement|judgement|commitment|ambition|improvement area|areas? (?:for|of) (?:improvement|development|focus|practice|work))';
const NUMBERED = new RegExp(
  `^\\W*(?:(?:key|strategic|improvement|our|ofsted|service|main|high level) )*${KIND}\\s*(?:area |no\\.? ?|number )?[-–—#:]?\\s?(${ORDINAL})\\b(?![%/])`,
  'i',
);

/** A heading of the plan that may be a priority. */
export interface PlanHeading {
  readonly text: string;
  readonly row: number;
  /** "priority" of "Priority 1: Safe"; undefined where it is not numbered so. */
  readonly kind?: string;
  /** 1 for the largest; headings of tables and sheets stand below those of documents. */
  readonly level: number;
  /** What a sentence between the heading and its table says. */
  readonly objective?: string;
}

const OBJECTIVE =
  /^\W*(?:(?:our|the|overall|key|strategic) )?(?:objective|aim|outcome|goal|vision|ambition|what (?:do )?we want(?: to achieve)?|purpose|intended outcome)s?\s*(?::|–|-\s)\s*(?=\S)/i;

/** What a line such as "Objective: parents shape what we offer" says of the heading above it. */
export function objectiveIn(text: string): string | undefined {
  const bare = withoutMarkup(text);
  const found = countedKind(text) === undefined ? OBJECTIVE.exec(bare) : null;
  return found ? bare.slice(found[0].length).trim() : undefined;
}

/** The word by which a heading counts itself ("Priority 1", "Theme A"), or undefined. */
export function countedKind(text: string): string | undefined {
  const found = NUMBERED.exec(withoutMarkup(text));
  if (!found || /^[a-z]$/.test(found[2] ?? '') || /[a-z][A-Z]$/.test(found[0])) return undefined;
  return found[1]
    ?.toLowerCase()
    .replace(/^priorities$/, 'priority')
    .replace(/\s/g, '');
}

/** Bold and tags are how a text looks, not what it says. */
export function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?(?:b|i|u|em|strong|span|font|sup|sub|p|div)\b[^<>]{0,200}>/gi, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\*\*|__(?=\S)|(?<=\S)__/g, '')
    .trim();
}

/** Parts a heading into its title and the objective behind it. */
export function titleAndObjective(text: string): { title: string; objective?: string } {
  const bold = /^\*\*(.{3,160}?)\*\*\s*(\S[\s\S]*)$/.exec(text.trim());
  if (bold)
    return { title: tidyTitle(withoutMarkup(bold[1] ?? '')), objective: withoutMarkup(bold[2] ?? '') };
  const plain = withoutMarkup(text).replace(/\s+/g, ' ');
  const head = countedKind(plain) === undefined ? undefined : NUMBERED.exec(plain)?.[0];
  if (head === undefined) return { title: tidyTitle(plain) };
  const rest = plain.slice(head.length);
  const parted = /^([\s:.\-–—]*[^:\n]{2,80}?)(?:\s+[-–—]\s+|:\s+|\.\s+(?=\p{Lu}))(\S.{14,})$/u.exec(rest);
  if (parted) return { title: tidyTitle(head + parted[1]), objective: (parted[2] ?? '').trim() };
  return { title: tidyTitle(plain) };
}

/** "Priority 1 (continued)" at the top of the next page is priority 1. */
const CONTINUED = /\s*[([–—-]?\s*\b(?:continued|cont(?:'?d)?)\b\.?\s*[)\]]?\s*$/i;

function tidyTitle(text: string): string {
  return text
    .replace(CONTINUED, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s:.\-–—]+$/, '')
    .trim();
}

/** The headings open at one place, from the outermost in. */
export type HeadingChain = readonly PlanHeading[];

/** The chain after a further heading: it closes those of its kind and those that are not larger. */
export function openHeading(chain: HeadingChain, heading: PlanHeading): HeadingChain {
  const same = heading.kind === undefined ? -1 : chain.findIndex(({ kind }) => kind === heading.kind);
  if (same >= 0) return [...chain.slice(0, same), heading];
  const closed = chain.findIndex(({ kind, level }) =>
    heading.kind !== undefined && kind !== undefined ? level > heading.level : level >= heading.level,
  );
  return [...(closed < 0 ? chain : chain.slice(0, closed)), heading];
}

/**
 * Which heading of each chain is the priority: of those counted with the word that comes first and comes again
 * ("Priority 1" before "Outcome 1.1"), else those of the highest level that has several, else the outermost.
 */
export function choosePriority(
  chains: readonly HeadingChain[],
): (chain: HeadingChain) => PlanHeading | undefined {
  const headings = [...new Set(chains.flat())];
  const counts = new Map<string, number>();
  for (const { kind } of headings) if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const repeated = headings.find(({ kind }) => kind !== undefined && (counts.get(kind) ?? 0) > 1)?.kind;
  const levels = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b);
  const chosen =
    levels.find((level) => headings.filter((heading) => heading.level === level).length > 1) ?? levels[0];
  return (chain) => {
    const counted = repeated === undefined ? undefined : chain.find(({ kind }) => kind === repeated);
    if (counted) return counted;
    return chain.findLast(({ level }) => level <= (chosen ?? 0)) ?? chain[0];
  };
}
