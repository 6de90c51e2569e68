/** The facts at hand by keyboard alone: what a rule decided, the change of an assumption, and the glossary. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

test('a rule leads to what it decided, an assumption is changed in place, and a term opens its definition', async ({ context, page }) => {
  const faults = await watchFaults(context);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const studio = new Studio(page);
  await studio.open();
  await page.getByRole('tab', { name: 'Overview' }).focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
  const view = page.getByRole('tabpanel', { name: 'Rules' });

  // The view before it may have rows that open, too.
  await expect(view.getByRole('searchbox', { name: 'Find a rule' }).or(view.getByRole('textbox', { name: 'Find a rule' }))).toBeVisible();
  const reserved = view
    .locator('details', { hasText: 'concurrency.reserved' })
    .or(view.locator('details', { hasText: 'Reserved concurrency' }))
    .first();
  await reserved.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(reserved).toContainText('It decided 8 events of this run.');
  await expect(reserved).toContainText(/Shown by \d+ tests/);
  await reserved.getByRole('button', { name: /^The first, at 0:24/ }).focus();
  await page.keyboard.press('Enter');
  await expect(studio.inspector).toContainText('429');

  await view.getByRole('radio', { name: /In force in this run/ }).focus();
  await page.keyboard.press('Space');
  await view.getByRole('searchbox', { name: 'Find a rule' }).fill('proactive share');
  const assumed = view.locator('details', { hasText: 'assumed' }).first();
  await expect(assumed).toBeVisible();
  await assumed.locator('summary').focus();
  await page.keyboard.press('Enter');
  const number = assumed.getByRole('textbox', { name: 'Change it' });
  await number.fill('lots');
  await expect(assumed).toContainText('A value of rules must be a number, not text. Write a number such as 1.');
  await number.fill('0.5');
  await page.keyboard.press('Enter');
  await expect(assumed).toContainText('(changed)');
  await expectAccessible(page, '#view');

  await view.getByRole('radio', { name: 'Fidelity' }).focus();
  await page.keyboard.press('Space');
  await view.getByRole('searchbox', { name: 'Find in fidelity' }).fill('');
  await expect(view.getByRole('region', { name: 'How sure the rules are' })).toContainText('have a source');
  await expect(view.getByRole('region', { name: 'What is not modelled' })).toContainText('Enhanced fan-out of Kinesis');
  const conflict = view.locator('details', { hasText: 'How fast a function may scale' });
  await conflict.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(conflict).toContainText('A burst of 500 environments to 3,000 environments for the Region.');
  await expectAccessible(page, '#view');
  await conflict.getByRole('button', { name: 'Open the rule concurrency.scaling-burst' }).focus();
  await page.keyboard.press('Enter');
  await expect(view.getByRole('radio', { name: /All rules/ })).toBeChecked();
  await expect(view.locator('details', { hasText: 'A function may gain 1,000 environments at once.' })).toBeVisible();

  await view.getByRole('button', { name: 'Glossary' }).focus();
  await page.keyboard.press('Enter');
  const glossary = page.getByRole('dialog', { name: 'Glossary' });
  await glossary.getByRole('searchbox', { name: 'Find a term' }).fill('429');
  await expect(glossary).toContainText('The HTTP status with which Lambda refuses a request when a limit is reached');
  await expectAccessible(page, 'dialog');
  // The first one empties the search box, as in every search box.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(glossary).toBeHidden();
  expect(faults).toEqual([]);
});

test('a click on a term in the text opens its definition beside it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const studio = new Studio(page);
  await studio.open();
  // A person's first move brings the glossary.
  await page.mouse.move(700, 500);
  await page.mouse.move(710, 500);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('glossary-term')?.size ?? 0)).toBeGreaterThan(3);
  const place = await page.evaluate(() => {
    const range = [...(CSS.highlights.get('glossary-term') ?? [])].find((each) => each.toString() === 'cold start') as Range;
    const box = range.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  await page.mouse.click(place.x, place.y);
  await expect(page.getByRole('region', { name: 'cold start' })).toContainText('An invocation that waits while Lambda creates');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'cold start' })).toBeHidden();
});
