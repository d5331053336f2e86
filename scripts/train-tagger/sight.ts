import { look, type Sight } from '#shared/domain/redaction/proposer/features.ts';
import { createGazetteer, WORD_CLASS } from '#shared/domain/redaction/proposer/gazetteer/gazetteer.ts';
import { segment } from '#shared/domain/redaction/proposer/segments.ts';
import { type Token, tokenize } from '#shared/domain/redaction/proposer/tokens.ts';
import { createWinkReader } from '#shared/domain/redaction/proposer/wink.ts';

const NAMES = WORD_CLASS.givenName | WORD_CLASS.surname | WORD_CLASS.place;

/**
 * Prepares a text for the tagger in the very way the proposer does.
 * With `hidesNames` the lists know no name, so that training does not lean on them alone.
 */
export function createSighter(): (text: string, hidesNames?: boolean) => { tokens: Token[]; sight: Sight } {
  const readWithWink = createWinkReader();
  const gazetteer = createGazetteer();
  const nameless = (normal: string) => gazetteer(normal) & ~NAMES;
  return (text, hidesNames = false) => {
    const tokens = tokenize(text);
    const words = segment(text).flatMap(({ start, end }) => readWithWink(text.slice(start, end), start));
    return { tokens, sight: look(tokens, words, hidesNames ? nameless : gazetteer) };
  };
}
