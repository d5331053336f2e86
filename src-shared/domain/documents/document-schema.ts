import { z } from 'zod';
import type { Block, Cell, Document, Marking } from './document.ts';

const Words = z.array(z.string());

const MarkingRead: z.ZodType<Marking> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('public') }),
  z.object({ kind: z.literal('non-public'), basis: z.string() }),
]);

const CellRead: z.ZodType<Cell> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('number'), value: z.number() }),
  z.object({ kind: z.literal('date'), date: z.string() }),
  z.object({ kind: z.literal('grade'), word: z.string(), mark: z.string().exactOptional() }),
  z.object({ kind: z.literal('brag'), brag: z.enum(['blue', 'red', 'amber', 'green']) }),
  z.object({ kind: z.literal('person'), name: z.string() }),
]);

const BlockRead: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
  }),
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('numbered'), paragraphs: Words }),
  z.object({ kind: z.literal('quotation'), text: z.string(), source: z.string() }),
  z.object({ kind: z.literal('answer'), question: z.string(), text: z.string() }),
  z.object({ kind: z.literal('list'), items: Words }),
  z.object({ kind: z.literal('facts'), facts: z.array(z.object({ label: z.string(), value: z.string() })) }),
  z.object({
    kind: z.literal('rests-on'),
    count: z.number(),
    what: z.string(),
    ofWhich: z.array(z.object({ count: z.number(), what: z.string() })),
  }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    isHeaded: z.boolean().exactOptional(),
    columns: z.array(z.object({ head: z.string(), width: z.number().exactOptional() })),
    rows: z.array(z.array(CellRead)),
  }),
  z.object({ kind: z.literal('code'), groups: Words }),
  z.object({ kind: z.literal('lines-to-fill'), labels: Words }),
  z.object({ kind: z.literal('choice'), question: z.string(), options: Words, lines: z.number() }),
  z.object({ kind: z.literal('page-break') }),
]);

/** A document as it was kept, read back. The compiler holds it to `Document`. */
export const KeptDocument: z.ZodType<Document> = z.object({
  title: z.string(),
  language: z.string(),
  sections: z.array(
    z.object({
      marking: MarkingRead,
      isLandscape: z.boolean().exactOptional(),
      runningHead: z.string().exactOptional(),
      blocks: z.array(BlockRead),
    }),
  ),
});
