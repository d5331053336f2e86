import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Target } from '#shared/contract/targets.ts';
import { useMayGo } from '../base/feature.ts';
import { hrefOf } from '../base/place.ts';
import classes from './TextLink.module.css';

/**
 * A link in running text or in a table, to a place of the app.
 * @param isSentence it is a whole sentence: a page full of them reads as text, and only the line beneath says that it leads somewhere
 */
export function TextLink({
  to,
  isSentence = false,
  children,
}: {
  to: Target;
  isSentence?: boolean;
  children: ReactNode;
}) {
  const mayGo = useMayGo();
  if (!mayGo(to.to)) return children;
  return (
    <Anchor
      inherit
      {...(isSentence && { className: classes.sentence })}
      renderRoot={(root) => <Link {...root} href={hrefOf(to)} />}
    >
      {children}
    </Anchor>
  );
}
