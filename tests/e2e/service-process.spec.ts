import { connectThroughBridge } from './bridge-client.ts';
import { expect, type RunningApp, test } from './electron-app.ts';

/** Ends the service the hard way, as a crash does. */
async function crashService({ app }: RunningApp, kind: 'utility-process' | 'node-process'): Promise<void> {
  if (kind === 'utility-process') {
    await app.evaluate(({ app: electron }) => {
      const service = electron.getAppMetrics().find(({ name }) => name === 'Plumbline data service');
      if (service) process.kill(service.pid, 'SIGKILL');
    });
  } else {
    const { execFileSync } = await import('node:child_process');
    const main = await app.evaluate(() => process.pid);
    const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(main)], { encoding: 'utf8' });
    const service = children.split('\n').find((line) => line.includes('service.js'));
    process.kill(Number(service?.trim().split(' ')[0]), 'SIGKILL');
  }
}

for (const kind of ['node-process', 'utility-process'] as const) {
  test.describe(`the service in a ${kind}`, () => {
    test.use({ startWith: { env: kind === 'utility-process' ? { PLUMBLINE_SERVICE_RUNTIME: kind } : {} } });

    test('answers, is started again after a crash, and ends with the app', async ({ plumbline }) => {
      const { app, window: page, output } = plumbline;
      const { client, closed } = await connectThroughBridge(page);
      const { version, runtime } = await client.service.about({});
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      const nodeOfElectron = await app.evaluate(() => process.versions.node);
      if (kind === 'utility-process') expect(runtime).toBe(`Node ${nodeOfElectron}`);

      await crashService(plumbline, kind);
      await expect
        .poll(() => page.evaluate(() => window.plumbline.getServiceState()))
        .toMatchObject({ process: 'ready', restarts: 1 });
      await closed;
      const again = await connectThroughBridge(page);
      expect(await again.client.service.about({})).toEqual({ version, runtime });

      await app.close();
      expect(output.join('\n')).not.toContain('did not shut down in time');
    });
  });
}
