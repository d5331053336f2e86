// Quick figures while working: node tests/bench/redaction/measure-notes.ts [--errors] [--false] [--cases] [--held-out] [--model FILE]
// Errors are printed for the thirds that may be looked at, never for the one held out; its totals only with --held-out, so
// that they are looked at rarely.
import { readFileSync } from 'node:fs';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { createProposer } from '#shared/domain/redaction/proposer/propose.ts';
import type { StoredModel } from '#shared/domain/redaction/proposer/tagger.ts';
import { type Case, hasCases, readCases, scoreCases } from './cases.ts';
import { type Count, wilson } from './score.ts';
import { hasNotes, type Note, readNotes, scoreNotes } from './uk-notes.ts';

const args = process.argv.slice(2);
const modelFile = args.includes('--model') ? args[args.indexOf('--model') + 1] : undefined;
const { propose } = createProposer(
  modelFile ? (JSON.parse(readFileSync(modelFile, 'utf8')) as StoredModel) : undefined,
);
const redact = ({ text, record }: Note | Case) => createRedactor({ propose }).redact({ text, record });
const THIRDS_SHOWN = [
  'trained on',
  'tuned on',
  ...(args.includes('--held-out') ? (['held out'] as const) : []),
] as const;
const share = ({ hits, n }: Count) => `${(hits / n).toFixed(3)} (${hits}/${n})`;

if (hasNotes()) {
  const notes = readNotes();
  for (const note of notes.slice(0, 20)) redact(note);
  const began = process.cpuUsage();
  let characters = 0;
  for (const third of THIRDS_SHOWN) {
    const some = notes.filter((note) => note.third === third);
    const score = scoreNotes(some, redact);
    characters += some.reduce((sum, { text }) => sum + text.length, 0);
    const [low, high] = wilson(score.recall.all ?? { hits: 0, n: 0 });
    console.log(`\nuk-notes, ${third}, ${some.length} notes`);
    for (const [type, count] of Object.entries(score.recall))
      console.log(
        `  ${type.padEnd(14)} ${share(count)}${type === 'all' ? ` [${low.toFixed(3)}, ${high.toFixed(3)}]` : ''}`,
      );
    console.log(`  precision      ${share(score.precision)}`);
    console.log(`  record-held left ${share(score.recordHeldLeft)}, direct left ${share(score.directLeft)}`);
    console.log(`  kept words masked ${share(score.keptMasked)}`);
    if (third === 'held out') continue;
    if (args.includes('--errors')) for (const line of score.misses) console.log(`   - ${line}`);
    if (args.includes('--false')) for (const line of score.falseFinds) console.log(`   + ${line}`);
  }
  const { user, system } = process.cpuUsage(began);
  console.log(`\n${(((user + system) / 1_000 / characters) * 10_000).toFixed(0)} ms per 10,000 characters`);
}
if (hasCases()) {
  const score = scoreCases(readCases(), redact);
  console.log(
    `\ncases passed ${share(score.passed)}; masked ${share(score.masked)}, kept ${share(score.kept)}, listed ${share(score.listed)}`,
  );
  if (args.includes('--cases')) for (const line of score.faults) console.log(`   ! ${line}`);
}
