import { defaultStatusList } from '#shared/domain/cases/statuses.ts';

/** A status to choose. */
export interface StatusOption {
  readonly value: string;
  readonly label: string;
}

const named = (code: string, label: string) => (label === code ? code : `${code} · ${label}`);

/** The statuses that cases hold, with how many hold each, as choices. */
export const statusOptions = (
  facets: readonly { readonly status: string; readonly label: string; readonly count: number }[],
): StatusOption[] =>
  facets.map(({ status, label, count }) => ({
    value: status,
    label: `${named(status, label)} · ${count.toLocaleString('en-GB')}`,
  }));

/** Every status of the list as choices, and those words that a case holds beside it. */
export function everyStatusOption(held: readonly string[]): StatusOption[] {
  const known = defaultStatusList.statuses.map(({ code, label }) => ({
    value: code,
    label: named(code, label),
  }));
  const codes = new Set(known.map(({ value }) => value));
  return [...known, ...held.filter((word) => !codes.has(word)).map((word) => ({ value: word, label: word }))];
}
