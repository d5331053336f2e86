import { useMay } from '../../base/permissions.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { Board } from './Board.tsx';
import { MyWork } from './MyWork.tsx';
import { packTabs } from './pack-tabs.ts';
import { ToHandOut } from './ToHandOut.tsx';

/** The room of work that goes out and comes back: the lead's board, or a reviewer's own work. */
export function ExchangePage() {
  const may = useMay();
  const isLead = may('exchange.board');
  return (
    <Page>
      <PageHeader
        title="Work out and in"
        description={
          isLead
            ? 'Reviewers without access to the network get their work as an encrypted file, and hand it back as one.'
            : 'The work that you were sent, and what you have handed back.'
        }
        actions={
          <>
            <LinkButton to={{ to: 'contacts' }} variant="default">
              Contacts and keys
            </LinkButton>
            {may('exchange.take') && (
              <LinkButton to={{ to: 'take-in' }} variant="default">
                Take in a pack
              </LinkButton>
            )}
          </>
        }
      />
      <RoomTabs label="Packs" tabs={packTabs} />
      {isLead && <ToHandOut />}
      {isLead && <Board />}
      {!isLead && may('exchange.assignments') && <MyWork />}
    </Page>
  );
}
