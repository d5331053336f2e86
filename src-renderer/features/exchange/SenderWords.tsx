import type { OpenedPack } from '#shared/contract/opened-packs.ts';
import { Notice } from '../../ui/Notice.tsx';

/** Who signed a pack, and what is known of them: a quiet line where they were checked, amber where they were not. */
export function SenderWords({ pack }: { pack: Pick<OpenedPack, 'sender' | 'standing' | 'fingerprint'> }) {
  const { sender, standing, fingerprint } = pack;
  const who = [sender.name, sender.organisation].filter(Boolean).join(', ');
  if (standing === 'verified') return <p>From {who}, checked by telephone.</p>;
  return (
    <Notice kind="caution">
      <p>
        <strong>
          From {who}, {standing === 'unknown' ? 'whose key is not known here' : 'not checked yet'}.
        </strong>{' '}
        Compare these words by telephone. Once the pack is taken in, note it under Contacts and keys.
      </p>
      <p>
        <strong>{fingerprint}</strong>
      </p>
    </Notice>
  );
}
