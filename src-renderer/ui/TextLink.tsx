import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Target } from '#shared/contract/targets.ts';
import { useMayGo } from '../base/feature.ts';
import { hrefOf } from '../base/place.ts';

/** A link in running text or in a table, to a place of the app. */
export function TextLink({ to, children }: { to: Target; children: ReactNode }) {
  const mayGo = useMayGo();
  if (!mayGo(to.to)) return children;
  return (
    <Anchor inherit renderRoot={(root) => <Link {...root} href={hrefOf(to)} />}>
      {children}
    </Anchor>
  );
}
