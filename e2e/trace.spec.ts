/** The trace of one event, by keyboard alone: its waterfall, the code with the lit line, and what it was given, answered, logged and cost. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

/** Opens a scenario and its Trace view; everything after this is done by keys. */
async function openTrace(page: Page, scenario?: string): Promise<Studio> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const studio = new Studio(page);
  await studio.open();
  if (scenario !== undefined) await studio.openGallery(scenario);
  await studio.pause();
  await studio.time.press('Home');
  await page.getByRole('tab', { name: 'Overview', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Trace', exact: true })).toHaveAttribute('aria-selected', 'true');
  return studio;
}

async function press(target: Locator): Promise<void> {
  await target.focus();
  await target.press('Enter');
}

const trace = (page: Page): Locator => page.getByRole('region', { name: /^Trace of request/ });
const waterfall = (page: Page): Locator => page.getByRole('figure', { name: /^Waterfall of request/ });
const code = (page: Page): Locator => page.getByRole('region', { name: 'Code', exact: true });
const lit = (page: Page): Locator => code(page).locator('[data-lit]');

test('a cold start: its phases, the lit line of init and of the handler, and the papers of the attempt', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = await openTrace(page);
  const picker = page.getByRole('region', { name: 'Pick an event' });
  await expect(picker.getByRole('table')).toContainText('Answered.');
  await expectAccessible(page, '#view');
  await press(picker.getByRole('button', { name: 'Request 1', exact: true }));
  await expect(trace(page).getByRole('heading', { level: 2 })).toContainText('Request 1 took');

  // Rows are gone through with the arrow keys, and Enter goes to their moment.
  const rows = waterfall(page).getByRole('listitem');
  await expect(rows).toHaveCount(11);
  await waterfall(page).getByRole('button', { name: /^Sent/ }).focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toContainText('Computing');
  const before = await studio.cursorMs();
  await page.keyboard.press('Enter');
  await expect.poll(() => studio.cursorMs()).toBeGreaterThan(before);
  await expect(lit(page)).toHaveCount(1);
  await expect(lit(page)).toContainText('prepare()');
  await expect(code(page)).toContainText(/Line \d+: prepare\(\) for/);
  await press(waterfall(page).getByRole('button', { name: /^dynamodb:PutItem orders/ }));
  await expect(lit(page)).toContainText("dynamodb.put_item(TableName='orders'");
  await press(code(page).getByRole('button', { name: 'Node.js' }));
  await expect(lit(page)).toContainText('new PutItemCommand({');
  await press(waterfall(page).getByRole('button', { name: /^Provisioning/ }));
  await expect(lit(page)).toHaveCount(0);
  await expect(code(page)).toContainText('No line of it runs');

  const papers = page.getByRole('region', { name: 'Attempt', exact: true });
  await expect(papers.getByRole('region', { name: 'Event' })).toContainText('"httpMethod": "POST"');
  const paper = async (name: string) => {
    await papers.getByRole('tab', { selected: true }).press('ArrowRight');
    await expect(papers.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true');
    return papers.getByRole('tabpanel', { name });
  };
  await expect(await paper('Response')).toContainText('"statusCode": 200');
  await expect(await paper('Context')).toContainText('"functionName": "checkout"');
  const log = await paper('Log');
  await expect(log).toContainText(/REPORT RequestId: [0-9a-f-]{36}/);
  await press(log.getByRole('button', { name: 'JSON' }));
  await expect(log).toContainText('"type":"platform.report"');
  await expect(await paper('Segments')).toContainText('X-Ray-like');
  await expect(await paper('Receipt')).toContainText('Billed duration');
  await expectAccessible(page, '#view');
  expect(faults).toEqual([]);
});

test('a retry storm: three attempts, each opens and closes, a call leads to its own trace and back', async ({ context, page }) => {
  const faults = await watchFaults(context);
  await openTrace(page, 'Retry storm');
  await press(page.getByRole('button', { name: 'Request 1', exact: true }));
  await expect(trace(page).getByRole('heading', { level: 2 })).toContainText('with 3 attempts');
  const rows = waterfall(page).getByRole('listitem');
  const all = await rows.count();
  const opener = waterfall(page).getByRole('button', { name: 'What is in Attempt 1: invocation failed' });
  await press(opener);
  expect(await rows.count()).toBeLessThan(all);
  await press(opener);
  await expect(rows).toHaveCount(all);
  await press(waterfall(page).getByRole('button', { name: /^Its trace.*request 2$/ }));
  await expect(trace(page).getByRole('heading', { level: 2 })).toContainText('Request 2 took');
  await expectAccessible(page, '#view');
  await press(trace(page).getByRole('button', { name: 'The trace of the invocation that called it' }));
  await expect(trace(page).getByRole('heading', { level: 2 })).toContainText('Request 1 took');
  expect(faults).toEqual([]);
});

test('many attempts fold into one row that unfolds, and the inspector leads here', { tag: '@long' }, async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = await openTrace(page, 'Poison pill on a shard');
  await press(page.getByRole('tab', { name: 'Overview', exact: true }));
  await press(studio.inspector.getByRole('button', { name: /^The first failure/ }));
  await press(studio.inspector.getByRole('button', { name: 'Open its trace' }));
  const fold = waterfall(page).getByRole('button', { name: /\d+ more attempts/ });
  const rows = waterfall(page).getByRole('listitem');
  const folded = await rows.count();
  await press(fold);
  expect(await rows.count()).toBeGreaterThan(folded);
  await expectAccessible(page, '#view');
  await press(page.getByRole('button', { name: 'All requests' }));
  await expect(page.getByRole('region', { name: 'Pick an event' })).toBeVisible();
  expect(faults).toEqual([]);
});
