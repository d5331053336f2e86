import { useQueryClient } from '@tanstack/react-query';
import { api, client } from '../../../base/client.ts';
import { useLongWork } from '../../../base/use-long-work.ts';
import type { Exported } from './exported.ts';

/** What is asked of an export beside where it goes. */
export interface ExportAsked {
  readonly id: string;
  readonly seal: { passphrase: string } | { recipients: string[] };
  readonly withPdf: boolean;
  readonly unlookedReason: string | null;
  readonly checklist: readonly string[];
}

/** Asks where the files go, then writes them. Nothing is done where the person thought better of it. */
export function useExport(onDone: (exported: Exported) => void) {
  const queryClient = useQueryClient();
  const work = useLongWork({
    mutationKey: api.moderation.export.mutationKey(),
    start: client.moderation.export,
    // What stopped it is now part of the preview.
    onError: () => void queryClient.invalidateQueries({ queryKey: api.moderation.preview.key() }),
  });
  const run = async ({ withPdf, seal, checklist, ...asked }: ExportAsked): Promise<void> => {
    const pack = await window.plumbline.chooseWhereToSave('save-pack', 'moderation-pack.plumb');
    if (!pack) return;
    const pdf = withPdf
      ? await window.plumbline.chooseWhereToSave('save-document', pack.name.replace(/\.plumb$/i, '.pdf'))
      : null;
    if (withPdf && !pdf) return;
    work.mutate(
      {
        ...asked,
        seal,
        checklist: [...checklist],
        packToken: pack.token,
        pdfToken: pdf?.token ?? null,
      },
      {
        onSuccess: (result) =>
          onDone({
            ...result,
            packToken: pack.token,
            pdfName: pdf?.name ?? null,
            passphrase: 'passphrase' in seal ? seal.passphrase : null,
          }),
      },
    );
  };
  return { work, run };
}
