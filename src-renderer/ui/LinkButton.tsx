import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Target } from '#shared/contract/targets.ts';
import { useMayGo } from '../base/feature.ts';
import { hrefOf } from '../base/place.ts';

/** A link of the app that looks like a button. Not shown to somebody for whom the page is not. */
export function LinkButton({ to, children, ...props }: ButtonProps & { to: Target; children: ReactNode }) {
  const mayGo = useMayGo();
  if (!mayGo(to.to)) return null;
  return (
    <Button {...props} renderRoot={(root) => <Link {...root} href={hrefOf(to)} />}>
      {children}
    </Button>
  );
}
