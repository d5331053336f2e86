import { Button, Checkbox, CopyButton, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FactList } from '../../../ui/FactList.tsx';
import { FormActions } from '../../../ui/FormRow.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { sizeWords } from '../pack-words.ts';
import type { Exported } from './exported.ts';
import classes from './SealPage.module.css';

/** The pack is written: what it is, and what to do with it. */
export function DonePage({
  exported,
  recipient,
  onNoted,
}: {
  exported: Exported;
  recipient: string;
  /** The passphrase is noted, and can be forgotten. */
  onNoted: () => void;
}) {
  return (
    <Page width="reading">
      <PageHeader
        title="The pack is written"
        description={`For ${recipient}. It stands in the release log.`}
      />
      <div className={classes.done}>
        <Notice kind="well" isLive>
          The finished files were scanned for {exported.scannedVariants} known names, places and numbers: none
          is left.
        </Notice>
        <FactList
          facts={[
            ['File', exported.fileName],
            ['PDF', exported.pdfName],
            ['Size', sizeWords(exported.bytes)],
            [
              'SHA-256',
              <code key="hash" className={classes.hash}>
                {exported.sha256}
              </code>,
            ],
            ['Files scanned', exported.scannedFiles],
          ]}
        />
        {exported.passphrase !== null && (
          <PassphraseToNote passphrase={exported.passphrase} onNoted={onNoted} />
        )}
        <p>
          Send the file, and tell the passphrase by another way. The moderator can compare the SHA-256 with
          yours to be sure that nothing was changed.
        </p>
      </div>
      <FormActions>
        <Button onClick={() => void window.plumbline.revealFile(exported.packToken)}>
          Show it in its folder
        </Button>
        <LinkButton to={{ to: 'release', id: exported.releaseId }} variant="default">
          Open its log entry
        </LinkButton>
        <LinkButton to={{ to: 'packs' }} variant="subtle" color="gray">
          Go to the packs
        </LinkButton>
      </FormActions>
    </Page>
  );
}

/** The passphrase, until somebody says that it is noted. */
function PassphraseToNote({ passphrase, onNoted }: { passphrase: string; onNoted: () => void }) {
  const [isNoted, setNoted] = useState(false);
  return (
    <div className={classes.lock}>
      {!isNoted && (
        <>
          <Group gap="xs" align="end">
            <TextInput className={classes.passphrase} label="Passphrase" value={passphrase} readOnly />
            <CopyButton value={passphrase}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? 'Copied' : 'Copy'}
                </Button>
              )}
            </CopyButton>
          </Group>
          <Notice kind="caution">
            Note it now: Plumbline does not keep it, and without it nobody can open the pack.
          </Notice>
        </>
      )}
      <Checkbox
        mt="xs"
        label="I have noted it"
        description={isNoted ? 'The passphrase is no longer shown.' : 'Takes the passphrase off the screen.'}
        checked={isNoted}
        onChange={({ currentTarget }) => {
          setNoted(currentTarget.checked);
          if (currentTarget.checked) onNoted();
        }}
      />
    </div>
  );
}
