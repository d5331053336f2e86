import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Command, CommandFailed, exitCodes, type Terminal } from '../command.ts';
import { parseOptions } from '../options.ts';
import { isCheckout, root } from '../root.ts';
import { makeServiceHere, type ServiceHere } from '../service-here.ts';
import { inWords } from '../words.ts';

const OUTPUT = 'demo-output';
/** There from the beginning: it marks the folder as ours to make again, and says so where the demo stopped half-way. */
const SUMMARY = 'summary.md';

interface Outcome {
  readonly workspace: string;
  readonly pack: string;
  readonly passphrase: string;
  readonly pdf: string;
  /** Submitted reviews of the demo workspace, and the recommendations in them. */
  readonly reviews: number;
  readonly recommendations: number;
}

/** `plumbline demo`: the main job without a window. */
export const command: Command = {
  usage: `demo [--json]

  Makes a workspace of a fictitious council with two finished rounds of 14 and 13 reviews, and from the first of them
  an anonymised moderation pack with its PDF and a summary, all in demo-output/ (made again each time).
  The one passphrase it prints opens both the workspace and the pack.

  --json    ends with one JSON object on stdout: {workspace, pack, passphrase, pdf, reviews, recommendations},
            paths relative to the project; reviews and recommendations are those of the workspace's two rounds`,
  async run(args, terminal) {
    const { values } = parseOptions(args, { json: { type: 'boolean' } });
    if (!terminal.findPrinter)
      throw new CommandFailed(
        'The demo writes a PDF, and nothing here can print. Nothing was written.\nMake the demo council in the Plumbline window, on its start screen.',
      );
    const folder = join(isCheckout ? root : terminal.workingDirectory, OUTPUT);
    makeAnew(folder);
    const service = makeServiceHere(terminal, { dataDirectory: join(folder, '.data') });
    try {
      const outcome = await makeDemo(service, folder, terminal);
      if (values.json) await terminal.print(`${JSON.stringify(outcome)}\n`);
      else
        await terminal.print(
          [
            `workspace   ${outcome.workspace}`,
            `pack        ${outcome.pack}`,
            `PDF         ${outcome.pdf}`,
            `passphrase  ${outcome.passphrase}`,
            `holds       ${outcome.reviews} submitted reviews with ${outcome.recommendations} recommendations`,
            '',
          ].join('\n'),
        );
      return exitCodes.done;
    } catch (error) {
      throw inWords(error, 'demo');
    } finally {
      await service.close();
      rmSync(join(folder, '.data'), { recursive: true, force: true });
    }
  },
};

function makeAnew(folder: string): void {
  if (existsSync(folder) && !existsSync(join(folder, SUMMARY)))
    throw new CommandFailed(
      `${OUTPUT}/ holds something that the demo did not make. Move it away, then run the demo again.`,
    );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, '.data'), { recursive: true });
  writeFileSync(
    join(folder, SUMMARY),
    'The demo began here and did not finish: nothing in this folder has been checked.\n',
  );
}

async function makeDemo(
  { client, grants }: ServiceHere,
  folder: string,
  terminal: Terminal,
): Promise<Outcome> {
  const { passphrase } = await client.packs.newPassphrase({});
  terminal.say('Making the workspace of a fictitious council');
  const { state } = await client.workspace.createDemo({ fileToken: grants.grant(folder, 'any'), passphrase });
  if (state.kind !== 'open') throw new CommandFailed('The demo workspace did not open.');
  const submitted = await client.reviews.list({ statuses: ['submitted'], limit: 500 });
  const recommended = await client.recommendations.list({ limit: 500 });
  const rounds = await client.rounds.list({});
  const round = rounds
    .filter(
      ({ counts }) =>
        counts.submitted > 0 && counts['to-allocate'] + counts.allocated + counts['in-progress'] === 0,
    )
    .sort((a, b) => b.counts.submitted - a.counts.submitted)[0];
  if (!round) throw new CommandFailed('The demo workspace has no finished round.');

  const ids = submitted.rows.filter(({ roundId }) => roundId === round.id).map(({ id }) => id);
  terminal.say(`Preparing a moderation pack of ${ids.length} reviews`);
  const { id } = await client.moderation.createDraft({
    roundId: round.id,
    reviewIds: ids,
    recipient: 'Peer moderator of the demo',
    purpose: 'To show what leaves',
    design: 'open',
  });
  const preview = await client.moderation.preview({ id });
  const packPath = join(folder, 'moderation-pack.plumb');
  const pdfPath = join(folder, 'moderation-pack.pdf');
  let release = '';
  const events = await client.moderation.export({
    id,
    packToken: grants.grant(packPath, 'any'),
    pdfToken: grants.grant(pdfPath, 'any'),
    seal: { passphrase },
    unlookedReason: 'The demo of a fictitious council runs without a person.',
  });
  for await (const event of events)
    if (event.kind === 'progress') terminal.say(event.step);
    else release = event.result.releaseId;

  const logged = await client.packs.release({ id: release });
  writeFileSync(join(folder, SUMMARY), summaryOf(logged, preview.toLookAt.total));
  const toProject = (path: string) => relative(dirname(folder), path).replaceAll('\\', '/');
  const submittedIds = new Set(submitted.rows.map((row) => row.id));
  return {
    workspace: toProject(join(folder, `${state.name}.plumbline`)),
    pack: toProject(packPath),
    passphrase,
    pdf: toProject(pdfPath),
    reviews: submitted.total,
    recommendations: recommended.rows.filter(({ reviewId }) => submittedIds.has(reviewId)).length,
  };
}

function summaryOf(
  release: Awaited<ReturnType<ServiceHere['client']['packs']['release']>>,
  unlooked: number,
): string {
  const kinds = new Map<string, number>();
  for (const { alias } of release.aliases) {
    const kind = alias.replace(/ (?:[A-Z]\d*|\d+)(?:'s)?$/, '').replace(/^\[|\]$/g, '');
    if (/^[A-Z][a-z ]+$/.test(kind)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const rows = [
    ...release.figures.map(({ label, value }) => `| ${label} | ${value} |`),
    `| SHA-256 of the pack | ${release.sha256} |`,
  ];
  return `# What the demo made

A fictitious council: every person, place and number in it is made up.

- \`moderation-pack.plumb\`: the anonymised pack, an age file (\`age -d -o pack.zip moderation-pack.plumb\`).
- \`moderation-pack.pdf\`: the same on paper, for a peer without Plumbline.
- the workspace folder, which Plumbline opens with the same passphrase.

| figure | value |
|---|---|
${rows.join('\n')}

A person would have been shown ${unlooked} things before this left; the demo runs without one, and the release log says so.

Aliases given: ${[...kinds].map(([kind, n]) => `${kind} (${n})`).join(', ')}.
`;
}
