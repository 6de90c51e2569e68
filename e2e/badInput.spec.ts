/** What comes from outside may be broken: links, text, storage. The page says so in words, keeps the person's work and goes on. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { deflateSync } from 'fflate';
import { summaryOf, total } from './commandLine.ts';
import { Studio, shown, watchFaults } from './studio.ts';

const linkTo = (text: string): string => `#1.${Buffer.from(deflateSync(Buffer.from(text), { level: 9 })).toString('base64url')}`;
const good = linkTo(JSON.stringify({ version: 1, name: 'From elsewhere', functions: { a: {} } }));
const firstThrottles = total(summaryOf('first-cold-start'), 'Throttles');

/** The page stands: bar, editor, and the run of the scenario that was there before. */
async function expectStanding(studio: Studio): Promise<void> {
  await expect(studio.page.getByRole('heading', { level: 1 })).toHaveText('coldstart');
  await expect(studio.button('Send a request')).toBeEnabled();
  await expect(studio.metric('Throttles')).toContainText(`${shown(firstThrottles)} in the run`);
}

/** Loads the page anew at an address; a change of the fragment alone would not. */
async function visit(page: Page, fragment: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./${fragment}`);
}

test('a broken link is refused in words, and the scenario that was there goes on', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  const middle = Math.floor(good.length / 2);
  const broken: readonly (readonly [what: string, link: string, words: RegExp])[] = [
    ['cut off', good.slice(0, middle), /damaged.*Copy the whole link again/],
    ['its first letters changed', good.replace(/^#1\.\w{2}/, '#1.__'), /damaged/],
    ['a letter that no link holds', `${good.slice(0, middle)}!${good.slice(middle)}`, /does not hold a scenario/],
    ['another version', good.replace('#1.', '#2.'), /newer Coldstart.*Reload/],
    ['a mountain', linkTo(`"${' '.repeat(64 * 1024 * 1024)}"`), /larger than 2 MB/],
    ['no link at all', '#section-3', /does not hold a scenario/],
    ['a hundred thousand lists in each other', linkTo('['.repeat(100_000) + ']'.repeat(100_000)), /nested too deeply/],
    ['not JSON', linkTo('{"version": 1,'), /not JSON/],
  ];
  for (const [what, link, words] of broken) {
    await test.step(what, async () => {
      await visit(page, link);
      const alert = page.getByRole('alert', { name: 'This link could not be opened.' });
      await expect(alert).toContainText(words);
      await expectStanding(studio);
    });
  }
  await studio.button('Dismiss').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
  expect(faults).toEqual([]);
});

test('a link to a scenario that is JSON but cannot be right says what to mend', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const entry = { functions: { a: null }, triggers: [null], traffic: [null, 7], timeline: [null], resources: { b: 1 } };
  const odd: readonly unknown[] = [
    null,
    42,
    'text',
    [],
    {},
    { version: 1, functions: { a: { memorySize: 64 } } },
    { version: 1, functions: [], triggers: {}, traffic: 'x', timeline: 3, account: null, platform: [] },
    { version: 1, ...entry },
    { version: 1, functions: { a: { handler: [null, { cpu: null }, { cpu: { lognormal: 1 } }], init: 5, package: 'x', role: [] } } },
    { version: 9, functions: { a: {} } },
  ];
  for (const json of odd) {
    await test.step(JSON.stringify(json), async () => {
      await visit(page, linkTo(JSON.stringify(json)));
      await expect(page.getByRole('region', { name: 'Problems', exact: true }).first()).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('coldstart');
    });
  }
  expect(faults).toEqual([]);
});

test('broken JSON in the editor: the line is named, run and text stay, and it can be mended', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.toEnd();
  await expect(studio.reading('Throttles')).toHaveText(shown(firstThrottles));
  const broken = '{\n  "version": 1,\n  "functions": { "a": oops } }\n}';
  await studio.setText(broken);
  const problems = page.getByRole('region', { name: 'Problems', exact: true }).first();
  await expect(problems).toContainText(/line 3/i);
  await expect(problems).toContainText('last run that could be made');
  await expect(studio.editor.getByRole('list', { name: 'Problems in the text' })).toContainText('Line 3');
  await expect(studio.reading('Throttles')).toHaveText(shown(firstThrottles));
  await expect(studio.editor.getByRole('textbox', { name: 'Scenario as JSON' })).toContainText('"functions": { "a": oops } }');

  await test.step('the text outlives a reload', async () => {
    await expect.poll(() => page.evaluate(() => localStorage.getItem('coldstart.draft'))).toContain('oops');
    await page.reload();
    await expect(problems).toContainText(/line 3/i);
    await expect(await studio.openText()).toContainText('"functions": { "a": oops } }');
  });

  await test.step('mending it brings the run back', async () => {
    const mended = { version: 1, functions: { a: { handler: [{ io: '5ms' }] } }, triggers: [{ id: 't', type: 'sdk', function: 'a' }] };
    const traffic = [{ to: 't', pattern: 'constant', rate: 3 }];
    await studio.setText(JSON.stringify({ ...mended, traffic }));
    await expect(page.getByRole('region', { name: 'Problems', exact: true })).toHaveCount(0);
    await studio.toEnd();
    await expect(studio.reading('Invocations')).toHaveText(shown(total(summaryOf({ ...mended, traffic }), 'Invocations')));
  });
  expect(faults).toEqual([]);
});

test('a stored draft that cannot be read is reported, kept and offered until it is discarded', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  const alert = page.getByRole('alert', { name: 'The scenario of your last visit could not be read.' });
  const leave = (text: string) => page.evaluate((stored) => localStorage.setItem('coldstart.draft', stored), text);
  const cutOff = '{"version":1,"text":"{ \\"my\\": \\"precious work';
  await studio.open();
  for (const stored of ['<html>my precious work</html>', '{"version":99,"blob":"my precious work"}', '7', cutOff]) {
    await test.step(stored, async () => {
      await leave(stored);
      await page.reload();
      await expect(alert).toBeVisible();
      await expectStanding(studio);
      const download = page.waitForEvent('download');
      await alert.getByRole('button', { name: 'Download it' }).click();
      expect(readFileSync(await (await download).path(), 'utf8')).toBe(stored);
    });
  }
  await studio.setNumber('Reserved concurrency', 9);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('coldstart.draft'))).toContain('Executions\\": 9');
  await page.reload();
  await expect(alert).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('coldstart.draft.aside'))).toBe(cutOff);
  await alert.getByRole('button', { name: 'Discard it' }).click();
  await expect(alert).toBeHidden();
  await page.reload();
  await expect(studio.editor.getByRole('spinbutton', { name: 'Reserved concurrency' })).toHaveValue('9');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(faults).toEqual([]);
});

for (const [what, breakStorage] of [
  [
    'is forbidden',
    () => {
      const get = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get });
      Object.defineProperty(window, 'sessionStorage', { get });
    },
  ],
  [
    'is full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    },
  ],
] as const) {
  test(`everything works where storage ${what}`, async ({ context, page }) => {
    const faults = await watchFaults(context);
    await context.addInitScript(breakStorage);
    const studio = new Studio(page);
    await studio.open();
    await expectStanding(studio);
    await studio.setNumber('Reserved concurrency', 20);
    await expect(studio.metric('Throttles')).toHaveAttribute('data-total', '0');
    await studio.button('Theme').click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await studio.button('Undo').click();
    await expectStanding(studio);
    expect(faults).toEqual([]);
  });
}
