import { useParams } from 'wouter';
import { changeWords } from '#shared/domain/tracker/change-words.ts';
import { ACCEPTANCE_WORDS } from '#shared/domain/tracker/states.ts';
import { useMay } from '../../base/permissions.ts';
import { dateWords } from '../../ui/date-words.ts';
import { type Fact, FactList } from '../../ui/FactList.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { MoveToPlan } from './MoveToPlan.tsx';
import { AcceptanceForm, DeliveryForm, DueForm, ImpactForm, OwnersForm, UpdateForm } from './SayForms.tsx';
import { DeliveryChip, ImpactChip } from './StateChips.tsx';
import { DueCell } from './TrackerTable.tsx';
import classes from './tracker.module.css';
import { useItem } from './use-tracker.ts';

/** One recommendation: how it stands, what was said of it, and what there is to say now. */
export function ItemPage() {
  const { id = '' } = useParams();
  const { data, error } = useItem(id);
  const may = useMay();
  const [maySay, mayPlan] = [may('tracker.say'), may('plans.place')];
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Loading what="Fetching the recommendation…" />;
  const { item, events } = data;
  const facts: readonly Fact[] = [
    [
      'For',
      item.level === 'child' ? `${item.childName ?? 'A child'}, ${item.reference ?? ''}` : 'The service',
    ],
    ['Measure', data.measure],
    ['Intended impact', data.intendedImpact],
    ['Theme', item.theme],
    [
      'Comes from',
      item.reviewId ? (
        <TextLink
          key="review"
          to={{ to: 'review', id: item.reviewId, at: `recommendation-${item.recommendationId ?? ''}` }}
        >
          Practice review, {item.round}
        </TextLink>
      ) : (
        item.source
      ),
    ],
    ['First owners', data.firstOwners.join('; ')],
    ['Due as written', data.imported?.endText],
    ['Status as written', data.imported?.statusText],
    ['Verified by', data.imported?.verifiedBy],
    ['From the file', data.imported && `${data.imported.file}, row ${data.imported.row}`],
    ['Since', `${dateWords(data.createdAt.slice(0, 10))}, ${data.createdBy}`],
  ];
  return (
    <Page width="wide">
      <PageHeader
        above={<TextLink to={{ to: 'tracker' }}>Tracker</TextLink>}
        title={`R-${item.number}`}
        description={item.action}
      />
      <div className={classes.states}>
        <div>
          <h2>Acceptance</h2>
          {ACCEPTANCE_WORDS[item.acceptance]}
        </div>
        <div>
          <h2>Delivery</h2>
          <DeliveryChip delivery={item.delivery} />
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
              {/* A state that was set shows in the forms, too: they begin again with each change. */}
              <div className={classes.forms} key={events.length}>
                <UpdateForm item={item} />
                <DeliveryForm item={item} />
                <ImpactForm item={item} />
                <DueForm item={item} />
                <OwnersForm item={item} />
                <AcceptanceForm item={item} />
              </div>
            </Section>
          )}
          {item.level === 'service' && mayPlan && <MoveToPlan itemId={id} />}
        </div>
        <div>
          <Section title="What was recommended">
            <FactList facts={facts} />
          </Section>
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
            {events.length === 0 ? (
              <p>Nothing yet.</p>
            ) : (
              <ol className={classes.history} aria-label="History">
                {[...events].reverse().map((event) => (
                  <li key={event.id} data-taken-back={event.isTakenBack || undefined}>
                    <span className={classes.when}>
                      {dateWords(event.day)}, {event.by}
                      {event.meetingId && ', in a meeting'}
                      {event.isTakenBack && ', taken back'}
                    </span>
                    {changeWords(event.change)}
                  </li>
                ))}
              </ol>
            )}
          </Section>
        </div>
      </div>
    </Page>
  );
}
