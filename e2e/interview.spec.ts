/** Interview questions by keyboard: an answer proved by its run, a mock interview of ten with its report, and progress that outlives a reload. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

test('an answer is proved, ten questions make an interview, and what was not known comes first next time', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.button('Interview questions, each with its proof').press('Enter');
  const window = page.getByRole('dialog', { name: 'Interview questions' });
  await expect(window.getByRole('listitem')).toHaveCount(48);
  await window.getByRole('button', { name: /504 at 29 seconds/ }).press('Enter');
  await window.getByRole('button', { name: 'Show the answer' }).press('Enter');
  await window.getByRole('button', { name: 'Prove it' }).press('Enter');
  await expect(window.getByRole('listitem').filter({ hasText: 'functions.f.billedMs == 70000' })).toContainText('70000 == 70000');
  await expectAccessible(page, 'dialog');
  await window.getByRole('button', { name: 'Open this run' }).press('Enter');
  await expect(page).toHaveTitle(/^504 at 29 seconds/);

  await studio.button('Interview questions, each with its proof').press('Enter');
  await window.getByRole('tab', { name: 'Mock interview' }).click();
  await window.getByRole('button', { name: 'Begin' }).press('Enter');
  for (let i = 1; i <= 10; i++) {
    await expect(window.getByRole('article')).toContainText(`Question ${i} of 10`);
    await window.getByRole('button', { name: 'Show the answer' }).press('Enter');
    await window.getByRole('button', { name: i === 4 ? 'Not yet' : 'I knew it' }).press('Enter');
  }
  const report = window.getByRole('region', { name: 'Report' });
  await expect(report).toContainText('9 of 10 known');
  const missed = ((await report.getByRole('listitem').textContent()) ?? '').replace(' (not yet)', '');

  await page.reload();
  await studio.open();
  await studio.button('Interview questions, each with its proof').press('Enter');
  await window.getByRole('tab', { name: 'Mock interview' }).click();
  await window.getByRole('button', { name: 'Begin' }).press('Enter');
  await expect(window.getByRole('article').getByRole('heading')).toHaveText(missed);
  expect(faults).toEqual([]);
});
