import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Notice } from './Notice.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { printPage } from './use-print.ts';

/** What of a page can be put on paper. */
export interface OnPaper {
  /** Without its ending. */
  readonly fileName: string;
  /** Writes the document to the file of this token, in the form of its ending. */
  readonly save: (fileToken: string) => Promise<unknown>;
}

/** Saves the document that a page is about, in the form that is chosen in the dialog, and prints it. */
export function usePaperActions({ fileName, save }: OnPaper) {
  const saving = useMutation({
    mutationFn: async () => {
      const chosen = await window.plumbline.chooseWhereToSave('save-document', `${fileName}.pdf`);
      if (!chosen) return null;
      await save(chosen.token);
      return chosen.name;
    },
  });
  const printing = useMutation({ mutationFn: printPage });
  return {
    buttons: (
      <>
        <Button
          variant="default"
          leftSection={<IconPrinter size={17} aria-hidden />}
          loading={printing.isPending}
          onClick={() => printing.mutate()}
        >
          Print…
        </Button>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={17} aria-hidden />}
          loading={saving.isPending}
          onClick={() => saving.mutate()}
        >
          Save as…
        </Button>
      </>
    ),
    outcome: (
      <>
        <ProblemNotice error={saving.error ?? printing.error} />
        {saving.data && (
          <Notice kind="well" isLive>
            <p>Saved as {saving.data}. It names children: it is not for publication.</p>
          </Notice>
        )}
      </>
    ),
  };
}

/** A file name of the words of a title: letters, digits and dashes. */
export const fileNameOf = (title: string): string =>
  title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 80) || 'document';
