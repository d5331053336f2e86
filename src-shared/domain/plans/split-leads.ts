/** Words of posts and bodies: "Quality and Safeguarding" in a post is one post, "Ann Bell and Joe Hart" are two people. */
const NAME = /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Prof)\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u;
/** "K Patel", "J.A. Smith". */
const INITIAL_AND_SURNAME = /^(?:\p{Lu}\.? ?){1,3}\p{Lu}[\p{Ll}'’-][\p{L}'’-]+$/u;
const INITIALS = /^\p{Lu}[\p{L}]{0,4}$/u;
const POST =
  /\b(?:head|lead|leads|manager|managers|director|directors|officer|officers|service|services|team|teams|board|council|school|schools|worker|workers|partner|partners|coordinator|nurse|chair|group|partnership|police|health|education|safeguarding|quality|care|social|commissioning|housing|children|adults|families|family|performance|assurance|business|strategic|assistant|executive|deputy|principal|senior|trust|authority|committee|department|operations|finance|hr|it|legal|early|help|years|support|development|workforce|training|policy|planning|practice|improvement|consultant|advisor|adviser|inclusion|learning|youth|justice|public)\b/i;
/** "And" on a line of its own joins people as well as a break does. */
const NOT_ANYBODY = /^(?:and|&|n\/?a|none|tbc|tba|tbd|-+|nil|unknown|\?+)$/i;
/** Slashes that part nobody from anybody; they are put out of the way while a cell is split. */
const KEPT_TOGETHER = [/\bn\/a\b/gi, /\band\/or\b/gi, /\bc\/o\b/gi];
const OTHER_SLASH = '\u2044';

/** Who is named in a cell of leads, in the cell's order. */
export interface Leads {
  readonly names: readonly string[];
  /** Two separators with nothing between them ("RG/JH//SA"). */
  readonly hasGap: boolean;
}

/**
 * Splits a cell of leads. Slashes, commas, semicolons, bars and line breaks part people; "and" and "&" only where
 * people or initials stand on both sides, not inside a post ("Head of Quality and Safeguarding").
 */
export function splitLeads(text: string): Leads {
  let written = text.replace(/<[^<>]{0,20}>/g, ' ').trim();
  for (const words of KEPT_TOGETHER)
    written = written.replace(words, (whole) => whole.replace('/', OTHER_SLASH));
  const pieces = written
    .split(/\s*[/;|]+\s*|\s*•\s*/u)
    .flatMap((part) => joinPosts(part.split(/\s*\n+\s*|\s*,\s*(?![^()]*\))/u)))
    .flatMap(splitAnd)
    .map((piece) =>
      piece
        .replaceAll(OTHER_SLASH, '/')
        .replace(/^[-–•*\s]+|[\s.:,;-]+$/gu, '')
        .trim(),
    );
  return {
    names: [...new Set(pieces.filter((piece) => piece !== '' && !NOT_ANYBODY.test(piece)))],
    hasGap: /[/;,|]\s*[/;,|]/.test(text.trim()) || /^[/;|]|[/;|]$/.test(text.trim()),
  };
}

/** "Ann Bell, Planning Manager" is one person with a post. */
function joinPosts(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      NAME.test(before) &&
      before.includes(' ') &&
      !POST.test(before) &&
      POST.test(piece)
    )
      joined[joined.length - 1] = `${before}, ${piece}`;
    else joined.push(piece);
  }
  return joined;
}

function splitAnd(piece: string): string[] {
  const parts = piece.split(/\s+(?:and|&|\+|with)\s+|\s*&\s*/i);
  if (parts.length < 2) return [piece];
  const arePeople = parts.every(
    (part) =>
      INITIALS.test(part.trim()) ||
      INITIAL_AND_SURNAME.test(part.trim()) ||
      (NAME.test(part.trim()) && !POST.test(part)),
  );
  // "F Noor and Virtual School": initials in front of a surname are one person, whoever stands beside.
  const isPersonWithOthers =
    parts.some((part) => INITIAL_AND_SURNAME.test(part.trim()) && !POST.test(part)) &&
    parts.every((part) => /^\p{Lu}/u.test(part.trim()));
  return arePeople || isPersonWithOthers ? parts : [piece];
}

/** Two writings of what is probably one person: initials that differ in small letters only, names in dots or case only. */
export function leadKey(name: string): string {
  const bare = name.replace(/[^\p{L}\p{N}]/gu, '');
  const capitals = bare.replace(/\P{Lu}/gu, '');
  return bare.length <= 5 && capitals.length >= 2 ? capitals : bare.toLowerCase();
}
