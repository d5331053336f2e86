import { connectThroughBridge } from './bridge-client.ts';
import { crashService } from './crash-service.ts';
import { expect, test } from './electron-app.ts';

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

      await crashService(plumbline);
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
