import { z } from 'zod';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { checkSmartLine } from '#shared/domain/recommendations/smart/smart-lines.ts';
import { type Command, exitCodes, type Terminal, UsageError } from '../command.ts';
import { linesOf } from '../lines.ts';
import { parseOptions } from '../options.ts';

/** `plumbline smart`: the SMART check over lines of JSON. */
export const command: Command = {
  usage: `smart --jsonl [--today <yyyy-mm-dd>] < lines.jsonl

  Reads lines {id, action, measure?, owner?, due?, level?} and writes, for each, one line
  {id, smart, findings: [{criterion, code, message, suggestion}]}; a line that cannot be read gives {id?, error}.

  --today    the day from which dates are judged; this computer's day where left out`,
  async run(args, terminal) {
    const { values } = parseOptions(args, { jsonl: { type: 'boolean' }, today: { type: 'string' } });
    if (!values.jsonl) throw new UsageError('smart reads lines of JSON: say --jsonl.');
    const today = dayOf(values.today, terminal);
    for await (const line of linesOf(terminal.input))
      await terminal.print(`${JSON.stringify(checkSmartLine(line, today))}\n`);
    return exitCodes.done;
  },
};

function dayOf(given: string | undefined, terminal: Terminal): string {
  if (given === undefined) return localDay(terminal.clock());
  if (!z.iso.date().safeParse(given).success) throw new UsageError('--today wants a day as yyyy-mm-dd.');
  return given;
}
