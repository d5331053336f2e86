import { useParams, useSearch } from 'wouter';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { usePreview } from '../use-packs.ts';
import { Check } from './Check.tsx';

/** What leaves of one pack, before it leaves. `?text=` leads to one text. */
export function WhatLeavesPage() {
  const { id = '' } = useParams<{ id: string }>();
  const textId = new URLSearchParams(useSearch()).get('text');
  const { data: preview, error } = usePreview(id);
  if (preview) return <Check key={`${id} ${textId}`} preview={preview} textId={textId} />;
  return (
    <Page>
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
}
