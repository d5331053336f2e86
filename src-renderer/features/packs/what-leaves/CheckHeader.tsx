import { Button, Title } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconLock } from '@tabler/icons-react';
import type { PackPreview } from '#shared/contract/pack-preview.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { designWord } from '../pack-words.ts';
import classes from './CheckHeader.module.css';
import type { Looking } from './use-looking.ts';

/** What the pack is, how much waits, and the way on. Stays in sight. */
export function CheckHeader({ preview, looking }: { preview: PackPreview; looking: Looking }) {
  const { draft, toLookAt } = preview;
  const { queue, step } = looking;
  const parts = [
    preview.leaks.length > 0 && `${preview.leaks.length} stopped the export`,
    toLookAt.doubtful > 0 && `${toLookAt.doubtful} doubtful`,
    toLookAt.risks > 0 && `${toLookAt.risks} rare`,
    toLookAt.texts > 0 && `${countWords(toLookAt.texts, 'text')} not seen`,
  ].filter(Boolean);
  return (
    <header className={classes.header}>
      <div className={classes.what}>
        <p className={classes.above}>
          <TextLink to={{ to: 'packs' }}>Packs</TextLink> · {draft.round} ·{' '}
          {countWords(draft.reviews, 'review')} · {designWord(draft.design)} · for {draft.recipient}
        </p>
        <Title order={1} size="h3">
          What leaves
        </Title>
        {preview.decoysPlanted > preview.decoysCaught && (
          <p className={classes.planted}>
            {countWords(preview.decoysPlanted, 'invented name or number is', 'invented names or numbers are')}{' '}
            planted here to see whether the check works; {preview.decoysCaught} marked so far. Mark them as
            you would real ones. None of them leaves.
          </p>
        )}
      </div>
      <div className={classes.left} role="status">
        <strong>{queue.length === 0 ? 'Everything was looked at' : `${queue.length} to look at`}</strong>
        {parts.length > 0 && <span className={classes.parts}>{parts.join(', ')}</span>}
      </div>
      <div className={classes.steps}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          rightSection={<KeyHint keys="P" />}
          disabled={queue.length === 0}
          onClick={() => step(-1)}
        >
          Previous
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowRight size={16} aria-hidden />}
          rightSection={<KeyHint keys="N" />}
          disabled={queue.length === 0}
          onClick={() => step(1)}
        >
          Next
        </Button>
        <LinkButton
          to={{ to: 'seal-pack', id: draft.id }}
          size="xs"
          leftSection={<IconLock size={16} aria-hidden />}
        >
          Seal and export
        </LinkButton>
      </div>
    </header>
  );
}
