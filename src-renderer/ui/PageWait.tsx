import type { Target } from '#shared/contract/targets.ts';
import { LinkButton } from './LinkButton.tsx';
import { Loading } from './Loading.tsx';
import { Page } from './Page.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';

/** A page whose content is not there: what is being fetched or, with an error, why not and the way to its list. */
export function PageWait({
  error,
  what,
  back,
}: {
  /** Whatever was thrown; null or undefined while it is being fetched. */
  error: unknown;
  what: string;
  back: { readonly to: Target; readonly title: string };
}) {
  return (
    <Page>
      {error ? (
        <ProblemNotice
          error={error}
          actions={
            <LinkButton to={back.to} variant="default">
              {back.title}
            </LinkButton>
          }
        />
      ) : (
        <Loading what={what} />
      )}
    </Page>
  );
}
