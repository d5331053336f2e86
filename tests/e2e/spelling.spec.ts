import { goTo, openNewWorkspace } from './an-open-workspace.ts';
import { expect, test } from './electron-app.ts';

test('a page stays alive while one types on and the words before are still looked up', async ({
  plumbline,
}) => {
  const { window: page } = plumbline;
  await openNewWorkspace(plumbline);
  await goTo(page, '/cases/new');
  const name = page.getByLabel('Full name');
  const school = page.getByRole('textbox', { name: 'School' });
  for (let i = 0; i < 60; i++) {
    await name.fill(`Qwortle${'abcdefghij'[i % 10]} Zibbet${'klmnopqrst'[i % 10]}`);
    await school.fill(`Plonkley${'abcdefghij'[i % 10]} Primry${'klmnopqrst'[i % 10]}`);
  }
  await expect(school).toHaveValue('Plonkleyj Primryt');
});
