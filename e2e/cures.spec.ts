/** What would have let a request through: changes that were really run, taken over with one step and taken back with another. */
import { expect, test } from '@playwright/test';
import { summaryOf } from './commandLine.ts';
import { expectAccessible } from './expectAccessible.ts';
import { expectTotals } from './expectTotals.ts';
import { Studio, watchFaults } from './studio.ts';

test('a 429, what would have let it through, one of it adopted, and back', async ({ context, page }) => {
  const faults = await watchFaults(context);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const studio = new Studio(page);
  const { inspector } = studio;
  await studio.open();
  await studio.lookAt('The first refusal');
  const answer = inspector.getByRole('heading', { level: 2 });
  await expect(answer).toContainText('Request 23 was refused');

  await expect(inspector.getByRole('heading', { name: 'What would have let it through' })).toBeVisible();
  const cures = inspector.getByRole('article');
  await expect(cures).toHaveCount(3);
  const reserve = cures.filter({ has: page.getByRole('heading', { name: 'Reserve 10 instead of 2' }) });
  // All eight of them, at the price of environments that start cold.
  await expect(reserve).toContainText('−8 429s');
  await expect(reserve).toContainText('8 more cold starts');
  await expect(reserve).toContainText('a month');

  // By the keyboard: the notice gets the focus, and its first button is the way back.
  await reserve.getByRole('button', { name: /^Adopt/ }).press('Enter');
  const notice = page.getByRole('region', { name: 'Adopted: Reserve 10 instead of 2.' });
  await expect(notice).toBeFocused();
  await expect(answer).toContainText('Request 23 waited');
  await expect(studio.metric('Throttles')).toHaveAttribute('data-total', '0');
  const adopted = (await studio.scenario()) as { seed: number; functions: { checkout: { reservedConcurrentExecutions: number } } };
  expect([adopted.seed, adopted.functions.checkout.reservedConcurrentExecutions]).toEqual([391, 10]);
  await expectTotals(studio, summaryOf(adopted));

  await notice.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(notice).toBeHidden();
  await expect(studio.metric('Throttles')).toHaveAttribute('data-total', '8');
  await expect(answer).toContainText('Request 23 was refused');
  await expectTotals(studio, summaryOf('first-cold-start'));
  expect(faults).toEqual([]);
});

test('an edit while a search is going on ends the search, and the answer is about the new run', async ({ context, page }) => {
  const faults = await watchFaults(context);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const studio = new Studio(page);
  const { inspector } = studio;
  await studio.open();
  await studio.lookAt('The first refusal');
  await expect(inspector.getByRole('status')).toContainText('Running the scenario again');
  await studio.setNumber('Reserved concurrency', 1);
  await expect(inspector.getByRole('article').first()).toContainText('instead of 1');
  await expect(inspector).not.toContainText('instead of 2');
  expect(faults).toEqual([]);
});

test('cures are accessible: axe-core finds nothing with them on screen, nor with one adopted', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const studio = new Studio(page);
  await studio.open();
  await studio.lookAt('The first refusal');
  const adopt = studio.inspector.getByRole('button', { name: /^Adopt/ }).first();
  await expect(adopt).toBeVisible();
  await expectAccessible(page, '#column-inspect');
  await adopt.click();
  await expect(page.getByRole('region', { name: /^Adopted/ })).toBeVisible();
  await expectAccessible(page, 'section[aria-label^="Adopted"]');
});
