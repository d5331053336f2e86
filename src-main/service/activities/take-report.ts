import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  linesOfText,
  MOST_PARAGRAPHS,
  type ReportLine,
  reportParagraphs,
} from '#shared/domain/activities/report-paragraphs.ts';
import { cleanTexts } from '#shared/domain/documents/clean-text.ts';
import type { ActivityId } from '#shared/domain/ids.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { Problem } from '../problem.ts';
import type { ReadPlanFile } from '../strangers-files/read-apart.ts';
import { decodeText } from '../tables/decode-text.ts';
import { FILE_LIMIT_BYTES } from '../tables/limits.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { activityById, addReport } from './repository.ts';

/** Keeps a report paragraph by paragraph. Nothing of it is a finding before a person says so. */
export function keepReport(
  workspace: OpenWorkspace,
  activityId: ActivityId,
  name: string,
  lines: readonly ReportLine[],
): { reportId: string; paragraphs: number } {
  activityById(workspace.store, activityId);
  const paragraphs = reportParagraphs(cleanTexts(lines));
  if (paragraphs.length === 0)
    throw new Problem('There is no paragraph of text in this report.', {
      kept: 'Nothing was added.',
      next: 'A report that is a picture (a scan) has no text: paste its words instead.',
    });
  if (paragraphs.length > MOST_PARAGRAPHS)
    throw new Problem(
      `This report has ${paragraphs.length.toLocaleString('en-GB')} paragraphs; up to ${MOST_PARAGRAPHS.toLocaleString('en-GB')} are read.`,
      { kept: 'Nothing was added.', next: 'Add it in parts.' },
    );
  const reportId = workspace.newId();
  workspace.write((writing) => {
    addReport(writing, {
      id: reportId,
      activityId,
      name,
      paragraphs,
      addedAt: writing.at,
      addedBy: workspace.actor,
    });
    writing.record({
      action: 'take-in-report',
      entity: 'activity',
      entityId: activityId,
      after: { name, paragraphs: paragraphs.length },
    });
  });
  return { reportId, paragraphs: paragraphs.length };
}

/** Keeps a report that was pasted. */
export const pasteReport = (workspace: OpenWorkspace, activityId: ActivityId, name: string, text: string) =>
  keepReport(workspace, activityId, name, linesOfText(text));

/**
 * Keeps a report from a file: Word, in a process of its own, or plain text.
 * @throws TableProblem where it cannot be read
 */
export async function readReport(
  workspace: OpenWorkspace,
  activityId: ActivityId,
  path: string,
  read: ReadPlanFile,
): Promise<{ reportId: string; paragraphs: number }> {
  const fileName = basename(path);
  const { size } = await stat(path);
  if (size > FILE_LIMIT_BYTES)
    throw new TableProblem(
      'too-large',
      `The report has ${Math.round(size / 1024 / 1024)} MB; up to ${Math.round(FILE_LIMIT_BYTES / 1024 / 1024)} MB are read.`,
      'Save it without its pictures, or paste its text.',
    );
  const bytes = new Uint8Array(await readFile(path));
  return keepReport(workspace, activityId, fileName, await linesOfFile(bytes, fileName, read));
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
const asText = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes.subarray(0, 16));

async function linesOfFile(bytes: Uint8Array, fileName: string, read: ReadPlanFile): Promise<ReportLine[]> {
  const isOffice = startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  if (!isOffice && bytes.length > 0 && !/^(?:%PDF-|\{\\rtf|<!doctype|<html)/iu.test(asText(bytes))) {
    const { text } = decodeText(bytes);
    if (!text.includes('\0')) return linesOfText(text);
  }
  const { parts } = await read({ bytes, fileName });
  return parts.flatMap(({ rows }) =>
    rows.map(({ kind, cells }) => ({
      isHeading: kind === 'heading',
      text: cells.filter((cell) => cell.trim() !== '').join(' | '),
    })),
  );
}
