import { expect, it } from 'vitest';
import { applySpans, createRedactor } from '#shared/domain/redaction/engine.ts';
import { readDevelopmentSet } from './development-set.ts';

/** Read by a person and found readable; a change here has to be read again. */
const APPROVED = [
  '1 narrative',
  '2 narrative',
  '2 notes',
  '4 narrative',
  '5 email',
  '8 email',
  '10 narrative',
  '13 transcript',
  '16 chronology',
  '20 narrative',
];

const texts = readDevelopmentSet();

it.each(APPROVED)('the outgoing text of %j reads as approved', async (id) => {
  const { text, record } = texts.find((one) => one.id === id)!;
  const { spans } = createRedactor({ roundStart: '2024-01-29', aliasSeed: 'approved examples' }).redact({
    text,
    record,
  });
  await expect(`${applySpans(text, spans)}\n`).toMatchFileSnapshot(
    `../../../fixtures/redaction/approved/${id.replace(' ', '-')}.txt`,
  );
});
