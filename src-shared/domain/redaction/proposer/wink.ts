import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemEntity } from 'wink-nlp';

/** A word as wink-nlp sees it. */
export interface WinkWord {
  readonly start: number;
  readonly end: number;
  /** Universal part of speech: PROPN, NOUN, VERB ... */
  readonly partOfSpeech: string;
  /** The word stands in wink's English lexicon, which holds ordinary words and few names. */
  readonly isKnown: boolean;
  /** wink's entity type (DATE, MONEY, DURATION ...), empty where it sees none. */
  readonly entity: string;
}

/** Reads one stretch of text; `offset` is where the stretch begins in the whole text. */
export type WinkReader = (stretch: string, offset: number) => WinkWord[];

/** How far a word may stand behind the last one found before it counts as rewritten by the library. */
const FURTHEST_GAP = 400;

/** A word that no lexicon holds: its id is the first beyond wink's own words. */
const UNKNOWN_WORD = 'zzqxvplumbline';

/**
 * The model without its machine for entities of one's own, which nothing here learns: the library turns that machine's
 * text into JSON once more with each reader that is built, until the twenty-first is too long for a string.
 */
const MODEL: typeof model = { ...model, metaCER: () => ({ machines: '', transformers: [] }) };

/** Builds the wink-nlp reader. Costs about 80 ms once; keep it. */
export function createWinkReader(): WinkReader {
  const nlp = winkNLP(MODEL, ['sbd', 'pos', 'ner']);
  const { its } = nlp;
  const [lexiconSize = 0] = nlp.readDoc(UNKNOWN_WORD).tokens().out(its.uniqueId) as number[];
  return (stretch, offset) => {
    const document = nlp.readDoc(stretch);
    const tokens = document.tokens();
    const values = tokens.out();
    const tags = tokens.out(its.pos);
    const ids = tokens.out(its.uniqueId) as number[];
    const entities = new Array<string>(values.length).fill('');
    document.entities().each((entity: ItemEntity) => {
      const [first = 0, last = -1] = entity.out(its.span) as unknown as number[];
      entities.fill(entity.out(its.type) as string, first, last + 1);
    });
    const words: WinkWord[] = [];
    let cursor = 0;
    values.forEach((value, index) => {
      const at = stretch.indexOf(value, cursor);
      if (at < 0 || at - cursor > FURTHEST_GAP) return;
      cursor = at + value.length;
      words.push({
        start: offset + at,
        end: offset + cursor,
        partOfSpeech: tags[index] ?? '',
        isKnown: (ids[index] ?? lexiconSize) < lexiconSize,
        entity: entities[index] ?? '',
      });
    });
    return words;
  };
}
