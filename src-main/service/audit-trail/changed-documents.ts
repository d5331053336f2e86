import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { describedDocuments, documentReader } from './deeds-repository.ts';

/** Documents beside reviews whose bytes are not those of their hash, which the seal covers. One is in memory at a time. */
export function findChangedDocuments(database: Database.Database): string[] {
  const contentOf = documentReader(database);
  return describedDocuments(database).flatMap(({ id, review_id, bytes, sha256 }) => {
    const content = contentOf(id);
    const isAsItWas =
      content instanceof Uint8Array &&
      content.length === bytes &&
      createHash('sha256').update(content).digest('hex') === sha256;
    return isAsItWas ? [] : [`A document of review ${review_id} was changed after it was attached.`];
  });
}
