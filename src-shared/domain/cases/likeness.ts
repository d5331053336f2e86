import { foldForSearch, searchWords } from '../text/fold-for-search.ts';
import type { CaseDraft } from './case-draft.ts';
import { hasName } from './has-name.ts';

/** A key that two cases of one child may share, and what a person is told of it. */
export interface Likeness {
  readonly key: string;
  readonly why: string;
}

/** A reference without what Excel and retyping lose: leading zeros, spaces, hyphens, slashes, ".0" at its end. */
const barelyWritten = (reference: string): string =>
  foldForSearch(reference)
    .replace(/\.0+$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^0+(?=.)/u, '')
    .replace(/(?<=\p{L})0+(?=\d)/gu, '');

/** By what a case under another reference looks like this one. */
export const likenessOf = (draft: CaseDraft): readonly Likeness[] => [
  {
    key: `reference:${barelyWritten(draft.reference)}`,
    why: 'its reference looks like another with leading zeros, spaces or hyphens lost or added',
  },
  ...(draft.dateOfBirth && hasName(draft)
    ? [
        {
          key: `child:${searchWords(draft.names.full).toSorted().join(' ')}:${draft.dateOfBirth}`,
          why: 'the same name and date of birth stand under another reference',
        },
      ]
    : []),
  ...(draft.nhsNumber && /^\d{10}$/u.test(draft.nhsNumber)
    ? [{ key: `nhs:${draft.nhsNumber}`, why: 'the same NHS number stands under another reference' }]
    : []),
];

/** What a spreadsheet has made of a reference: a number cut short, or a day. Undefined where it is sound. */
export function damageOf(reference: string): string | undefined {
  if (/^-?\d(?:[.,]\d+)?e\+?\d{1,3}$/iu.test(reference))
    return 'a spreadsheet has cut this number short, so it is no child’s reference any more. Format the column as text in the system’s own export, and import that';
  if (/^\d{16,}$/u.test(reference) && /000$/u.test(reference))
    return 'a spreadsheet keeps 15 digits only, so the last digits may be lost';
  return undefined;
}

/** Whether a reference looks like a day that a spreadsheet made of it, such as "Mar-24" or "01/03/2024". */
export const isLikeDay = (reference: string): boolean =>
  /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:-\d{2,4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*-\d{2,4}|\d{4}-\d{2}-\d{2}(?:[T ].*)?)$/iu.test(
    reference,
  );
