import { eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '../store/connection.ts';
import { reviews } from '../store/schema/reviews.ts';
import { secrets, settings } from '../store/schema/workspace.ts';

/** Every setting and every value of the workspace's own, as JSON. */
export const everySetting = (store: Reader): { key: string; value: string }[] =>
  store.select().from(settings).all();

/** One of them, as JSON; undefined where it was never set. */
export const settingOf = (store: Reader, key: string): string | undefined =>
  store.select().from(settings).where(eq(settings.key, key)).get()?.value;

/** Sets one of them, to JSON. */
export function putSetting(tx: Reader, key: string, value: string): void {
  tx.insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
    .run();
}

/** As though it had never been set. */
export const dropSetting = (tx: Reader, key: string): void =>
  void tx.delete(settings).where(eq(settings.key, key)).run();

/** A key of the workspace's own. */
export const secretOf = (store: Reader, name: string): string | undefined =>
  store.select().from(secrets).where(eq(secrets.name, name)).get()?.value;

/** Keeps one. */
export const insertSecret = (tx: Reader, name: string, value: string): void =>
  void tx.insert(secrets).values({ name, value }).run();

/** Whether anything was ever submitted: from then on there is work that no list can bring back. */
export const hasSealedReview = (store: Reader): boolean =>
  store.select({ id: reviews.id }).from(reviews).where(isNotNull(reviews.submittedAt)).limit(1).get() !==
  undefined;
