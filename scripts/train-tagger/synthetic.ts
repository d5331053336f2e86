import { LABELS } from '#shared/domain/redaction/proposer/tagger.ts';
import { createCast } from './cast.ts';
import { withOrdinaryNames } from './ordinary-names.ts';
import { createRandom, pick, type Random } from './random.ts';
import { SENTENCES_WITH_NAMES, SENTENCES_WITHOUT_NAMES } from './social-care-sentences.ts';
import type { MarkedSpan, TrainingDocument } from './training-document.ts';

/** The share of texts in which half of the names are words of every day. */
const ORDINARY_SHARE = 0.4;

const JOINTS = ['. ', '. ', '. ', '\n', '\n', '.\n', '; ', ' - ', ', ', '. \n\n', ' '] as const;

/** Texts in the voice of case files with invented people. `keeps` picks the sentences they are made of, by place in their list. */
export function writeSyntheticTexts(
  count: number,
  seed: number,
  keeps: (index: number) => boolean = () => true,
): TrainingDocument[] {
  const withNames = SENTENCES_WITH_NAMES.filter((_, index) => keeps(index));
  const withoutNames = SENTENCES_WITHOUT_NAMES.filter((_, index) => keeps(index));
  return Array.from({ length: count }, (_, index) =>
    writeOne(createRandom(seed + index * 7919), `case-${index}`, withNames, withoutNames),
  );
}

function writeOne(
  random: Random,
  id: string,
  withNames: readonly string[],
  withoutNames: readonly string[],
): TrainingDocument {
  const cast = createCast(random);
  const spans: MarkedSpan[] = [];
  let text = '';
  const lines = 4 + Math.floor(random() * 14);
  const joint = pick(random, JOINTS);
  const share = 0.35 + random() * 0.5;
  for (let line = 0; line < lines; line++) {
    const sentence = pick(random, random() < share ? withNames : withoutNames);
    if (line > 0) text += random() < 0.7 ? joint : pick(random, JOINTS);
    const upTo = text.length;
    for (const part of sentence.split(/(\{\w+\})/)) {
      if (!part.startsWith('{')) {
        text += part;
        continue;
      }
      const { text: filling, label } = cast(part.slice(1, -1));
      if (label !== undefined) spans.push({ start: text.length, end: text.length + filling.length, label });
      text += filling;
    }
    spans.push(...openDates(text.slice(upTo), upTo, spans));
    if (random() < 0.6) text = text.slice(0, upTo) + text.charAt(upTo).toUpperCase() + text.slice(upTo + 1);
  }
  const written = { corpus: 'synthetic', id, text, spans, marks: LABELS };
  return random() < ORDINARY_SHARE ? withOrdinaryNames(written, random) : written;
}

/** Weekdays, feasts and terms stand among the sentences without names: whether they are dates there is left open. */
const PERHAPS_A_DATE =
  /\b(?:(?:last|next|this|on|since|by|until|over|at|before|after|the) )?(?:mon|tues?|weds?|thu|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|xmas|easter|eid|diwali|ramadan|new year|half[ -]term|summer holidays|term|spring|summer|autumn|winter)\b/giu;

function openDates(sentence: string, offset: number, marked: readonly MarkedSpan[]): MarkedSpan[] {
  return [...sentence.matchAll(PERHAPS_A_DATE)]
    .map(({ index, 0: { length } }) => ({ start: offset + index, end: offset + index + length, label: null }))
    .filter(({ start, end }) => !marked.some((span) => span.start < end && span.end > start));
}
