/** Travelling in time, by keyboard alone: shuttle, jumps, filter, areas, bookmarks and their link, the command palette. */
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, scenarioOf, watchFaults } from './studio.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** When the first refusal of the first scenario happens, as the time slider has it, ms. */
const REFUSAL_MS = 24_013;

async function openStill(page: Page): Promise<Studio> {
  const studio = new Studio(page);
  await studio.open();
  await expect(studio.button('Send a request')).toBeEnabled();
  return studio;
}

/** Opens a window by its key and waits until it can be typed in. */
async function openByKey(page: Page, key: string, title: string) {
  await page.keyboard.press(key);
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog.getByRole('textbox').or(dialog.getByRole('combobox')).first()).toBeFocused();
  return dialog;
}

async function goTo(studio: Studio, text: string, ms: number): Promise<void> {
  await openByKey(studio.page, 'g', 'Go to a time');
  await studio.page.keyboard.type(text);
  await studio.page.keyboard.press('Enter');
  await expect.poll(() => studio.cursorMs()).toBe(ms);
}

test('J, K and L shuttle; digits change the view, with a tab in focus too', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = await openStill(page);
  await goTo(studio, '20s', 20_000);
  await page.keyboard.press('j');
  await expect(page.getByRole('button', { name: 'Speed: 1×, backwards' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('button', { name: 'Speed: 2×, backwards' })).toBeVisible();
  await expect.poll(() => studio.cursorMs()).toBeLessThan(20_000);
  await page.keyboard.press('k');
  await expect(studio.button('Play')).toBeVisible();
  const still = await studio.cursorMs();
  await page.keyboard.press('l');
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Speed: 2×' })).toBeVisible();
  await expect.poll(() => studio.cursorMs()).toBeGreaterThan(still);
  await page.keyboard.press('k');

  for (const [digit, name] of [
    ['2', 'Trace'],
    ['5', 'Charts'],
    ['1', 'Overview'],
  ] as const) {
    await page.keyboard.press(digit);
    await expect(page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true');
  }
  await page.getByRole('tab', { name: 'Overview', exact: true }).focus();
  await page.keyboard.press('6');
  await expect(page.getByRole('tab', { name: 'Bill', exact: true })).toHaveAttribute('aria-selected', 'true');
  expect(faults).toEqual([]);
});

test('G takes a time in any writing, and answers nonsense in words', async ({ page }) => {
  const studio = await openStill(page);
  await goTo(studio, '0:12.5', 12_500);
  await goTo(studio, '75 %', 30_000);
  const dialog = await openByKey(page, 'g', 'Go to a time');
  await page.keyboard.type('soon');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('“soon” is not a time');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2m');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('The run ends at 0:40.000');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect.poll(() => studio.cursorMs()).toBe(30_000);
});

test('a filter leaves only some marks and jumps, and its chips take it away again', async ({ page }) => {
  const studio = await openStill(page);
  const dialog = await openByKey(page, '/', 'Filter events');
  await dialog
    .getByRole('group', { name: 'What happened' })
    .getByRole('checkbox', { name: /^Throttled/ })
    .press(' ');
  await expect(dialog.getByRole('status')).toHaveText('8 of 10 marks, 8 of 48 attempts');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => studio.cursorMs()).toBe(REFUSAL_MS);
  await expect(studio.inspector).toContainText('429 · throttled');
  const chips = page.getByRole('region', { name: 'Filter' });
  await chips.getByRole('button', { name: 'Remove Throttled from the filter' }).press('Enter');
  await expect(chips).toBeHidden();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => studio.cursorMs()).toBeLessThan(2000);
});

test('I and O mark an area, and the panel counts what is in it', async ({ page }) => {
  const studio = await openStill(page);
  const panel = page.getByRole('region', { name: 'Marked area' });
  const reading = (name: string) =>
    panel.getByRole('definition').nth(['Invocations', 'p50', 'p99', 'Cold starts', 'Throttles', 'Errors'].indexOf(name));
  await page.keyboard.press('Home');
  await page.keyboard.press('i');
  await expect(panel.getByRole('heading')).toHaveText('0:00.000 to 0:40.000, 40 s');
  await expect(reading('Invocations')).toHaveText((await studio.metric('Invocations').getAttribute('data-total')) ?? '');
  await expect(reading('Throttles')).toHaveText((await studio.metric('Throttles').getAttribute('data-total')) ?? '');
  await goTo(studio, '0:24', 24_000);
  await page.keyboard.press('i');
  await goTo(studio, '0:24.5', 24_500);
  await page.keyboard.press('o');
  await expect(panel.getByRole('heading')).toHaveText('0:24.000 to 0:24.500, 500 ms');
  await expect(reading('Throttles')).toHaveText('8');
  await page.keyboard.press('z');
  await expect(studio.environments.getByRole('button', { name: 'Whole run' })).toBeEnabled();
  await page.keyboard.press('0');
  await expect(studio.environments.getByRole('button', { name: 'Whole run' })).toBeDisabled();
  await page.keyboard.press('x');
  await expect(panel).toBeHidden();
});

test('Shift and a drag mark an area on the strip and on the rows', async ({ page }) => {
  const studio = await openStill(page);
  const panel = page.getByRole('region', { name: 'Marked area' });
  const drag = async (box: { x: number; y: number; width: number; height: number } | null) => {
    if (box === null) throw new Error('nothing to drag on');
    await page.keyboard.down('Shift');
    await page.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.7);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.7, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
  };
  await drag(await studio.environments.getByRole('img', { name: /^The whole run of/ }).boundingBox());
  await expect(panel.getByRole('heading')).toHaveText(/^0:(09|10)\.\d{3} to 0:(19|20)\.\d{3}, (9\.\d+|10(\.\d)?) s$/);
  await panel.getByRole('button', { name: 'Clear' }).click();
  await expect(panel).toBeHidden();
  await drag(await studio.environments.getByRole('application').boundingBox());
  await expect(panel.getByRole('heading')).toHaveText(/^0:(09|10)\.\d{3} to 0:(19|20)\.\d{3}/);
  await expect(studio.environments.getByRole('button', { name: 'Whole run' })).toBeDisabled();
});

test('bookmarks with notes travel in the link with cursor and selection, and come back after a reload', async ({
  browser,
  context,
  page,
}) => {
  const faults = await watchFaults(context);
  const studio = await openStill(page);
  const bookmark = async (time: string, ms: number, note: string) => {
    await goTo(studio, time, ms);
    await openByKey(page, 'b', 'Bookmarks');
    await page.keyboard.type(note);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await bookmark('0:10', 10_000, 'calm <b>here</b>');
  await bookmark('0:24.012', 24_012, 'eight refusals');
  await page.keyboard.press('p');
  await expect.poll(() => studio.cursorMs()).toBe(10_000);
  await page.keyboard.press('n');
  await expect.poll(() => studio.cursorMs()).toBe(24_012);
  await expect(studio.environments.getByRole('button', { name: /Bookmark: calm <b>here<\/b>/ })).toBeAttached();
  const dialog = await openByKey(page, 'b', 'Bookmarks');
  await expect(dialog.getByRole('textbox', { name: 'Note at 0:24.012' }).first()).toHaveValue('eight refusals');
  await page.keyboard.press('Escape');

  await studio.inspector.getByRole('button', { name: /^The first refusal/ }).press('Enter');
  const link = await studio.shareLink();
  expect(scenarioOf(link)).toHaveProperty('functions');
  const fresh = await browser.newContext({ reducedMotion: 'reduce' });
  const other = new Studio(await fresh.newPage());
  await other.open(`./${new URL(link).hash}`);
  await expect.poll(() => other.cursorMs()).toBe(REFUSAL_MS);
  await expect(other.inspector).toContainText('429 · throttled');
  await expect(other.environments.getByRole('button', { name: /Bookmark: eight refusals/ })).toBeAttached();
  await fresh.close();

  await page.reload();
  await expect(studio.environments.getByRole('button', { name: /Bookmark: eight refusals/ })).toBeAttached();
  const again = await openByKey(page, 'b', 'Bookmarks');
  await again.getByRole('button', { name: 'Remove the bookmark at 0:10.000' }).press('Enter');
  await expect(again.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  expect(faults).toEqual([]);
});

test('a link whose end was lost opens its scenario and says what is missing', async ({ page }) => {
  const studio = await openStill(page);
  await goTo(studio, '0:24', 24_000);
  const link = await studio.shareLink();
  await page.goto('about:blank');
  await studio.open(`./${new URL(link).hash.slice(0, -5)}`);
  await expect(page.getByRole('region', { name: 'This link was opened in part.' })).toContainText('left out');
  await expect(studio.metric('Invocations')).toBeVisible();
});

test('the palette finds commands, requests, scenarios and rules; Escape gives the focus back', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = await openStill(page);
  const find = async (text: string) => {
    const dialog = await openByKey(page, 'Control+k', 'Find a command');
    await page.keyboard.type(text);
    return dialog;
  };
  const start = studio.button('Next event');
  await start.focus();
  const palette = await find('next throttle');
  await expect(palette.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await expect(palette.getByRole('option').first()).toContainText('Next: throttled');
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(start).toBeFocused();

  await find('next throttle');
  await expect(palette.getByRole('option').first()).toContainText('Next: throttled');
  await page.keyboard.press('Enter');
  await expect.poll(() => studio.cursorMs()).toBe(REFUSAL_MS);
  await find('request 3');
  await expect(palette.getByRole('option').first()).toContainText('Request 3');
  await page.keyboard.press('Enter');
  await expect(studio.inspector).toContainText('Request 3');
  await find('concurrency.reserved');
  await expect(palette.getByRole('option').first()).toContainText('concurrency.reserved');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Find a rule' })).toHaveValue('concurrency.reserved');
  await find('image pipe');
  await expect(palette.getByRole('option').first()).toContainText('Image pipeline');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue('image-pipeline');
  expect(faults).toEqual([]);
});

test('the moment is said when the cursor rests, and the marks of the strip are walked by arrows', async ({ page }) => {
  const studio = await openStill(page);
  const moment = page.getByRole('status', { name: 'Moment' });
  await goTo(studio, '0:24.5', 24_500);
  await expect(moment).toHaveText(/^At 0:24\.500: \d+ busy, \d+ starting, \d+ frozen, 8 refused in the last second/);
  const marks = studio.environments.getByRole('toolbar', { name: 'Marks of the run' });
  await marks.getByRole('button').first().focus();
  await page.keyboard.press('ArrowRight');
  const focused = marks.getByRole('button').nth(1);
  await expect(focused).toBeFocused();
  await expect(studio.environments.locator('p').filter({ hasText: 'Throttled × 8' })).toBeVisible();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect.poll(() => studio.cursorMs()).toBeLessThan(2000);
});

test('Help lists the keys by group', async ({ page }) => {
  await openStill(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'How to read this' });
  for (const group of ['Play', 'Go', 'Bookmarks', 'Zoom and move', 'An area of time', 'Look']) {
    await expect(help.getByRole('region', { name: group })).toBeVisible();
  }
});

test.describe('axe-core finds nothing', () => {
  const windows = [
    ['g', 'Go to a time'],
    ['/', 'Filter events'],
    ['b', 'Bookmarks'],
    ['Control+k', 'Find a command'],
  ] as const;
  for (const [key, title] of windows) {
    // One of them in every run of the tests.
    test(`in the window “${title}”`, { tag: key === 'Control+k' ? [] : ['@long'] }, async ({ page }) => {
      await openStill(page);
      await openByKey(page, key, title);
      if (key === 'g') await page.keyboard.type('soon\n');
      if (key === 'b') await page.keyboard.type('a note');
      if (key === 'Control+k') await page.keyboard.type('next');
      await expectAccessible(page, 'dialog');
    });
  }

  test('in the help, and with a filter, an area and a bookmark on the page', async ({ page }) => {
    await openStill(page);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'How to read this' })).toBeVisible();
    await expectAccessible(page, 'dialog');
    await page.keyboard.press('Escape');
    await openByKey(page, 'b', 'Bookmarks');
    await page.keyboard.type('a note\n');
    await openByKey(page, '/', 'Filter events');
    await page.keyboard.type('1-20\n');
    await page.keyboard.press('i');
    await expect(page.getByRole('region', { name: 'Marked area' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Filter' })).toBeVisible();
    await expectAccessible(page, 'main');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the menu of the transport reaches what needs keys elsewhere', async ({ page }) => {
    const studio = new Studio(page);
    await studio.open();
    const choose = async (name: RegExp) => {
      await studio.button('More').tap();
      await page.getByRole('list', { name: 'More' }).getByRole('button', { name }).tap();
    };
    await choose(/^Go to a time/);
    await page.getByRole('dialog').getByRole('textbox', { name: 'Time' }).fill('50 %');
    await page.getByRole('dialog').getByRole('button', { name: 'Go', exact: true }).tap();
    await expect.poll(() => studio.cursorMs()).toBe(20_000);
    await choose(/^End the area here/);
    await expect(page.getByRole('region', { name: 'Marked area' }).getByRole('heading')).toHaveText('0:00.000 to 0:20.000, 20 s');
    await choose(/^Find a command/);
    await page.getByRole('combobox', { name: /^Command/ }).fill('spike');
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Spike');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap();
    await choose(/^Bookmarks/);
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: /^Note at/ })
      .fill('half way');
    await page.getByRole('dialog').getByRole('button', { name: 'Add' }).tap();
    await expect(studio.environments.getByRole('button', { name: /Bookmark: half way/ })).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
