import { existsSync, readFileSync } from 'node:fs';
import type { GoldDocument, GoldEntity, Span } from './score.ts';
import { inShared } from './shared-folder.ts';

interface StoredJudgment {
  readonly doc_id: string;
  readonly text: string;
  readonly annotations: Readonly<
    Record<
      string,
      {
        readonly entity_mentions: readonly {
          readonly entity_id: string;
          readonly entity_type: string;
          readonly identifier_type: string;
          readonly start_offset: number;
          readonly end_offset: number;
        }[];
      }
    >
  >;
}

interface StoredDocument {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const FOLDER = inShared('corpora/');

/** Whether the annotated corpora are on this machine; they are not part of the project. */
export const hasCorpora = (): boolean => existsSync(`${FOLDER}tab-113.json`);

const read = <Document>(name: string) =>
  JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8')) as Document[];

/** The 113 judgments of the Text Anonymization Benchmark. */
export function readJudgments(): GoldDocument[] {
  return read<StoredJudgment>('tab-113').map((document) => ({
    id: document.doc_id,
    text: document.text,
    entities: Object.values(document.annotations).flatMap(({ entity_mentions: mentions }) => {
      const entities = new Map<string, { type: string; isDirect: boolean; needed: Span[] }>();
      for (const mention of mentions) {
        const entity = entities.get(mention.entity_id) ?? {
          type: mention.entity_type,
          isDirect: mention.identifier_type === 'DIRECT',
          needed: [],
        };
        if (mention.identifier_type !== 'NO_MASK')
          entity.needed.push({ start: mention.start_offset, end: mention.end_offset });
        entities.set(mention.entity_id, entity);
      }
      return [...entities.values()].filter(({ needed }) => needed.length > 0);
    }),
  }));
}

/** A corpus of marked spans; `types` keeps only some of them. */
export function readMarked(name: string, types?: readonly string[]): GoldDocument[] {
  return read<StoredDocument>(name).map(({ id, text, spans }) => ({
    id,
    text,
    entities: spans
      .filter(({ type }) => !types || types.includes(type))
      .map(({ start, end, type }): GoldEntity => ({ type, isDirect: null, needed: [{ start, end }] })),
  }));
}

/** The same document in lower case; no offset moves. */
export function inLowerCase(document: GoldDocument): GoldDocument {
  let text = '';
  for (let index = 0; index < document.text.length; index++) {
    const unit = document.text.charAt(index);
    const lower = unit.toLowerCase();
    text += lower.length === 1 ? lower : unit;
  }
  return { ...document, text };
}
