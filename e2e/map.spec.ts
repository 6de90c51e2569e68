/** The trigger map by keyboard alone: every source in three columns, and any of them opens as a running scenario. */
import { expect, test } from '@playwright/test';
import { mapColumns } from '../src/app/map/mapColumns.ts';
import { gallery } from '../src/sim/scenario/gallery/index.ts';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

test('a source that is picked on the map opens, and its failure is explained', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await page.keyboard.press('m');
  const map = page.getByRole('dialog', { name: 'What can invoke a function' });
  for (const column of ['The caller waits', 'Lambda queues', 'Lambda polls']) {
    await expect(map.getByRole('region', { name: column }).getByRole('listitem').first()).toBeVisible();
  }
  await expectAccessible(page, 'dialog');

  // Two sources on the same failure: each says how it ends, and the other choice is run at once.
  await map.getByRole('tab', { name: 'Side by side' }).click();
  await expect(map.getByRole('region', { name: 'First source' })).toContainText(/One attempt in .*was answered 502\./);
  await map.getByRole('combobox', { name: 'Failure' }).selectOption({ label: 'The code throws for five minutes' });
  await expect(map.getByRole('region', { name: 'Second source' })).toContainText(/Processed and deleted from the queue/);
  await map.getByRole('combobox', { name: 'First source' }).selectOption({ label: 'S3 event notification' });
  await expect(map.getByRole('region', { name: 'First source' })).toContainText(/3 attempts in .*lost\. Whoever sent it was answered 202/);
  await expectAccessible(page, 'dialog');
  await map.getByRole('tab', { name: 'The map' }).click();

  await map.getByRole('button', { name: /^Cognito user pool/ }).focus();
  await page.keyboard.press('Enter');
  await expect(map).toBeHidden();
  await expect(page).toHaveTitle('Cognito sign-up · Coldstart');
  await studio.lookAt('The slowest request');
  await expect(studio.inspector.getByRole('heading', { level: 2 })).toContainText('Cognito stopped waiting for attempt');
  await expect(studio.inspector.getByRole('complementary', { name: 'Rule cognito.deadline' })).toBeVisible();
  expect(faults).toEqual([]);
});

/** What becomes of the first failed event of each source when its functions always fail, as the trace says it. */
const endings: Readonly<Record<string, RegExp>> = {
  'API Gateway': /The function failed; the caller was told\./,
  'Program using an AWS SDK': /The function failed; the caller was told\./,
  'Function URL': /The function failed; the caller was told\./,
  'Application Load Balancer': /with one attempt\. The function failed; the caller was told\./,
  'Cognito user pool': /with 3 attempts\..* The function failed; the caller was told\./,
  'CloudFront (Lambda@Edge)': /with one attempt\. The function failed; the caller was told\./,
  'S3 event notification':
    /with 3 attempts\..* the longest wait: Lambda waits before it tries again, 2 min\. Given up and sent to the dead-letter queue\./,
  'SNS subscription': /with 3 attempts\..* Given up, and nothing took it: lost\./,
  'EventBridge rule': /with 3 attempts\..* Given up/,
  'IoT Core rule': /with 3 attempts\..* Given up and sent to the on-failure destination\./,
  // The walk is shorter than the 20 minutes after which the action times out.
  'CodePipeline action': /with 3 attempts, so far\..* the longest wait: the pipeline waits for a report of the job/,
  Schedule: /with 3 attempts\..* Given up, and nothing took it: lost\./,
  'SQS queue': /hidden until its visibility timeout ends/,
  'Kinesis data stream': /the batch waits to be tried again/,
  'DynamoDB stream': /The function failed; the caller was told\./,
  'Amazon MSK topic': /the batch waits to be tried again/,
  'Amazon MQ broker': /with 7 attempts\..* dead-letter queue/,
  'Self-managed Kafka topic': /Given up; the on-failure destination was told\./,
};

test('the map has every source whose ending is known here', () => {
  expect(mapColumns.flatMap(({ sources }) => sources.map(({ title }) => title)).toSorted()).toEqual(Object.keys(endings).toSorted());
});

for (const { title: column, sources } of mapColumns) {
  test(`${column}: each source is opened from the map and broken: where its event ends, and by which rule`, { tag: '@long' }, async ({
    context,
    page,
  }) => {
    const faults = await watchFaults(context);
    const studio = new Studio(page);
    await studio.open();
    const map = page.getByRole('dialog', { name: 'What can invoke a function' });
    for (const { title, slug } of sources) {
      await test.step(title, async () => {
        await page.keyboard.press('m');
        await map.getByRole('button', { name: new RegExp(`^${title.replace(/[()]/g, '.')}`) }).click();
        await expect(map).toBeHidden();
        const scenario = structuredClone(gallery.find((entry) => entry.slug === slug)?.scenario) as Scenario;
        await expect(page).toHaveTitle(`${scenario.name} · Coldstart`);
        for (const fn of Object.values(scenario.functions)) fn.errorRate = 1;
        await studio.setText(JSON.stringify({ ...scenario, name: `${title}, broken`, duration: '10m' }));
        await expect(page).toHaveTitle(`${title}, broken · Coldstart`);
        await studio.lookAt('The first failure');
        await expect(studio.inspector.getByRole('complementary', { name: /^Rule / }).first()).toBeVisible();
        await page.getByRole('tab', { name: 'Trace' }).click();
        const trace = page.getByRole('tabpanel', { name: 'Trace' });
        await expect(trace.getByRole('heading', { level: 2 }).first()).toHaveText(endings[title] as RegExp);
        await page.getByRole('tab', { name: 'Overview' }).click();
      });
      expect(faults, title).toEqual([]);
    }
  });
}

interface Scenario {
  readonly name: string;
  readonly functions: Record<string, { errorRate?: number }>;
}
