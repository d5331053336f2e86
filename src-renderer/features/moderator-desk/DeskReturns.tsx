import type { DeskPack } from '#shared/contract/moderator-desk.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { ReceiptForm } from '../../ui/ReceiptForm.tsx';
import { useConfirmModerationReceipt } from './use-moderator-desk.ts';

/** What was handed back of a pack, and whether it arrived. */
export function DeskReturns({ returns, from }: { returns: DeskPack['returns']; from: string }) {
  if (returns.length === 0) return <p>Nothing was handed back yet.</p>;
  return (
    <ul aria-label="Handed back">
      {returns.map((one) => (
        <li key={one.packId}>
          Handed back <InstantText at={one.madeAt} />: {countWords(one.reviews, 'second grade')}
          {one.hasViews && ' and your views'}, as {one.fileName}.{' '}
          {one.receiptAt ? (
            <>
              Receipt of <InstantText at={one.receiptAt} />.
            </>
          ) : (
            <Receipt packId={one.packId} from={from || 'the sender'} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Receipt(of: { packId: string; from: string }) {
  return <ReceiptForm {...of} confirm={useConfirmModerationReceipt()} />;
}
