import type { Reader } from '../store/connection.ts';
import { cases } from '../store/schema/cases.ts';

/** Every child, open case or closed, by all that the case calls them. */
export const everyCaseNamed = (store: Reader) =>
  store
    .select({ id: cases.id, name: cases.name, aliases: cases.aliases, reference: cases.reference })
    .from(cases)
    .all();
