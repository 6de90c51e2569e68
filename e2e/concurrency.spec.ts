/** Versions and provisioned concurrency, asked for in the page: who spills over, and which version an alias chose. */
import { expect, test } from '@playwright/test';
import { summaryOf, total } from './commandLine.ts';
import { expectAccessible } from './expectAccessible.ts';
import { expectTotals } from './expectTotals.ts';
import { Studio, shown, watchFaults } from './studio.ts';

test('provisioned spillover: a cold and a warm request are told that they spilled over, and more provisioned ends it', async ({
  context,
  page,
}) => {
  const faults = await watchFaults(context);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const studio = new Studio(page);
  const { inspector } = studio;
  await studio.open();
  await studio.openGallery('Provisioned spillover');
  const summary = summaryOf('provisioned-spillover');
  await expect(inspector).toContainText(`${shown(total(summary, 'coldStarts'))} attempts waited for a cold start`);
  expect(summary.functions.quote?.creationReasons).toMatchObject({ spillover: total(summary, 'coldStarts') });
  await expectTotals(studio, summary);

  await studio.lookAt('The first cold start');
  const answer = inspector.getByRole('heading', { level: 2 });
  const spilled = 'All 10 provisioned environments were busy: it spilled over and ran on demand.';
  await expect(answer).toContainText('for a new environment');
  await expect(answer).toContainText(spilled);
  await expect(inspector.getByRole('complementary', { name: 'Rule provisioned.spillover' })).toBeVisible();
  await expectAccessible(page, '#column-inspect');
  await inspector.getByRole('button', { name: /^Served by environment/ }).click();
  await expect(inspector).toContainText('on-demand');
  await studio.toEnd();
  await inspector
    .getByRole('button', { name: /200 · warm/ })
    .first()
    .click();
  await expect(answer).toContainText('warm and took');
  await expect(answer).toContainText(spilled);
  await expect(inspector.getByRole('complementary', { name: 'Rule provisioned.spillover' })).toBeVisible();

  await studio.button('The whole run').click();
  await studio.setNumber('Provisioned concurrency', 60);
  await expect(inspector).toContainText('none waited for a cold start');
  const enough = summaryOf(await studio.scenario());
  expect(total(enough, 'coldStarts')).toBe(0);
  await expectTotals(studio, enough);
  expect(faults).toEqual([]);
});

/** An alias that sends one request in ten to a version that is slow. */
const scenario = {
  version: 1,
  seed: 1,
  duration: '5m',
  platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
  functions: {
    f: {
      timeout: '10s',
      init: [{ io: '500ms' }],
      handler: [{ io: '100ms' }],
      versions: { '2': { handler: [{ io: '5s' }] } },
      aliases: { live: { version: '1', weights: { '2': 0.1 } } },
    },
  },
  triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1, qualifier: 'live' }],
  traffic: [{ to: 't', pattern: 'constant', rate: 20 }],
} as const;

test('canary alias: an attempt tells its version, how often the alias chooses it, and logs it', async ({ context, page }) => {
  const faults = await watchFaults(context);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const studio = new Studio(page);
  const { inspector } = studio;
  const summary = summaryOf(scenario);
  await studio.open();
  await studio.setText(JSON.stringify(scenario));
  await expectTotals(studio, summary);
  const { p50 = 0, p99 = 0 } = summary.functions.f?.Duration ?? {};
  await expect(studio.reading('Duration')).toHaveText(shown(p50));
  await expect(studio.metric('Duration')).toContainText(`${shown(p99)} ms p99`);

  await studio.lookAt('The slowest request');
  const answer = inspector.getByRole('heading', { level: 2 });
  await expect(answer).toContainText('for a new environment of version 2');
  await expect(answer).toContainText('No environment of this version existed yet.');
  await expect(answer).toContainText('Alias live sends 10 % of its requests to version 2.');
  await expect(inspector).toContainText(/START RequestId: \S+ Version: 2/);
  await inspector.getByRole('button', { name: /^Served by environment/ }).click();
  await expect(inspector).toContainText(/f:2 · environment \d+/);
  await expectAccessible(page, '#column-inspect');

  await studio.button('The whole run').click();
  await studio.lookAt('The first cold start');
  await expect(answer).toContainText('Alias live sends 90 % of its requests to version 1.');
  expect(faults).toEqual([]);
});
