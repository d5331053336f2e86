import type { FoundBackup } from '#shared/contract/workspace.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { instantWords } from '../../ui/date-words.ts';

const reasons: Readonly<Record<string, string>> = {
  'by-hand': 'Made by hand',
  daily: 'First opening of the day',
  'before-import': 'Before a list was imported',
  'before-update': 'Before a new version changed the workspace',
  'before-passphrase': 'Before the passphrase or the recovery code changed',
  'before-move': 'When it was moved to another laptop',
};

/** Why a back-up was made, in words. */
export const backupReason = (reason: string): string => reasons[reason] ?? reason;

/** What a back-up holds: "35 reviews, 49 recommendations, 120 cases; newest entry 25 Nov 2026, 19:57". */
export function holdsWords({ counts, newestEntryAt }: Pick<FoundBackup, 'counts' | 'newestEntryAt'>): string {
  if (!counts) return 'Made by version 0.1.0, which did not note what is in it';
  const held = [
    countWords(counts.reviews, 'review'),
    countWords(counts.recommendations, 'recommendation'),
    countWords(counts.cases, 'case'),
  ].join(', ');
  return newestEntryAt ? `${held}; newest entry ${instantWords(newestEntryAt)}` : held;
}
