import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';

/** Documents beside reviews whose bytes are not those of their hash, which the seal covers. One is in memory at a time. */
export function findChangedDocuments(database: Database.Database): string[] {
  const rows = database
    .prepare('SELECT id, review_id, bytes, sha256 FROM review_attachments ORDER BY id')
    .all() as {
    id: string;
    review_id: string;
    bytes: number;
    sha256: string;
  }[];
  const contentOf = database.prepare('SELECT content FROM review_attachments WHERE id = ?').pluck();
  return rows.flatMap(({ id, review_id, bytes, sha256 }) => {
    const content = contentOf.get(id);
    const isAsItWas =
      content instanceof Uint8Array &&
      content.length === bytes &&
      createHash('sha256').update(content).digest('hex') === sha256;
    return isAsItWas ? [] : [`A document of review ${review_id} was changed after it was attached.`];
  });
}
