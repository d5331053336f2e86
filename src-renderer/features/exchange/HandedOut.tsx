import { Text } from '@mantine/core';
import type { SentPack } from '#shared/contract/handed-out.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { FactList } from '../../ui/FactList.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TextLink } from '../../ui/TextLink.tsx';

/** The pack is written: what to send, and what to say on the telephone. */
export function HandedOut({ sent }: { sent: SentPack & { words: string | null; reviewer: string } }) {
  return (
    <Page width="reading">
      <PageHeader
        above={<TextLink to={{ to: 'exchange' }}>Work out and in</TextLink>}
        title={`Pack ${sent.number} is written`}
        description={`${countWords(sent.reviews, 'review')} for ${sent.reviewer}. Send the file ${sent.fileName} as you like: only ${sent.reviewer} can open it.`}
        actions={<LinkButton to={{ to: 'exchange' }}>Done</LinkButton>}
      />
      {sent.words !== null && (
        <Notice kind="caution">
          <p>These words open it. Tell them on the telephone; they are shown this once and not kept.</p>
          <Text size="xl" fw={700}>
            {sent.words}
          </Text>
        </Notice>
      )}
      <FactList
        facts={[
          ['File', sent.fileName],
          ['Size', `${sent.bytes.toLocaleString('en-GB')} bytes`],
          ['Code to compare', sent.receiptCode],
          ['SHA-256', <code key="hash">{sent.sha256}</code>],
        ]}
      />
    </Page>
  );
}
