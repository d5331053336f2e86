import { tidy } from '../text/tidy.ts';

/** What stands in a column of staff where nobody is: it is no person, and no case is theirs. */
const NOBODY =
  /^(?:(?:un|not |to be |awaiting |pending |needs? )-?\s?(?:allocat\w*|assign\w*|confirm\w*|advis\w*|known|recorded|applicable)|allocation (?:pending|needed)|(?:awaiting|pending)\b.*|t\.?b\.?[cad]\.?|n\/?\.?[ak]\.?|none|nil|null|nobody|no[- ]?one|no (?:\w+ )?(?:worker|manager|social worker|sw|one|allocation)\b.*|vacan\w*\b.*|duty\b.*|unknown|unnamed|unfilled|blank|empty|x+|agency|locum|staff|worker|team|manager|(?:duty|triage|intake|screening|allocations?) (?:team|worker|desk|tray|inbox|pot|manager)|closed|system|admin(?:istrator)?|[-–—.?*/\\\s]+)$/iu;

/** Whether the words of a staff cell name nobody: "Unallocated", "TBC", "No worker, duty", "Vacant post", "-". */
export function isNobody(text: string): boolean {
  const words = tidy(text).replace(/^[[({<]+|[\])}>]+$/gu, '');
  if (words === '' || NOBODY.test(words)) return true;
  const [head = ''] = words.split(/\s+[-–—:(]\s*|\s*[,;(:]/u);
  return head !== words && NOBODY.test(head.trim());
}

/** Cuts a staff cell into people: "Kim Vale; Jo Marsh", "Kim Vale / Lee Ford", "Kim Vale and Jo Marsh". "Vale, Kim" is one. */
export function staffIn(cell: string): readonly string[] {
  const pieces = cell
    .split(/\s*(?:[;|/\n\r+]|\s&\s|(?<=\p{L})&(?=\p{L})|\s(?:and|with)\s)\s*/iu)
    .flatMap(splitAtComma)
    .map(tidy)
    .filter((name) => /\p{L}/u.test(name) && !isNobody(name));
  return isNobody(cell) ? [] : [...new Map(pieces.map((name) => [name.toLowerCase(), name])).values()];
}

/** A comma parts people where a whole name stands on each side; "Vale, Kim" and "Kim Vale, Senior Social Worker" stay. */
function splitAtComma(piece: string): readonly string[] {
  const parts = piece.split(',').map(tidy);
  const isWhole = (part: string) =>
    /^\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(part) &&
    !/\b(?:worker|manager|team|practitioner|social|senior|lead|officer|advis[eo]r)\b/iu.test(part);
  return parts.length > 1 && parts.every(isWhole) ? parts : [piece];
}
