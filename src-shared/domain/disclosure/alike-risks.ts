import type { PreviewRisk } from '../../contract/pack-preview.ts';

type Told = Pick<PreviewRisk, 'textId' | 'kind' | 'words'>;

/** What a rare detail says of which child: the same words of one review are one thing to decide. Text ids begin with the review's. */
const whatItSays = ({ textId, kind, words }: Told): string =>
  `${textId.split(':')[0]} ${kind} ${words.toLowerCase().replace(/\s+/g, ' ').trim()}`;

/** The rare details that say the same of the same child as one of them, that one among them. */
export const alikeTo = <Risk extends Told>(one: Told, risks: readonly Risk[]): Risk[] =>
  risks.filter((risk) => whatItSays(risk) === whatItSays(one));

/** One of each lot of details that say the same of the same child: what a person is asked once. */
export function onePerLot<Risk extends Told>(risks: readonly Risk[]): Risk[] {
  const seen = new Set<string>();
  return risks.filter((risk) => {
    const said = whatItSays(risk);
    if (seen.has(said)) return false;
    seen.add(said);
    return true;
  });
}
