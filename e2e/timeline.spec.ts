/** What the timeline does to a run, added in the form and seen in the run; and what a poisoned record does to its shard. */
import { expect, type Page, test } from '@playwright/test';
import { formatDuration } from '../src/base/formatDuration.ts';
import { gallery, metrics, type Trace } from '../src/sim/index.ts';
import { decodeTrace } from '../src/sim/trace/decodeTrace.ts';
import { summaryOf, traceBytes } from './commandLine.ts';
import { expectAccessible } from './expectAccessible.ts';
import { expectTotals } from './expectTotals.ts';
import { Studio, watchFaults } from './studio.ts';

/** The trace that the command line writes. */
function traceOf(scenario: unknown): Trace {
  const decoded = decodeTrace(traceBytes(JSON.stringify(scenario)));
  if (!decoded.ok) throw new Error(decoded.message);
  return decoded.trace;
}

test('a poisoned record blocks its shard: it is named, and the iterator age grows with every attempt', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = await openQuietly(page);
  const { inspector } = studio;
  await studio.openGallery('Poison pill on a shard');
  const summary = summaryOf('poison-pill');
  await expectTotals(studio, summary);
  await expect(studio.stage).toContainText(`${summary.triggers.stream?.waiting.toLocaleString('en-US')} waiting`);

  await inspector.getByRole('button', { name: /^\d+:.*1 poison item for changes/ }).click();
  await expect.poll(() => studio.cursorMs()).toBe(120_000);
  await studio.lookAt('The first failure');
  const answer = inspector.getByRole('heading', { level: 2 });
  await expect(answer).toContainText('1 of its 17 records is poison: the code fails on it every time.');
  await expect(answer).toContainText('that is IteratorAge');
  await expectAccessible(page, '#column-inspect');
  await inspector.getByRole('list').filter({ hasText: 'function error' }).getByRole('button').last().click();

  const trace = traceOf(gallery.find(({ slug }) => slug === 'poison-pill')?.scenario);
  const iteratorAge = metrics.find(({ name }) => name === 'IteratorAge');
  const [oldest = 0] = iteratorAge?.series(trace, null, 0, trace.horizon, trace.horizon) ?? [];
  expect(oldest).toBeGreaterThan(400_000);
  await expect(answer).toContainText(`had been in shard 4 for ${formatDuration(oldest * 1000)}: that is IteratorAge.`);
  expect(faults).toEqual([]);
});

test('entries added in the form: each happens at its moment, is listed in the run, and changes it as the command line says', async ({
  context,
  page,
}) => {
  const faults = await watchFaults(context);
  const studio = await openQuietly(page);
  const { inspector } = studio;
  await studio.pause();
  const row = await studio.openRow('Faults and timeline');
  const add = async (seconds: number, kind: string): Promise<void> => {
    await studio.time.fill(String(seconds * 1000));
    await row.getByRole('button', { name: `+ ${kind}`, exact: true }).click();
  };
  await add(10, 'Kill environments');
  await add(14, 'Deploy new code');
  await add(16, 'Send requests');
  await add(20, 'Poison');
  await add(25, 'Fault');
  await add(36, 'Change settings');
  await row.locator('summary', { hasText: '36s' }).click();
  await row.getByRole('textbox', { name: /^New name in/ }).fill('functions.checkout.memorySize');
  await row.getByRole('textbox', { name: /^New name in/ }).press('Enter');

  const scenario = await studio.scenario();
  expect((scenario.timeline as object[]).map((entry) => Object.keys(entry).find((key) => key !== 'at'))).toEqual([
    ...['kill', 'deploy', 'invoke', 'poison', 'fault', 'set'],
  ]);
  const lines = [
    /^0:10.000 ?\d+ environments? of checkout killed$/,
    /^0:14.000 ?New code of checkout is deployed$/,
    /^0:16.000 ?1 extra request by api$/,
    /^0:20.000 ?1 poison item for api$/,
    /^0:25.000 ?orders has a fault for 10 s$/,
    /^0:35.000 ?The fault of orders ends$/,
    /^0:36.000 ?Settings change: memorySize$/,
  ];
  for (const line of lines) await expect(inspector.getByRole('button', { name: line })).toBeVisible();
  const summary = summaryOf(scenario);
  await expectTotals(studio, summary);
  await expectAccessible(page);

  await inspector.getByRole('button', { name: /^\d+:.*New code of checkout/ }).click();
  await expect.poll(() => studio.cursorMs()).toBe(14_000);
  await expect(studio.environments.getByRole('img', { name: /environments killed 1, deployed 1/ })).toBeVisible();
  await studio.lookAt('The first failure');
  await expect(inspector.getByRole('heading', { level: 2 })).toContainText(/poison/);
  expect(faults).toEqual([]);
});

/** The Studio, without motion that a picture would have to wait for. */
async function openQuietly(page: Page): Promise<Studio> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const studio = new Studio(page);
  await studio.open();
  return studio;
}

/** What the entries of the timeline are, as written. */
async function timelineOf(studio: Studio): Promise<readonly Record<string, unknown>[]> {
  return ((await studio.scenario()).timeline ?? []) as Record<string, unknown>[];
}

for (const [poke, entry] of [
  ['Send 50 requests through api', { invoke: { trigger: 'api', count: 50 } }],
  ['Kill an environment of checkout', { kill: { function: 'checkout', count: 1 } }],
  ['Poison a message through api', { poison: { trigger: 'api', count: 1 } }],
  ['Deploy checkout', { deploy: { function: 'checkout', count: 1 } }],
  ['Raise reserved concurrency of checkout from 2 to 4', { set: { 'functions.checkout.reservedConcurrentExecutions': 4 } }],
  ['Break orders for 10s', { fault: { on: 'orders', errorRate: 1, for: '10s' } }],
] as const) {
  // One of them with every change; the others, which go the same way, in the mass.
  const tag = poke.startsWith('Break') ? [] : ['@long'];
  test(`${poke}: from the palette and by the mouse; its flag is moved, opened and removed`, { tag }, async ({ context, page }) => {
    const faults = await watchFaults(context);
    const studio = await openQuietly(page);
    const at = async () => (await timelineOf(studio)).map((each) => each.at);
    const flags = page.getByRole('region', { name: 'What the timeline does' }).getByRole('slider');
    await studio.pause();
    await studio.time.fill('12000');

    // By keyboard: the palette, then the flag's own keys.
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: /^Command/ })).toBeFocused();
    await page.keyboard.insertText(poke);
    await expect(page.getByRole('option', { name: poke })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(flags).toHaveCount(1);
    await expect.poll(() => timelineOf(studio)).toEqual([{ at: '12s', ...entry }]);
    await flags.focus();
    await page.keyboard.press('ArrowRight');
    await expect(flags).toHaveAttribute('aria-valuetext', '0:12.200');
    await page.keyboard.press('Enter');
    const window = page.getByRole('dialog');
    if (tag.length === 0) await expectAccessible(page, 'dialog');
    await window.getByRole('textbox', { name: 'At', exact: true }).fill('20s');
    await page.keyboard.press('Escape');
    await expect(flags).toHaveAttribute('aria-valuetext', '0:20.000');
    await expectTotals(studio, summaryOf(await studio.scenario()));
    await flags.focus();
    await page.keyboard.press('Delete');
    await expect(flags).toHaveCount(0);

    await studio.time.fill('12000');

    // By the mouse: the window of everything that can be done, then the flag is dragged.
    await studio.inspector.getByRole('button', { name: 'Do something at this moment' }).click();
    if (tag.length === 0) await expectAccessible(page, 'dialog');
    await page.getByRole('dialog').getByRole('button', { name: poke }).click();
    await expect(flags).toHaveCount(1);
    const box = await flags.boundingBox();
    const track = await page.getByRole('region', { name: 'What the timeline does' }).boundingBox();
    if (box === null || track === null) throw new Error('the flag is shown');
    await page.mouse.move(box.x + 12, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + 12 + track.width / 4, box.y + 12, { steps: 5 });
    await page.mouse.up();
    await expect.poll(at).toEqual([expect.stringMatching(/^2[12](\.\d+)?s$/)]);
    await studio.button('Undo').click();
    await expect.poll(at).toEqual(['12s']);
    await flags.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(flags).toHaveCount(0);
    expect(faults).toEqual([]);
  });
}
