/// <reference types="vite/client" />
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { DonePage } from '../../../../src-renderer/features/packs/seal/DonePage.tsx';

const markup = (node: ReactNode) =>
  renderToStaticMarkup(
    <MantineProvider>
      <Router ssrPath="/packs">{node}</Router>
    </MantineProvider>,
  );

const EXPORTED = {
  releaseId: 'r1',
  fileName: 'pack.plumb',
  bytes: 1000,
  sha256: 'abc',
  scannedFiles: 5,
  scannedVariants: 20,
  packToken: 't',
  pdfName: null,
};

describe('the page of a written pack', () => {
  it('shows the passphrase until it is noted', () => {
    const html = markup(
      <DonePage
        exported={{ ...EXPORTED, passphrase: 'amber otter lantern' }}
        recipient="A peer"
        onNoted={() => undefined}
      />,
    );
    expect(html).toContain('value="amber otter lantern"');
    expect(html).toContain('I have noted it');
  });

  it('asks for nothing where the pack is locked for recipients', () => {
    const html = markup(
      <DonePage exported={{ ...EXPORTED, passphrase: null }} recipient="A peer" onNoted={() => undefined} />,
    );
    expect(html).not.toContain('I have noted it');
  });
});
