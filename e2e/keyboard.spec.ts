/** Everything works without a pointer. */
import { expect, type Page, test } from '@playwright/test';
import { summaryOf, total } from './commandLine.ts';
import { Studio, watchFaults } from './studio.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function openStill(page: Page): Promise<Studio> {
  const studio = new Studio(page);
  await studio.open();
  await expect(studio.button('Send a request')).toBeEnabled();
  return studio;
}

test('Space plays and pauses, arrows step, Shift and arrows jump, Home and End go to the ends', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = await openStill(page);
  const end = Number(await studio.time.getAttribute('max'));
  const { keyboard } = page;

  await keyboard.press('ArrowRight');
  await expect.poll(() => studio.cursorMs()).toBeGreaterThan(0);
  const first = await studio.cursorMs();
  await keyboard.press('ArrowRight');
  await expect.poll(() => studio.cursorMs()).toBeGreaterThan(first);
  await keyboard.press('ArrowLeft');
  await expect.poll(() => studio.cursorMs()).toBe(first);

  await keyboard.press('Home');
  await expect.poll(() => studio.cursorMs()).toBe(0);
  await keyboard.press('Shift+ArrowRight');
  await expect(studio.inspector.getByRole('button', { name: 'The whole run' })).toBeVisible();
  const jumped = await studio.cursorMs();
  await keyboard.press('Shift+ArrowRight');
  await expect.poll(() => studio.cursorMs()).toBeGreaterThan(jumped);
  await keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => studio.cursorMs()).toBe(jumped);

  await keyboard.press('End');
  await expect.poll(() => studio.cursorMs()).toBe(end);
  await keyboard.press(',');
  await expect.poll(() => studio.cursorMs()).toBeLessThan(end);
  const back = await studio.cursorMs();
  await keyboard.press('.');
  await expect.poll(() => studio.cursorMs()).toBeGreaterThan(back);

  await keyboard.press('Home');
  await keyboard.press(' ');
  await expect(studio.button('Pause')).toBeVisible();
  await expect.poll(() => studio.cursorMs()).toBeGreaterThan(0);
  await keyboard.press(' ');
  await expect(studio.button('Play')).toBeVisible();
  const still = await studio.cursorMs();
  await keyboard.press('ArrowLeft');
  await expect.poll(() => studio.cursorMs()).toBeLessThanOrEqual(still);
  expect(faults).toEqual([]);
});

test('Tab reaches every control, in order, and none is a trap', async ({ page }) => {
  const studio = await openStill(page);
  await studio.openRow('Function');
  await studio.openText();
  const count = await page.evaluate(() => {
    const candidates = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';
    const isReachable = (element: HTMLElement) =>
      element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true });
    const wanted = [...document.querySelectorAll<HTMLElement>(candidates)].filter(isReachable);
    Object.assign(window, { wanted: new Set(wanted) });
    document.addEventListener('focusin', ({ target }) => (window as unknown as { wanted: Set<EventTarget | null> }).wanted.delete(target));
    return wanted.length;
  });
  expect(count).toBeGreaterThan(40);
  await page.getByRole('heading', { level: 1 }).click();
  const names: string[] = [];
  for (let presses = 0; presses < count + 20; presses++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { activeElement: at } = document;
      return at === null || at === document.body ? null : (at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40);
    });
    if (name === null) break;
    names.push(name);
  }
  const left = await page.evaluate(() =>
    [...(window as unknown as { wanted: Set<Element> }).wanted].map((element) => element.outerHTML.slice(0, 160)),
  );
  expect(left).toEqual([]);
  const at = (name: string) => names.findIndex((each) => each.startsWith(name));
  const order = [
    'Scenario',
    'Next event',
    'Share',
    'Time',
    'Requests per second',
    'Send a request',
    'Environments: arrow keys',
    'The first cold',
  ];
  expect(order.map(at)).toEqual(order.map(at).toSorted((a, b) => a - b));
  expect(Math.min(...order.map(at))).toBeGreaterThanOrEqual(0);
});

test('a request sent by keyboard is one request more, picked and undone', async ({ page }) => {
  const studio = await openStill(page);
  const before = Number(await studio.metric('Invocations').getAttribute('data-total'));
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  await studio.button('Send a request').focus();
  await page.keyboard.press('Enter');
  await expect(studio.metric('Invocations')).toHaveAttribute('data-total', String(before + 1));
  await expect(studio.inspector.getByRole('button', { name: 'The whole run' })).toBeVisible();
  await expect(studio.inspector).toContainText(/200 · (warm|cold start)/);
  await page.keyboard.press(' ');
  await expect.poll(async () => studio.metric('Invocations').getAttribute('data-total')).not.toBe(String(before + 1));
  const twice = await studio.scenario();
  expect(twice.timeline).toHaveLength(2);
  // Two at once need two environments, so more of the later burst may be served: the command line knows.
  await expect(studio.metric('Invocations')).toHaveAttribute('data-total', String(total(summaryOf(twice), 'Invocations')));
  await studio.button('Undo').press('Enter');
  await studio.button('Undo').press('Enter');
  await expect(studio.metric('Invocations')).toHaveAttribute('data-total', String(before));
});

test('the rows of environments answer to their own keys', async ({ page }) => {
  const studio = await openStill(page);
  await studio.environments.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect(studio.inspector).toContainText(/200 · (warm|cold start)|environment 1/);
  // Below the last row lie the refused ones.
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
  await expect(studio.inspector).toContainText('429 · throttled');
  await page.keyboard.press('Escape');
  await expect(studio.inspector.getByRole('button', { name: 'The whole run' })).toHaveCount(0);
  await page.keyboard.press('+');
  await expect(studio.environments.getByRole('button', { name: 'Whole run' })).toBeEnabled();
  await page.keyboard.press('0');
  await expect(studio.environments.getByRole('button', { name: 'Whole run' })).toBeDisabled();
});
