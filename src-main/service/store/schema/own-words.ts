import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CaseId } from '#shared/domain/ids.ts';
import { cases } from './cases.ts';

/** Words that are spelt right, whatever the dictionary says: of one case, or of whoever works here. */
export const ownWords = sqliteTable(
  'own_words',
  {
    id: text('id').primaryKey(),
    word: text('word').notNull(),
    /** Whose word it is; null for a word of a case. */
    owner: text('owner'),
    /** Of which case it is; null for a word of a person. */
    caseId: text('case_id')
      .$type<CaseId>()
      .references(() => cases.id, { onDelete: 'cascade' }),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [index('own_words_by_case').on(table.caseId), index('own_words_by_owner').on(table.owner)],
);
