/** The journey of a first visit: something moves, a limit is turned, requests are refused, one of them says why, the run is shared, and undone. */
import { expect, type Page, test } from '@playwright/test';
import { summaryOf, total } from './commandLine.ts';
import { Studio, scenarioOf, shown, watchFaults } from './studio.ts';

const reserved = 'Reserved concurrency';
/** When the burst of the first scenario comes, as a part of its 40 s. */
const BURST = 24.08 / 40;

async function setReserved(studio: Studio, limit: number): Promise<void> {
  await studio.setNumber(reserved, limit);
  await expect.poll(async () => limitOf(scenarioOf(await studio.shareLink()))).toBe(limit);
}

const limitOf = (scenario: Record<string, unknown>): number | undefined =>
  (scenario.functions as Record<string, { reservedConcurrentExecutions?: number }>).checkout?.reservedConcurrentExecutions;

/** Every number of the charts that counts, at the end of the run, against the command line's. */
async function expectRunOf(studio: Studio, scenario: unknown): Promise<number> {
  const summary = summaryOf(scenario);
  await studio.toEnd();
  for (const metric of ['Throttles', 'Invocations', 'Errors'] as const) {
    await expect(studio.reading(metric)).toHaveText(shown(total(summary, metric)));
  }
  return total(summary, 'Throttles');
}

/** Clicks into the row of refused attempts at a part of the run. */
async function clickRefused(studio: Studio, part: number): Promise<void> {
  const plot = await studio.environments.getByRole('application').boundingBox();
  const row = await studio.environments.getByRole('img', { name: /^[\d,]+ attempts refused/ }).boundingBox();
  if (plot === null || row === null) throw new Error('The rows of environments are not to be seen.');
  await studio.page.mouse.click(plot.x + part * plot.width, row.y + row.height / 2);
}

test('first visit: move, limit, refusals, why, share, undo', async ({ browser, context, page }) => {
  const faults = await watchFaults(context);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const studio = new Studio(page);
  await studio.open();
  const start = await studio.cursorMs();
  await expect.poll(() => studio.cursorMs(), { timeout: 2000 }).toBeGreaterThan(start);

  await setReserved(studio, 20);
  expect(await expectRunOf(studio, await studio.scenario())).toBe(0);

  await setReserved(studio, 1);
  const scenario = await studio.scenario();
  const throttles = await expectRunOf(studio, scenario);
  expect(throttles).toBeGreaterThan(0);
  await expect(studio.metric('Throttles')).toHaveAttribute('data-total', String(throttles));

  await clickRefused(studio, BURST);
  await expect(studio.inspector).toContainText('429 · throttled');
  await expect(studio.inspector.getByRole('heading', { level: 2 })).toContainText(/refused because all 1 of 1 reserved slots were busy/);
  await expect(studio.inspector.getByRole('complementary', { name: 'Rule concurrency.reserved' })).toBeVisible();

  const link = await studio.shareLink();
  await expectSharedRun(await browser.newContext(), link, scenario);

  await studio.button('Undo').click();
  await expect(studio.editor.getByRole('spinbutton', { name: reserved })).toHaveValue('20');
  expect(await expectRunOf(studio, await studio.scenario())).toBe(0);
  await studio.button('Redo').click();
  expect(await expectRunOf(studio, await studio.scenario())).toBe(throttles);
  expect(faults).toEqual([]);
});

/** Another person, with work of their own, opens the link: sees the same run, marked as coming from a link, and keeps what is theirs. */
async function expectSharedRun(context: Awaited<ReturnType<Page['context']>>, link: string, scenario: unknown): Promise<void> {
  const faults = await watchFaults(context);
  const own = new Studio(await context.newPage());
  await own.open(new URL(link).origin);
  await setReserved(own, 7);
  await expect.poll(() => own.page.evaluate(() => localStorage.getItem('coldstart.draft'))).toMatch(/reservedConcurrentExecutions\\": 7/);
  await own.page.close();

  const studio = new Studio(await context.newPage());
  await studio.open(link);
  await expect(studio.page.getByRole('region', { name: /This scenario came with a link/ })).toBeVisible();
  await expect(studio.page.getByRole('combobox', { name: 'Scenario' })).toContainText('(from a link)');
  expect(scenarioOf(await studio.shareLink())).toEqual(scenario);
  await expectRunOf(studio, scenario);

  await studio.button('Keep mine').click();
  await expect.poll(async () => limitOf(await studio.scenario())).toBe(7);
  expect(new URL(studio.page.url()).hash).toBe('');
  await studio.page.reload();
  await expect(studio.time).toBeEnabled();
  expect(limitOf(await studio.scenario())).toBe(7);
  expect(faults).toEqual([]);
  await context.close();
}

test('a refusal is reached and explained by keyboard alone', async ({ page }) => {
  const studio = new Studio(page);
  await studio.open();
  await studio.pause();
  await studio.page.getByRole('heading', { level: 1 }).click();
  await expect(async () => {
    await page.keyboard.press('Shift+ArrowRight');
    await expect(studio.inspector).toContainText('429 · throttled', { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await expect(studio.inspector.getByRole('complementary', { name: 'Rule concurrency.reserved' })).toBeVisible();
  await expect(studio.inspector.getByRole('heading', { level: 2 })).toContainText(/\b2 of 2 reserved slots/);
});
