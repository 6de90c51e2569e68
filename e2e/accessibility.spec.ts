/** axe-core finds nothing on any state of the page, in either theme; who asks for less motion gets none unasked. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio } from './studio.ts';

/** The states that a person can bring the page into, each from a fresh visit. */
const states: Readonly<Record<string, (studio: Studio) => Promise<unknown>>> = {
  'the start': async () => {},
  'a refused request picked, with its cost and the bill open': async ({ inspector }) => {
    await inspector.getByRole('button', { name: /The first refusal/ }).click();
    await inspector.locator('summary', { hasText: 'Cost' }).click();
    await inspector.locator('summary', { hasText: 'Bill' }).click();
  },
  'an environment picked, and the tables behind the charts': async ({ inspector, environments, metrics, stage }) => {
    for (const part of [stage, environments, metrics]) {
      for (const table of await part.locator('summary', { hasText: 'Table' }).all()) await table.click();
    }
    await environments.getByRole('table').getByRole('button').first().click();
    await expect(inspector).toContainText('How it came about');
  },
  'every row of the editor open': async (studio) => {
    for (const title of ['Function', 'Cold start', 'Triggers', 'Traffic', 'Resources', 'Account and run', 'Assumptions']) {
      await studio.openRow(title);
    }
  },
  'the text editor open, with problems': async (studio) => {
    await studio.setText('{ "version": 1, "functions": { "a": { "memorySize": 64, "tiemout": "901s" } } }');
    await expect(studio.editor.getByRole('list', { name: 'Problems in the text' })).toBeVisible();
  },
};

for (const [state, reach] of Object.entries(states)) {
  test(`axe-core finds nothing: ${state}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const studio = new Studio(page);
    await studio.open();
    await expect(studio.button('Send a request')).toBeEnabled();
    await reach(studio);
    await expectAccessible(page);
  });
}

test('axe-core finds nothing: the dialogs of sharing and help, the speeds', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const studio = new Studio(page);
  await studio.open();
  await studio.button('Share').click();
  const share = page.getByRole('dialog', { name: 'Share this scenario' });
  await expect(share.getByRole('textbox', { name: 'Link' })).toBeVisible();
  await expectAccessible(page, 'dialog');
  await share.getByRole('button', { name: 'Close' }).click();
  await studio.button('Help').click();
  await expect(page.getByRole('dialog', { name: 'How to read this' })).toContainText('Next interesting event');
  await expectAccessible(page, 'dialog');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Speed/ }).click();
  await expect(page.getByRole('radiogroup', { name: 'Speed' })).toBeVisible();
  await expectAccessible(page, '[role="toolbar"]');
});

test('axe-core finds nothing: a broken link and a draft that could not be read', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('coldstart.draft', 'rubbish'));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await new Studio(page).open('./#1.rubbish');
  await expect(page.getByRole('alert')).toHaveCount(2);
  await expectAccessible(page);
});

test('axe-core finds nothing: on a phone, in each of its columns', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await new Studio(page).open();
  for (const tab of ['Run', 'Edit', 'Inspect']) {
    await page.getByRole('tab', { name: tab }).click();
    await expectAccessible(page);
  }
});

test('with reduced motion nothing plays by itself, and Play still plays', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const studio = new Studio(page);
  await studio.open();
  await expect(studio.button('Play')).toBeEnabled();
  await expect(studio.metric('Invocations')).toBeVisible();
  await studio.openGallery('Spike');
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue('spike');
  await expect(studio.button('Play')).toBeEnabled();
  await expect.poll(() => studio.cursorMs()).toBe(0);
  // A notice that waits before it shows has an animation of no duration: nothing moves.
  const moving = () => document.getAnimations().filter(({ effect }) => Number(effect?.getTiming().duration) > 0).length;
  expect(await page.evaluate(moving)).toBe(0);
  await studio.button('Play').click();
  await expect.poll(() => studio.cursorMs()).toBeGreaterThan(0);
});
