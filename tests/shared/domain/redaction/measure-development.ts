// Prints the figures of the UK development sets: node tests/shared/domain/redaction/measure-development.ts [--blind] [--proposer] [--list]
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import type { Proposal } from '#shared/domain/redaction/types.ts';
import { readBlindSet } from './blind-set.ts';
import { readDevelopmentSet, score } from './development-set.ts';

let propose: ((text: string) => readonly Proposal[]) | undefined;
if (process.argv.includes('--proposer')) {
  const proposer = await import('#shared/domain/redaction/proposer/propose.ts');
  propose = proposer.createProposer().propose;
}
const redact = (document: { text: string; record: object }) =>
  createRedactor({ ...(propose ? { propose } : {}) }).redact(document).spans;
const all = process.argv.includes('--blind') ? readBlindSet() : readDevelopmentSet();
for (const [name, documents] of [
  ['tuned on', all.filter((one) => !one.isHeldOut)],
  ['held out', all.filter((one) => one.isHeldOut)],
] as const) {
  const { left, overMasked, ...figures } = score(documents, redact);
  console.log(name, figures);
  if (process.argv.includes('--list') && name === 'tuned on') {
    console.log(`\nLEFT\n${left.join('\n')}\n\nOVER-MASKED\n${overMasked.join('\n')}`);
  }
}
