import { useState } from 'react';
import { useParams } from 'wouter';
import type { PackPreview } from '#shared/contract/pack-preview.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { FactList } from '../../../ui/FactList.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { designs } from '../pack-words.ts';
import { usePreview } from '../use-packs.ts';
import { DonePage } from './DonePage.tsx';
import type { Exported } from './exported.ts';
import { SealForm } from './SealForm.tsx';
import { useUnnotedPacks } from './unnoted-pack.ts';

/** The seal: for whom, what is still open, how it is locked, and where it goes. */
export function SealPage() {
  const { id = '' } = useParams<{ id: string }>();
  const { unnoted, keep, noted } = useUnnotedPacks();
  // Whoever looked something up before the passphrase was noted finds it again here.
  const [done, setDone] = useState<{ exported: Exported; recipient: string } | null>(
    () => unnoted.find(({ draftId }) => draftId === id) ?? null,
  );
  if (done) {
    const { exported, recipient } = done;
    return <DonePage exported={exported} recipient={recipient} onNoted={() => noted(exported.releaseId)} />;
  }
  const finish = (written: { exported: Exported; recipient: string }) => {
    if (written.exported.passphrase !== null) keep({ draftId: id, ...written });
    setDone(written);
  };
  return <Sealing id={id} onDone={finish} />;
}

function Sealing({
  id,
  onDone,
}: {
  id: string;
  onDone: (done: { exported: Exported; recipient: string }) => void;
}) {
  const { data: preview, error } = usePreview(id);
  if (!preview)
    return (
      <Page width="reading">
        {error ? (
          <ProblemNotice
            error={error}
            actions={
              <LinkButton to={{ to: 'packs' }} variant="default">
                Go to the packs
              </LinkButton>
            }
          />
        ) : (
          <Loading what="Reading every text of the pack…" />
        )}
      </Page>
    );
  return (
    <Page width="reading">
      <PageHeader
        above={<TextLink to={{ to: 'pack', id }}>What leaves</TextLink>}
        title="Seal and export"
        description="The finished pack is scanned once more before anything is written."
      />
      <Section title="What it is">
        <Summary preview={preview} />
      </Section>
      <SealForm
        preview={preview}
        onDone={(exported) => onDone({ exported, recipient: preview.draft.recipient })}
      />
    </Page>
  );
}

function Summary({ preview: { draft, reviews, texts } }: { preview: PackPreview }) {
  const told = reviews[0]?.facts.filter(({ leaves }) => leaves).map(({ label }) => label.toLowerCase()) ?? [];
  return (
    <FactList
      facts={[
        ['For', draft.recipient],
        ['Purpose', draft.purpose],
        ['Round', draft.round],
        ['Reviews', `${draft.reviews}, with ${countWords(texts.length, 'text')}`],
        ['Design', designs.find(({ value }) => value === draft.design)?.title],
        ['Facts of the children', told.join(', ') || 'none'],
      ]}
    />
  );
}
