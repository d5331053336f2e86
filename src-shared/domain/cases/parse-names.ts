import { tidy } from '../text/tidy.ts';
import type { CaseNames } from './case-draft.ts';

export interface WrittenNames {
  readonly fullName?: string;
  readonly forename?: string;
  readonly middleNames?: string;
  readonly surname?: string;
  readonly aliases?: readonly string[];
}

const notAnAlias =
  /^(?:unborn|deceased|dec'?d|twin|triplet|baby|male|female|m|f|restricted|sensitive|\W*\d[\d\W]*)\b/iu;
const bracketed = /\s*(?:\(([^()]{1,80})\)|["“]([^"“”]{1,80})["”])/gu;
const knownAs =
  /^(?:a\.?k\.?a\.?|known as|k\/a|also|formerly|previously|n[ée]e|preferred(?: name)?)[\s:.]+/iu;
const inlineKnownAs = /\s+(?:a\.?k\.?a\.?|also known as|known as|formerly known as)[\s:]+/iu;

/** Splits "JJ; Jay" or "JJ / Jay" into names, without the words "known as" before them. */
export const splitAliases = (text: string): readonly string[] =>
  text
    .split(/[;,|/\n\r]+|\s+(?:or|and|aka)\s+/iu)
    .map((alias) => tidy(alias).replace(knownAs, ''))
    .filter((alias) => /\p{L}/u.test(alias) && !/^(?:n\/?a|none|nil|unknown|null)$/iu.test(alias));

/** Takes the other names out of a name that says so: "Jane Doe (née Smith)", "Dan 'Danny' Doe", "Jo Doe known as JJ". */
export function takeOtherNames(written: string): { name: string; otherNames: string[] } {
  const otherNames: string[] = [];
  const bare = written
    .replace(/\s*\(([^()]{1,120})\)/gu, (_whole, inside: string) => {
      const words = inside.split(',').map(tidy).filter(Boolean);
      const also = words.filter((word) => knownAs.test(word));
      otherNames.push(...also.flatMap(splitAliases));
      const others = words.filter((word) => !also.includes(word));
      return others.length === 0 ? '' : ` (${others.join(', ')})`;
    })
    .replace(/\s*["“]([^"“”]{1,40})["”]/gu, (_whole, inside: string) => {
      otherNames.push(...splitAliases(inside));
      return '';
    });
  const [name = '', ...rest] = bare.split(inlineKnownAs);
  otherNames.push(...rest.flatMap(splitAliases));
  return { name: tidy(name), otherNames };
}

function takeAliasesOut(written: string): { name: string; aliases: string[] } {
  const aliases: string[] = [];
  const [head = '', ...rest] = written.split(inlineKnownAs);
  aliases.push(...rest.flatMap(splitAliases));
  const name = head.replace(bracketed, (whole, round?: string, quoted?: string) => {
    const inside = tidy(round ?? quoted ?? '');
    if (inside === '' || notAnAlias.test(inside)) return whole;
    aliases.push(...splitAliases(inside));
    return '';
  });
  return { name: tidy(name), aliases };
}

function unique(names: readonly string[], ...without: readonly (string | undefined)[]): string[] {
  const seen = new Set(without.map((name) => name?.toLowerCase()));
  return names.filter((name) => {
    const key = name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const suffixes =
  /^(?:jr|jnr|junior|sr|snr|senior|i{1,3}|iv|esq|(?:un-?born|baby|twin|triplet)(?:\s+\w+)?)\.?$/iu;
const titles = /^(?:mr|mrs|ms|miss|mx|master|dr)\.?$/iu;

/** "Stone, Ada", "Stone, Ada, Jr" and "Stone, Ada, Jane": what stands after the second comma goes to its place. */
function surnameFirst(name: string): { surname: string; forenames: string; suffix: string } | undefined {
  const [surname = '', ...others] = name.split(',').map(tidy).filter(Boolean);
  if (others.length === 0 || others.length > 4) return undefined;
  const suffix = others.filter((part) => suffixes.test(part)).join(' ');
  const forenames = others.filter((part) => !suffixes.test(part) && !titles.test(part)).join(' ');
  return { surname, forenames, suffix };
}

/**
 * Makes the names of a case from its columns, or undefined where there is none.
 * "DOE, Jane" gives forename and surname; "Jane Doe" alone is not split, as nobody can know where.
 * "Jane (JJ) Doe" and "Jane Doe aka JJ" give an alias.
 */
export function composeNames(written: WrittenNames): CaseNames | undefined {
  const fromFull = takeAliasesOut(tidy(written.fullName ?? ''));
  const fromForename = takeAliasesOut(tidy(written.forename ?? ''));
  const fromSurname = takeAliasesOut(tidy(written.surname ?? ''));
  const comma = surnameFirst(fromFull.name);
  const forenames = comma?.forenames ?? '';
  const forename = fromForename.name || forenames.split(' ')[0] || undefined;
  const surname = fromSurname.name || comma?.surname || undefined;
  const parts = [fromForename.name, tidy(written.middleNames ?? ''), fromSurname.name].filter(
    (part) => part !== '',
  );
  const full = comma
    ? [forenames, comma.surname, comma.suffix].filter(Boolean).join(' ')
    : fromFull.name || parts.join(' ');
  if (!/\p{L}/u.test(full)) return undefined;
  const aliases = [...fromFull.aliases, ...fromForename.aliases, ...fromSurname.aliases];
  return {
    full,
    ...(forename ? { forename } : {}),
    ...(surname ? { surname } : {}),
    aliases: unique([...aliases, ...(written.aliases ?? [])], full),
  };
}
