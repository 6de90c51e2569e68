/** What becomes of an event, asked in the page: a function that calls a function, a denied call, a database with no connection left. */
import { expect, type Page, test } from '@playwright/test';
import { summaryOf } from './commandLine.ts';
import { expectAccessible } from './expectAccessible.ts';
import { expectTotals } from './expectTotals.ts';
import { Studio, watchFaults } from './studio.ts';

/** Opens a scenario by the menu and compares its charts with what the command line says of it. */
async function openAndCompare(page: Page, title: string, slug: string): Promise<Studio> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const studio = new Studio(page);
  await studio.open();
  await studio.openGallery(title);
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue(slug);
  await expectTotals(studio, summaryOf(slug));
  return studio;
}

test('a function that calls a function: the callee leads to its caller and back, and both are in the picture', async ({
  context,
  page,
}) => {
  const faults = await watchFaults(context);
  const studio = await openAndCompare(page, 'Function calls function', 'function-calls-function');
  const { inspector } = studio;
  await expect(studio.stage).toContainText('price');
  await studio.lookAt('The first cold start');
  await expect(inspector).toContainText('lambda:InvokeFunction price');
  const answer = inspector.getByRole('heading', { level: 2 });
  const caller = (await answer.textContent()) ?? '';
  expect(caller).toContain('Request 1 waited');
  await inspector.getByRole('button', { name: /an event that its handler caused/ }).click();
  await expect(answer).not.toHaveText(caller);
  await expect(inspector).not.toContainText('lambda:InvokeFunction price');
  await expectAccessible(page);
  await inspector.getByRole('button', { name: 'A call in the handler of another invocation' }).click();
  await expect(answer).toHaveText(caller);
  expect(faults).toEqual([]);
});

test('a denied call: AWS’s message, the rule, and a policy with which nothing is denied', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = await openAndCompare(page, 'A role that allows the wrong bucket', 'wrong-bucket');
  const { inspector } = studio;
  await studio.lookAt('The first failure');
  await expect(inspector).toContainText(
    'User: arn:aws:sts::123456789012:assumed-role/resize-role/resize is not authorized to perform: s3:PutObject on resource: ' +
      'arn:aws:s3:::photo-resized/object because no identity-based policy allows the s3:PutObject action',
  );
  await expect(inspector.getByRole('complementary', { name: 'Rule iam.implicit-deny' })).toBeVisible();
  await expect(inspector).toContainText('The 3 attempts of this request');
  await expectAccessible(page);

  const policy = JSON.parse((await inspector.getByRole('region', { name: 'Policy document' }).textContent()) ?? '') as unknown;
  expect(JSON.stringify(policy)).toContain('arn:aws:s3:::photo-resized/*');
  const scenario = (await studio.scenario()) as { functions: { resize: { role: unknown } } };
  scenario.functions.resize.role = policy;
  await studio.setText(JSON.stringify(scenario));
  await expect(studio.metric('Errors')).toHaveAttribute('data-total', '0');
  await expectTotals(studio, summaryOf(scenario));
  expect(faults).toEqual([]);
});

test('connections exhausted: the refused call is explained, and a larger database refuses none', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = await openAndCompare(page, 'Database connections exhausted', 'database-connections');
  const { inspector } = studio;
  await studio.lookAt('The first failure');
  await expect(inspector.getByRole('heading', { level: 2 })).toContainText('connection');
  await expect(inspector.getByRole('complementary', { name: /^Rule / })).toBeVisible();
  await expectAccessible(page);
  await studio.setNumber('Connections of the database', 1000);
  await expect(studio.metric('Errors')).toHaveAttribute('data-total', '0');
  await expectTotals(studio, summaryOf(await studio.scenario()));
  expect(faults).toEqual([]);
});

test('a message of a queue tells its life: each receive, why it came back, and where it goes on', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = await openAndCompare(page, 'Reserved concurrency 1 on a queue', 'reserved-one-on-a-queue');
  const { inspector } = studio;
  await studio.lookAt('The first cold start');
  const answer = inspector.getByRole('heading', { level: 2 });
  await inspector
    .getByRole('button', { name: /Processed and deleted|moved to the dead-letter queue/ })
    .first()
    .click();
  await expect(answer).toContainText(/^Message \d+ was received/);
  await expect(inspector).toContainText('Its life in jobs');
  await expect(inspector.getByRole('list').first()).toContainText('Receive 1');
  await expectAccessible(page);
  await inspector
    .getByRole('button', { name: /batch of|429|function error/ })
    .first()
    .click();
  await expect(answer).not.toContainText('Message');
  expect(faults).toEqual([]);
});
