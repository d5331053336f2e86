import { Button } from '@mantine/core';
import { useParams } from 'wouter';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { ACCEPTANCE_WORDS, isClosed } from '#shared/domain/tracker/states.ts';
import { useMay } from '../../base/permissions.ts';
import { dateWords } from '../../ui/date-words.ts';
import { type Fact, FactList } from '../../ui/FactList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageWait } from '../../ui/PageWait.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { VerifiedBy } from '../verifications/VerifiedBy.tsx';
import { EffectTestForm } from './EffectTestForm.tsx';
import { History } from './History.tsx';
import { ImpactForm } from './ImpactForm.tsx';
import { ItemParts } from './ItemParts.tsx';
import { ItemSources, SourceForm } from './ItemSources.tsx';
import { MoveToPlan } from './MoveToPlan.tsx';
import { Regroup } from './Regroup.tsx';
import { DueForm, OwnersForm, UpdateForm } from './SayForms.tsx';
import { DeliveryChip, ImpactChip } from './StateChips.tsx';
import { AcceptanceForm, DeliveryForm } from './StateForms.tsx';
import { DueCell } from './TrackerTable.tsx';
import classes from './tracker.module.css';
import { useSaveAssurance } from './use-impact-checks.ts';
import { useItem } from './use-tracker.ts';

/** One recommendation: how it stands, what was said of it, and what there is to say now. */
export function ItemPage() {
  const { id = '' } = useParams();
  // What was begun about one recommendation never stands in the forms of another that a link leads to.
  return <Item key={id} id={id} />;
}

function Item({ id }: { id: string }) {
  const { data, error } = useItem(id);
  const may = useMay();
  const [maySay, mayPlan, mayRegroup] = [may('tracker.say'), may('plans.place'), may('tracker.merge')];
  if (!data)
    return (
      <PageWait
        error={error}
        what="Fetching the recommendation…"
        back={{ to: { to: 'tracker' }, title: 'The tracker' }}
      />
    );
  const { item, events } = data;
  const facts: readonly Fact[] = [
    [
      'For',
      item.level === 'child' ? `${item.childName ?? 'A child'}, ${item.reference ?? ''}` : 'The service',
    ],
    ['Measure', data.measure],
    ['Intended impact', data.intendedImpact],
    ['Theme', item.theme],
    ['Comes from', <ItemSources key="sources" item={item} sources={data.sources} />],
    ['Split from', data.splitFrom && <ItemLinks key="split" items={[data.splitFrom]} />],
    ['First owners', data.firstOwners.join('; ')],
    ['Due as written', data.imported?.endText],
    ['Status as written', data.imported?.statusText],
    ['Verified by', data.imported?.verifiedBy],
    ...(data.imported
      ? [
          ['Aim', data.imported.aim] as const,
          ['Finding', data.imported.finding] as const,
          ['Sources', data.imported.sources.join('; ')] as const,
          ['Senior leads', data.imported.seniorLeads.join('; ')] as const,
          ['Start as written', data.imported.startText] as const,
          // Columns of the file that have no place of their own.
          ...data.imported.other.map(({ label, text }) => [label || 'Without a heading', text] as const),
        ]
      : []),
    ['From the file', data.imported && `${data.imported.file}, row ${data.imported.row}`],
    ['Since', `${dateWords(localDayOf(data.createdAt))}, ${data.createdBy}`],
  ];
  return (
    <Page width="wide">
      <PageHeader
        above={<TextLink to={{ to: 'tracker' }}>Tracker</TextLink>}
        title={`R-${item.number}`}
        description={<span className={classes.action}>{item.action}</span>}
        actions={may('tracker.saveAssurance') && <SaveAssurance id={id} number={item.number} />}
      />
      <div className={classes.states}>
        <div>
          <h2>Acceptance</h2>
          {ACCEPTANCE_WORDS[item.acceptance]}
        </div>
        <div>
          <h2>Delivery</h2>
          <DeliveryChip delivery={item.delivery} />
          {item.goneInto.length > 0 && (
            <p>
              <ItemLinks items={item.goneInto} /> {item.goneInto.length === 1 ? 'stands' : 'stand'} for it.
            </p>
          )}
          {item.deliverySince && <p>since {dateWords(item.deliverySince)}</p>}
        </div>
        <div>
          <h2>Impact</h2>
          <ImpactChip impact={item.impact} />
        </div>
        <div>
          <h2>Due</h2>
          <DueCell item={item} />
        </div>
        <div>
          <h2>Owners</h2>
          {item.owners.join('; ') || 'nobody yet'}
        </div>
      </div>
      <div className={classes.columns}>
        <div>
          {maySay && (
            <Section title="Say what is new">
              <div className={classes.forms}>
                <UpdateForm item={item} />
                <DeliveryForm item={item} />
                <ImpactForm item={item} />
                <DueForm item={item} />
                <OwnersForm item={item} />
                <AcceptanceForm item={item} />
                <EffectTestForm item={item} />
              </div>
            </Section>
          )}
          <ItemParts item={item} maySay={maySay} />
          {mayRegroup && !isClosed(item.delivery) && <Regroup item={item} />}
          {item.level === 'service' && mayPlan && <MoveToPlan itemId={id} />}
        </div>
        <div>
          <Section title="What was recommended">
            <FactList facts={facts} />
            {maySay && <SourceForm item={item} />}
          </Section>
          <VerifiedBy itemId={id} />
          <Section title="What was said">
            {data.imported && data.imported.comments.length > 0 && (
              <ul className={classes.history} aria-label="Comments of the file">
                {data.imported.comments.map(({ date, text }) => (
                  <li key={`${date ?? ''} ${text}`}>
                    <span className={classes.when}>
                      {date ? dateWords(date) : 'without a date'}, in the file
                    </span>
                    {text}
                  </li>
                ))}
              </ul>
            )}
            {events.length === 0 ? <p>Nothing yet.</p> : <History label="History" events={events} />}
            {data.tookIn.map((other) => (
              <details key={other.id}>
                <summary>
                  R-{other.number}, {TOOK_IN[other.how]}:{' '}
                  {countWords(other.events.length, 'entry', 'entries')}
                </summary>
                <p>
                  <TextLink to={{ to: 'item', id: other.id }}>{other.action}</TextLink>
                </p>
                <History label={`History of R-${other.number}`} events={other.events} />
              </details>
            ))}
          </Section>
        </div>
      </div>
    </Page>
  );
}

const TOOK_IN = { merged: 'merged into it', split: 'split', replaced: 'whose place it takes' } as const;

function ItemLinks({ items }: { items: readonly { id: string; number: number }[] }) {
  return items.map(({ id, number }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <TextLink to={{ to: 'item', id }}>R-{number}</TextLink>
    </span>
  ));
}

function SaveAssurance({ id, number }: { id: string; number: number }) {
  const save = useSaveAssurance(id, number);
  return (
    <>
      <ProblemNotice error={save.error} />
      {save.data && (
        <Notice kind="well" isLive>
          <p>Saved as {save.data.name}.</p>
        </Notice>
      )}
      <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
        Save an assurance report…
      </Button>
    </>
  );
}
