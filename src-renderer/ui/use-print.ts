import { useEffect, useEffectEvent } from 'react';
import type { PrintedPaper } from '#shared/contract/bridge.ts';
import { useMenuCommand } from './use-menu-command.ts';

type FetchPaper = () => Promise<PrintedPaper>;

/** What the open page prints instead of itself; the page that was opened last counts. */
const papers: FetchPaper[] = [];

/** While the component is on the screen, Print prints this document instead of what the window shows. */
export function usePaper(fetchPaper: FetchPaper): void {
  const latest = useEffectEvent(fetchPaper);
  useEffect(() => {
    const fetchLatest = () => latest();
    papers.push(fetchLatest);
    return () => {
      papers.splice(papers.indexOf(fetchLatest), 1);
    };
  }, []);
}

/** Prints the document of the open page, or what the window shows where it has none. */
export async function printPage(): Promise<void> {
  const fetchPaper = papers.at(-1);
  await window.plumbline.print(fetchPaper ? await fetchPaper() : null);
}

/** Prints when the menu or its shortcut asks for it. @param onError told what went wrong */
export function usePrintCommand(onError: (error: unknown) => void): void {
  useMenuCommand('print', () => void printPage().catch(onError));
}
