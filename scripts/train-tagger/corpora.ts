import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Label } from '#shared/domain/redaction/proposer/tagger.ts';
import { withOrdinaryNames } from './ordinary-names.ts';
import { createRandom } from './random.ts';
import type { TrainingDocument } from './training-document.ts';

interface StoredDocument {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly { start: number; end: number; type: string }[];
}

interface StoredJudgment {
  readonly doc_id: string;
  readonly text: string;
  readonly annotations: Readonly<
    Record<
      string,
      {
        entity_mentions: readonly {
          entity_type: string;
          identifier_type: string;
          start_offset: number;
          end_offset: number;
        }[];
      }
    >
  >;
}

/** The `shared` folder stands beside the checkout, or above it where that is a work tree. */
const FOLDERS = ['../../../', '../../../../'].map((up) =>
  fileURLToPath(new URL(`${up}shared/corpora/`, import.meta.url)),
);
const FOLDER = FOLDERS.find((folder) => existsSync(folder)) ?? '../shared/corpora/';

/** Whether the annotated corpora are on this machine. They are not part of the project. */
export const hasCorpora = (): boolean => existsSync(`${FOLDER}tab-113.json`);

export const readCorpus = <Document>(name: string): Document[] =>
  JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8')) as Document[];

const JUDGMENT_LABELS: Readonly<Record<string, Label>> = {
  PERSON: 'person',
  LOC: 'place',
  ORG: 'organisation',
  DATETIME: 'date',
  CODE: 'code',
  DEM: 'demographic',
  QUANTITY: 'quantity',
  MISC: 'miscellaneous',
};

const ALL: readonly Label[] = Object.values(JUDGMENT_LABELS);
/** Dates and codes are left open where a corpus marks names only. */
const ALL_BUT_DATES = ALL.filter((label) => label !== 'date' && label !== 'code');

function readJudgments(): TrainingDocument[] {
  return readCorpus<StoredJudgment>('tab-113').map((document) => ({
    corpus: 'tab-113',
    id: document.doc_id,
    text: document.text,
    marks: ALL,
    spans: Object.values(document.annotations).flatMap((annotation) =>
      annotation.entity_mentions.flatMap((mention) => {
        const label = JUDGMENT_LABELS[mention.entity_type];
        if (!label) return [];
        const masked = mention.identifier_type !== 'NO_MASK';
        return [{ start: mention.start_offset, end: mention.end_offset, label: masked ? label : null }];
      }),
    ),
  }));
}

function readMarked(
  corpus: string,
  marks: readonly Label[],
  labels: Readonly<Record<string, Label | null>>,
): TrainingDocument[] {
  return readCorpus<StoredDocument>(corpus).map(({ id, text, spans }) => ({
    corpus,
    id,
    text,
    marks,
    spans: spans.flatMap(({ start, end, type }) => {
      const label = labels[type];
      return label === undefined ? [] : [{ start, end, label }];
    }),
  }));
}

/** How often each note is read: there are few of them, and no other text is in the voice of the field. */
const NOTE_COPIES = 5;

/** How often each note is read with half of its names made of words of every day. */
const SWAPPED_COPIES = 5;
const SWAP_SEED = 27_11;

/** The notes are held out by their place in their set: 0 is trained on, 1 tuned on, 2 only ever measured. */
const NOTE_THIRDS = 3;

/** The notes of children's social care by three hands, those of the given thirds; a rare detail counts as a trait. */
function readNotes(thirds: readonly number[]): TrainingDocument[] {
  const notes = ['a', 'b', 'c'].flatMap((set) =>
    readMarked(`uk-notes/uk-notes-${set}`, ALL, {
      PERSON: 'person',
      PLACE: 'place',
      ORG: 'organisation',
      DATE: 'date',
      CODE: 'code',
      QUASI: 'demographic',
    }).filter((_, index) => thirds.includes(index % NOTE_THIRDS)),
  );
  const random = createRandom(SWAP_SEED);
  return [
    ...Array.from({ length: NOTE_COPIES }, () => notes).flat(),
    ...Array.from({ length: SWAPPED_COPIES }, () =>
      notes.map((note) => withOrdinaryNames(note, random)),
    ).flat(),
  ];
}

/** Everything to learn from but the synthetic texts. `uk_government` is left out: it is only ever measured. */
export function readTrainingCorpora(noteThirds: readonly number[] = [0, 1]): TrainingDocument[] {
  return [
    ...readJudgments(),
    ...readNotes(noteThirds),
    ...readMarked('litbank_proper', ALL_BUT_DATES, {
      PERSON: 'person',
      LOC: 'place',
      FAC: 'place',
      ORG: 'organisation',
    }),
    ...readMarked('wikigold', ALL_BUT_DATES, {
      PERSON: 'person',
      LOC: 'place',
      ORG: 'organisation',
      MISC: null,
    }),
    ...readMarked('wnut17_dev', ALL_BUT_DATES, {
      PERSON: 'person',
      LOC: 'place',
      ORG: 'organisation',
      PRODUCT: null,
      CREATIVE: null,
    }),
    ...readMarked('synth_dataset_v2', ALL, {
      PERSON: 'person',
      STREET_ADDRESS: 'place',
      GPE: 'place',
      ORGANIZATION: 'organisation',
      DATE_TIME: 'date',
      CREDIT_CARD: 'code',
      PHONE_NUMBER: 'code',
      EMAIL_ADDRESS: 'code',
      ZIP_CODE: 'code',
      DOMAIN_NAME: 'code',
      IBAN_CODE: 'code',
      US_SSN: 'code',
      IP_ADDRESS: 'code',
      US_DRIVER_LICENSE: 'code',
      AGE: null,
      NRP: null,
      TITLE: null,
    }),
  ];
}
