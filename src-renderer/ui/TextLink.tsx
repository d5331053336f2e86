import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** A link in running text or in a table, to a place of the app such as `/rounds/7`. */
export function TextLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Anchor inherit renderRoot={(root) => <Link {...root} href={to} />}>
      {children}
    </Anchor>
  );
}
