/** Scenarios kept in the browser, by keyboard: keep, rename, come back after a reload, remove and put back; a file; storage that is blocked. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

test('what is kept outlives a reload, and what is removed can be put back', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.openGallery('Spike');
  const library = page.getByRole('dialog', { name: 'My scenarios' });
  const list = library.getByRole('list', { name: 'Kept scenarios' });
  const openLibrary = () => page.getByRole('combobox', { name: 'Scenario' }).selectOption({ label: 'My scenarios …' });
  await openLibrary();
  await expect(library).toContainText('Nothing is kept yet.');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await list.getByRole('button', { name: 'Rename Spike' }).press('Enter');
  await page.keyboard.type('My spike');
  await page.keyboard.press('Enter');
  await list.getByRole('button', { name: 'Duplicate My spike' }).press('Enter');
  await expect(library.getByRole('status')).toContainText('“My spike” is taken: it is kept as “My spike (2)”.');
  await expect(list.getByRole('button', { name: /^My spike \(2\)/ })).toBeVisible();
  await expectAccessible(page, 'dialog');
  await page.keyboard.press('Escape');
  await studio.openGallery('Idle gaps');

  await page.reload();
  await studio.open();
  await openLibrary();
  await list.getByRole('button', { name: 'Remove My spike (2)' }).press('Enter');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await library.getByRole('button', { name: 'Put it back' }).press('Enter');
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await list.getByRole('button', { name: /^My spike \d/ }).press('Enter');
  await expect(library).toBeHidden();
  await expect(page).toHaveTitle('Spike · Coldstart');

  await openLibrary();
  const text = JSON.stringify({ version: 1, name: 'From a file', functions: { f: { handler: [{ io: '10ms' }] } } });
  await library.getByLabel('Open a file').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page).toHaveTitle('From a file · Coldstart');
  expect(faults).toEqual([]);
});

test('where storage is blocked the window says so, and files still work', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined }));
  await new Studio(page).open();
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption({ label: 'My scenarios …' });
  const library = page.getByRole('dialog', { name: 'My scenarios' });
  await expect(library.getByRole('alert')).toContainText('Keep your scenarios as files.');
  await library.getByRole('button', { name: 'Keep what is open' }).click();
  await expect(library.getByRole('alert')).toContainText('Download it as a file instead.');
});

test('where storage is full the window says so and keeps what it shows', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await new Studio(page).open();
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption({ label: 'My scenarios …' });
  const library = page.getByRole('dialog', { name: 'My scenarios' });
  await library.getByRole('button', { name: 'Keep what is open' }).click();
  await expect(library.getByRole('alert')).toContainText('storage is full or blocked. Download it as a file instead.');
  await expect(library).toContainText('Nothing is kept yet.');
});
