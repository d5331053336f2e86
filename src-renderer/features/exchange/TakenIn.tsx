import type { TakenPack } from '#shared/contract/exchange.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TextLink } from '../../ui/TextLink.tsx';

/** What was taken in, and the code that tells the sender that it arrived whole. */
export function TakenIn({ taken, from }: { taken: TakenPack; from: string }) {
  const { totals, lines, receiptCode, kind } = taken;
  return (
    <>
      <PageHeader
        above={<TextLink to={{ to: 'exchange' }}>Work out and in</TextLink>}
        title="Taken in"
        description={`${totals.taken} taken, ${totals.same} the same, ${totals.postponed} to be decided, ${totals.refused} refused, of ${totals.total}.`}
        actions={
          kind === 'assignment' ? (
            <LinkButton to={{ to: 'today' }}>Begin</LinkButton>
          ) : totals.postponed > 0 ? (
            <LinkButton to={{ to: 'exchange-conflicts' }}>Decide</LinkButton>
          ) : (
            <LinkButton to={{ to: 'exchange' }}>Done</LinkButton>
          )
        }
      />
      <Notice kind="well" isLive>
        Tell {from} this code, so that they know that it arrived whole: <strong>{receiptCode}</strong>
      </Notice>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
