import { Table } from '@mantine/core';
import { useParams } from 'wouter';
import type { AgreementPage as Agreement } from '#shared/contract/agreement.ts';
import { SORT_WORDS } from '#shared/domain/moderation/compare-grades.ts';
import { FIGURE_NAMES } from '#shared/domain/moderation/report-document.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageWait } from '../../ui/PageWait.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Leniency } from './Leniency.tsx';
import classes from './moderations.module.css';
import { useAgreement, useModeration } from './use-moderations.ts';

/** How far first and second grades agree: the matrix, the counts and a reading first, coefficients last and folded. */
export function AgreementPage() {
  const { id = '' } = useParams();
  const { data, error } = useAgreement(id);
  const { data: moderation } = useModeration(id);
  if (!data)
    return (
      <PageWait
        error={error}
        what="Working out how far the grades agree…"
        back={{ to: { to: 'moderations' }, title: 'All moderations' }}
      />
    );
  return (
    <Page>
      <PageHeader
        above={<TextLink to={{ to: 'moderation', id }}>{moderation?.title ?? 'The moderation'}</TextLink>}
        title="How far the grades agree"
        description={data.items === 0 ? 'No second grades yet.' : data.reading}
      />
      {data.items > 0 && (
        <>
          <Section title="Overall grade">
            <div className={classes.matrices}>
              {data.matrices.map((matrix) => (
                <Matrix key={matrix.second} scale={data.scale} matrix={matrix} />
              ))}
              <ul className={classes.counts}>
                <li>
                  The same: {data.exact.agree} of {data.exact.of}
                </li>
                <li>
                  Within one grade: {data.adjacent.agree} of {data.adjacent.of}
                </li>
                {data.matrices.map(({ second, lower, higher, of }) => (
                  <li key={second}>
                    {second}: lower {lower}, higher {higher}, of {of}
                  </li>
                ))}
              </ul>
            </div>
          </Section>
          <ByDomain domains={data.domains} />
          <Section title="Why grades differed" description="As sorted when a grade was decided.">
            <ul className={classes.counts}>
              {data.sorts.map(({ sort, count }) => (
                <li key={sort}>
                  {SORT_WORDS[sort]}: {count}
                </li>
              ))}
            </ul>
          </Section>
          <Leniency reviewers={data.reviewers} />
          <Coefficients data={data} />
        </>
      )}
    </Page>
  );
}

function Matrix({ scale, matrix }: { scale: readonly string[]; matrix: Agreement['matrices'][number] }) {
  const best = scale.map((_, index) => scale.length - 1 - index);
  return (
    <Table className={classes.matrix} aria-label={`First grade by that of ${matrix.second}`}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>First grade ↓ / {matrix.second} →</Table.Th>
          {best.map((place) => (
            <Table.Th key={place}>{scale[place]}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {best.map((row) => (
          <Table.Tr key={row}>
            <Table.Th>{scale[row]}</Table.Th>
            {best.map((column) => (
              <Table.Td key={column} data-same={row === column || undefined} className={classes.count}>
                {matrix.cells[row]?.[column] ?? 0}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function ByDomain({ domains }: { domains: Agreement['domains'] }) {
  return (
    <Section title="By domain" description="Where graders agree least comes first.">
      <Table aria-label="Agreement by domain" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Domain</Table.Th>
            <Table.Th>The same</Table.Th>
            <Table.Th>Second lower</Table.Th>
            <Table.Th>Second higher</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...domains]
            .sort((a, b) => a.exact.agree / Math.max(1, a.exact.of) - b.exact.agree / Math.max(1, b.exact.of))
            .map(({ key, title, exact, lower, higher }) => (
              <Table.Tr key={key}>
                <Table.Td>{title}</Table.Td>
                <Table.Td>
                  {exact.agree} of {exact.of}
                  <span className={classes.bar} aria-hidden>
                    <span style={{ width: `${(100 * exact.agree) / Math.max(1, exact.of)}%` }} />
                  </span>
                </Table.Td>
                <Table.Td>{lower}</Table.Td>
                <Table.Td>{higher}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

function Coefficients({ data }: { data: Agreement }) {
  return (
    <details className={classes.folded}>
      <summary>Coefficients, for whoever asks for them</summary>
      <ul className={classes.counts}>
        {data.figures.map(({ name, value, low, high }) => (
          <li key={name}>
            {FIGURE_NAMES[name] ?? name} {value.toFixed(2)} (
            {low === null || high === null
              ? 'its interval cannot be worked out'
              : `${low.toFixed(2)} to ${high.toFixed(2)}`}
            )
          </li>
        ))}
        {data.refused.map(({ coefficient, why }) => (
          <li key={coefficient}>
            {FIGURE_NAMES[coefficient] ?? coefficient}: {why}
          </li>
        ))}
      </ul>
      {data.notes.map((note) => (
        <p key={note} className={classes.sub}>
          {note}
        </p>
      ))}
    </details>
  );
}
