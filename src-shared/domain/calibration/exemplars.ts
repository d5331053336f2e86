import { z } from 'zod';
import { Exemplar } from './exemplar.ts';
import source from './exemplars.json' with { type: 'json' };

/** The exemplars that come with Plumbline, of its own writing. */
export const EXEMPLARS: readonly Exemplar[] = z.array(Exemplar).parse(source);
