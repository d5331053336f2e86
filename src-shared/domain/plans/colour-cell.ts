import type { Cell } from '../documents/document.ts';
import type { BragColour } from './brag-colour.ts';

/** A colour in a table; an empty cell where there is none. */
export const colourCell = (colour: BragColour): Cell =>
  colour === 'none' ? { kind: 'text', text: '' } : { kind: 'brag', brag: colour };
