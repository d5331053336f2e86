import { execFileSync } from 'node:child_process';
import type { RunningApp } from './electron-app.ts';

/** Ends the service the hard way, as a crash does, whichever kind of process it runs in. */
export async function crashService({ app }: RunningApp): Promise<void> {
  const isUtilityProcess = await app.evaluate(({ app: electron }) => {
    const service = electron.getAppMetrics().find(({ name }) => name === 'Plumbline data service');
    return service !== undefined && process.kill(service.pid, 'SIGKILL');
  });
  if (isUtilityProcess) return;
  const main = await app.evaluate(() => process.pid);
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(main)], { encoding: 'utf8' });
  const service = children.split('\n').find((line) => line.includes('service.js'));
  process.kill(Number(service?.trim().split(' ')[0]), 'SIGKILL');
}
