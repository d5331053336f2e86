import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemEntity } from 'wink-nlp';

/** A word as wink-nlp sees it. */
export interface WinkWord {
  readonly start: number;
  readonly end: number;
  readonly isProperNoun: boolean;
  /** wink's entity type (DATE, MONEY, DURATION ...), empty where it sees none. */
  readonly entity: string;
}

/** Builds the wink-nlp reader. Costs about 80 ms once; keep it. */
export function createWinkReader(): (text: string, offset: number) => WinkWord[] {
  const nlp = winkNLP(model, ['sbd', 'pos', 'ner']);
  const { its } = nlp;
  return (text, offset) => {
    const document = nlp.readDoc(text);
    const tokens = document.tokens();
    const values = tokens.out();
    const tags = tokens.out(its.pos);
    const entities = new Array<string>(values.length).fill('');
    document.entities().each((entity: ItemEntity) => {
      const [first = 0, last = -1] = entity.out(its.span) as unknown as number[];
      entities.fill(entity.out(its.type) as string, first, last + 1);
    });
    const words: WinkWord[] = [];
    let cursor = 0;
    values.forEach((value, index) => {
      const at = text.indexOf(value, cursor);
      if (at < 0 || at - cursor > 400) return;
      cursor = at + value.length;
      words.push({
        start: offset + at,
        end: offset + cursor,
        isProperNoun: tags[index] === 'PROPN',
        entity: entities[index] ?? '',
      });
    });
    return words;
  };
}
