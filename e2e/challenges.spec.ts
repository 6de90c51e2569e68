/** Challenges by keyboard: a check that fails, what must stay put back, a hint, a solution that passes, and progress that outlives a reload. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

test('a challenge is checked under five seeds, refuses what must stay, and is solved by its solution', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.button('Challenges: broken systems to mend').press('Enter');
  const window = page.getByRole('dialog', { name: 'Challenges' });
  await expectAccessible(page, 'dialog');
  await window.getByRole('button', { name: /Tickets at noon/ }).press('Enter');

  const panel = page.getByRole('region', { name: 'Challenge', exact: true });
  const goals = panel.getByRole('list', { name: 'Goals' });
  await expect(goals.getByRole('listitem').filter({ hasText: 'Nobody is throttled' })).toContainText('This run: 500');
  await expect(panel.getByRole('button', { name: 'Name the cause first' })).toBeDisabled();
  await panel.getByRole('radio', { name: 'The function may not gain environments that fast' }).press('Space');
  await panel.getByRole('button', { name: /A hint/ }).press('Enter');
  await panel.getByRole('button', { name: 'Check it under 5 seeds' }).press('Enter');
  await expect(panel.getByRole('status').first()).toContainText('under 0 of 5 seeds');
  await expectAccessible(page);

  await panel.getByRole('button', { name: 'Show a solution' }).press('Enter');
  await panel.getByRole('button', { name: 'Open this solution' }).press('Enter');
  await expect(goals.getByRole('listitem').filter({ hasText: 'Nobody is throttled' })).toContainText('This run: 0');
  await panel.getByRole('button', { name: 'Check it under 5 seeds' }).press('Enter');
  await expect(panel.getByRole('heading', { name: 'Solved.' })).toBeVisible();
  await expect(panel).toContainText('1 setting changed, 1 hint read. Par: 1 setting.');

  await page.reload();
  await expect(panel).toBeVisible();
  await panel.getByRole('button', { name: 'All challenges' }).press('Enter');
  await expect(window.getByRole('button', { name: /Tickets at noon/ })).toContainText('Solved, 1 hint');
  expect(faults).toEqual([]);
});

test('what must stay is named when it was changed, and put back', async ({ page }) => {
  const studio = new Studio(page);
  await studio.open();
  await studio.button('Challenges: broken systems to mend').click();
  await page
    .getByRole('dialog', { name: 'Challenges' })
    .getByRole('button', { name: /Reports for nobody/ })
    .click();
  const panel = page.getByRole('region', { name: 'Challenge', exact: true });
  await expect(panel).toBeVisible();
  await studio.editor
    .getByRole('spinbutton', { name: /Requests per second/ })
    .first()
    .fill('0.1');
  await studio.editor
    .getByRole('spinbutton', { name: /Requests per second/ })
    .first()
    .press('Enter');
  await expect(panel).toContainText('Changed, and must stay: traffic');
  await panel.getByRole('button', { name: 'Put it back' }).click();
  await expect(panel).not.toContainText('must stay: traffic');
});
