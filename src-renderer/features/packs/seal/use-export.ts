import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../../base/client.ts';

/** What is asked of an export beside where it goes. */
export interface ExportAsked {
  readonly id: string;
  readonly seal: { passphrase: string } | { recipients: string[] };
  readonly withPdf: boolean;
  readonly unlookedReason: string | null;
  readonly checklist: readonly string[];
}

/** How far it is. */
export interface ExportProgress {
  readonly done: number;
  readonly total: number;
  readonly step: string;
}

/** Asks where the files go, then writes them. Answers null where the person thought better of it. */
export function useExport() {
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const run = useMutation({
    mutationKey: [['packs', 'export']],
    mutationFn: async ({ withPdf, seal, checklist, ...asked }: ExportAsked) => {
      const pack = await window.plumbline.chooseWhereToSave('save-pack', 'moderation-pack.plumb');
      if (!pack) return null;
      const pdf = withPdf
        ? await window.plumbline.chooseWhereToSave('save-document', pack.name.replace(/\.plumb$/i, '.pdf'))
        : null;
      if (withPdf && !pdf) return null;
      const events = await client.moderation.export({
        ...asked,
        seal,
        checklist: [...checklist],
        packToken: pack.token,
        pdfToken: pdf?.token ?? null,
      });
      for await (const event of events) {
        if (event.kind === 'done')
          return { ...event.result, packToken: pack.token, pdfName: pdf?.name ?? null };
        setProgress(event);
      }
      throw new Error('The export ended without a result.');
    },
    onSettled: () => setProgress(null),
    // What stopped it is now part of the preview.
    onError: () => void queryClient.invalidateQueries({ queryKey: api.moderation.preview.key() }),
  });
  return { run, progress };
}
