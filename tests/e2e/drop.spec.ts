import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDemo } from './a-demo.ts';
import { goTo } from './an-open-workspace.ts';
import { expect, test } from './electron-app.ts';

test('a pack that is dropped on the window is opened; anything else, and what a page makes up, is not', async ({
  plumbline,
}) => {
  const { window: page, folder } = plumbline;
  await openDemo(plumbline);
  const pack = join(folder, 'Dropped é.plumb');
  const other = join(folder, 'notes.txt');
  await writeFile(pack, 'age-encryption.org/v1\nnothing');
  await writeFile(other, 'nothing');
  const client = await page.context().newCDPSession(page);
  const drop = async (files: string[]) => {
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await client.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
  };
  await drop([other]);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], '/etc/passwd.plumb'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  // Several at once wait for each other, in their order.
  const second = join(folder, 'Second pack.plumb');
  await writeFile(second, 'age-encryption.org/v1\nnothing');
  await drop([pack, other, second]);
  await expect(page.getByText('Dropped é.plumb')).toBeVisible();
  await expect(page.getByText('Second pack.plumb', { exact: true })).toHaveCount(0);
  // The first is damaged, which does not keep the second from being opened.
  await page.getByRole('button', { name: 'Leave this file, go on to Second pack.plumb' }).click();
  await expect(page.getByText('Second pack.plumb', { exact: true })).toBeVisible();
  await expect(page.getByText('Dropped é.plumb')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Leave this file/ })).toHaveCount(0);
  await goTo(page, '/today');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});
