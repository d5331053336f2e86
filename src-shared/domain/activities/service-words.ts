import { Service } from './activity.ts';
import { ADULT_AREAS } from './adult-areas.ts';

/** Whose practice something is about, as a file and a person say it. */
export const SERVICE_WORDS: Readonly<Record<Service, string>> = {
  children: 'Children',
  adults: 'Adults',
  both: 'Both',
};

/** Reads whose practice is meant; an area of the adults' programme says it too. Null where nothing does. */
export function serviceIn(said: string, area: string): Service | null {
  const found = Service.safeParse(said.trim().toLowerCase()).data;
  return found ?? (ADULT_AREAS.includes(area) ? 'adults' : null);
}
