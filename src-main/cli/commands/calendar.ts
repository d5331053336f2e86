import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { readCalendarFile } from '#service/calendar/read-calendar-file.ts';
import { planReader } from '#service/strangers-files/read-apart.ts';
import { whenWords } from '#shared/domain/calendar/calendar-year.ts';
import type { ImportedCalendar } from '#shared/domain/calendar/imported-calendar.ts';
import { readYear } from '#shared/domain/calendar/qa-year.ts';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { type Command, CommandFailed, exitCodes, type Terminal, UsageError } from '../command.ts';
import { parseOptions } from '../options.ts';
import { makeServiceHere } from '../service-here.ts';
import { inWords } from '../words.ts';

/** `plumbline calendar import`: what a QA calendar holds, what is odd about it, and taking it in. */
export const command: Command = {
  usage: `calendar import <file> [--json] [--year 2024-25] [--workspace <folder>]

  Reads a QA calendar (.xlsx, .docx, .ics, .csv, .tsv, .md or pasted text) and says what Plumbline would take of it, row
  by row. Nothing is stored, unless --workspace names where it is to go; the passphrase comes from
  PLUMBLINE_PASSPHRASE. What is there already is not taken twice.

  --year  the year of months that are written without one: 2024-25 from April, 2024 from January
  --json  prints {year, entries: [{row, title, kind, due, dueText, owner, recurrence, dates, state, ...}], warnings:
          [{row, kind, text}]}, and with --workspace also {added, same}`,
  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, {
      json: { type: 'boolean' },
      year: { type: 'string' },
      workspace: { type: 'string' },
    });
    const [what, file, ...surplus] = positionals;
    if (what !== 'import' || file === undefined || surplus.length > 0)
      throw new UsageError('Say "import", and name one file.');
    if (values.year !== undefined && !readYear(values.year))
      throw new UsageError(`"${values.year}" is no year. Write it as 2024-25 or 2024.`);
    const calendar = await readSource(file, values.year ?? null, terminal);
    const taken =
      values.workspace === undefined
        ? {}
        : await takeIn(terminal, values.workspace, file, values.year ?? null);
    await terminal.print(
      values.json ? `${JSON.stringify({ ...calendar, ...taken }, null, 2)}\n` : inSentences(calendar, taken),
    );
    return exitCodes.done;
  },
};

async function readSource(file: string, year: string | null, terminal: Terminal): Promise<ImportedCalendar> {
  try {
    const bytes = new Uint8Array(await readFile(resolve(terminal.workingDirectory, file)));
    return await readCalendarFile(bytes, basename(file), planReader({}), {
      year,
      today: localDay(terminal.clock()),
    });
  } catch (error) {
    if (error instanceof TableProblem) throw new CommandFailed(`${error.happened} ${error.next}`);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new CommandFailed(`There is no file "${file}". Nothing was read. Check the name and the folder.`);
    if (code === 'EISDIR') throw new CommandFailed(`"${file}" is a folder. Nothing was read. Name a file.`);
    if (code === 'EACCES' || code === 'EPERM')
      throw new CommandFailed(`"${file}" may not be read. Nothing was read. Check who may open it.`);
    throw error;
  }
}

async function takeIn(
  terminal: Terminal,
  folder: string,
  file: string,
  year: string | null,
): Promise<{ added: number; same: number }> {
  const passphrase = terminal.env.PLUMBLINE_PASSPHRASE;
  if (passphrase === undefined) throw new UsageError('Put the passphrase into PLUMBLINE_PASSPHRASE.');
  const service = makeServiceHere(terminal);
  const tokenOf = (path: string) => service.grants.grant(resolve(terminal.workingDirectory, path), 'any');
  let procedure = 'workspace.open';
  try {
    await service.client.workspace.open({ where: { fileToken: tokenOf(folder) }, passphrase });
    procedure = 'calendar.readFile';
    const { importId } = await service.client.calendar.readFile({ fileToken: tokenOf(file), year });
    procedure = 'calendar.take';
    const { added, same } = await service.client.calendar.take({ importId });
    return { added, same };
  } catch (error) {
    throw inWords(error, procedure);
  } finally {
    await service.close();
  }
}

function inSentences(
  { year, entries, warnings }: ImportedCalendar,
  taken: { added?: number; same?: number },
): string {
  const dates = entries.reduce((sum, entry) => sum + Math.max(1, entry.dates.length), 0);
  const lines = [
    `${countWords(entries.length, 'row', 'rows')} with ${countWords(dates, 'date')}${year ? `, ${year}` : ''}.`,
    ...(taken.added === undefined
      ? []
      : [`${countWords(taken.added, 'entry', 'entries')} added; ${taken.same ?? 0} were there already.`]),
    ...entries.map(
      (entry) =>
        `${entry.row}: ${entry.title}, ${whenWords(entry)}${entry.dates.length > 1 ? ` and ${entry.dates.length - 1} more` : ''}${entry.owner ? `, ${entry.owner}` : ''}`,
    ),
    ...(warnings.length > 0 ? ['', 'Look at these:'] : []),
    ...warnings.map(({ text }) => text),
  ];
  return `${lines.join('\n')}\n`;
}
