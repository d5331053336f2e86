import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { createProposer } from '#shared/domain/redaction/proposer/propose.ts';
import { redactLine } from '#shared/domain/redaction/redact-lines.ts';
import { type Command, exitCodes, UsageError } from '../command.ts';
import { linesOf } from '../lines.ts';
import { parseOptions } from '../options.ts';

/** `plumbline redact`: finds what would give somebody away in lines of JSON. */
export const command: Command = {
  usage: `redact --jsonl [--round-start <yyyy-mm-dd>] < lines.jsonl

  Reads lines {id, text, record?} and writes, for each, one line
  {id, spans: [{start, end, kind, source, certainty, replacement}], risks, unscanned};
  offsets are UTF-16 code units, end exclusive. A line that cannot be read gives {id?, error}.

  --round-start    dates become distances from this day`,
  async run(args, terminal) {
    const { values } = parseOptions(args, { jsonl: { type: 'boolean' }, 'round-start': { type: 'string' } });
    if (!values.jsonl) throw new UsageError('redact reads lines of JSON: say --jsonl.');
    const { propose } = createProposer();
    const roundStart = values['round-start'];
    for await (const line of linesOf(terminal.input))
      await terminal.print(`${redactLine(line, () => createRedactor({ propose, roundStart }))}\n`);
    return exitCodes.done;
  },
};
