/** Form and text are one scenario: each edit runs at once, a wrong one is told where it stands, and every one can be undone. */
import { expect, type Locator, test } from '@playwright/test';
import { summaryOf, total } from './commandLine.ts';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, shown, watchFaults } from './studio.ts';

/** How many invocations the first scenario has. */
const invocations = shown(total(summaryOf('first-cold-start'), 'Invocations'));

type Functions = Record<string, Record<string, unknown>>;

/** The function's setting in the scenario that is open. */
async function setting(studio: Studio, key: string): Promise<unknown> {
  return ((await studio.scenario()).functions as Functions).checkout?.[key];
}

/** What a screen reader says about a field besides its name. */
async function expectDescription(field: Locator, words: RegExp): Promise<void> {
  await expect(field).toHaveAccessibleDescription(words);
}

test('a field of the form changes the run and the text', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  const row = await studio.openRow('Function');
  await studio.toEnd();
  const p50 = async () => Number(await studio.reading('Duration').textContent());
  const p50Of = (scenario: unknown) => Number((summaryOf(scenario).functions.checkout?.Duration.p50 ?? 0).toPrecision(3));
  await expect.poll(p50).toBe(p50Of('first-cold-start'));

  await row.getByRole('textbox', { name: 'Memory', exact: true }).fill('3008');
  expect(await setting(studio, 'memorySize')).toBe(3008);
  const changed = p50Of(await studio.scenario());
  expect(changed).toBeLessThan(p50Of('first-cold-start'));
  await expect.poll(p50).toBe(changed);

  await row.getByRole('combobox', { name: 'Architecture' }).selectOption('arm64');
  await expect(await studio.openText()).toContainText('"architecture": "arm64"');
  expect(faults).toEqual([]);
});

for (const [label, value, words] of [
  ['Memory', '64', /MemorySize must be from 128 to 10,240 MB, not 64 MB/],
  ['Timeout', '901s', /Timeout must be whole seconds from 1s to 900s, not 901s/],
] as const) {
  test(`${label} ${value} is refused in AWS's words at the field, and the last good run stays`, async ({ context, page }) => {
    const faults = await watchFaults(context);
    const studio = new Studio(page);
    await studio.open();
    const row = await studio.openRow('Function');
    await studio.toEnd();
    await expect(studio.reading('Invocations')).toHaveText(invocations);
    const field = row.getByRole('textbox', { name: label, exact: true });
    const good = await field.inputValue();
    await field.fill(value);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expectDescription(field, words);
    await expect(page.getByRole('region', { name: 'Problems', exact: true })).toContainText(words);
    await expect(studio.reading('Invocations')).toHaveText(invocations);
    await expect(field).toHaveValue(value);

    await field.fill(good);
    await expect(field).not.toHaveAttribute('aria-invalid');
    await expect(page.getByRole('region', { name: 'Problems', exact: true })).toHaveCount(0);
    await expect(studio.reading('Invocations')).toHaveText(invocations);
    expect(faults).toEqual([]);
  });
}

test('the text changes the form, and undo and redo walk through both', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  const row = await studio.openRow('Function');
  const memory = row.getByRole('textbox', { name: 'Memory', exact: true });
  const scenario = await studio.scenario();
  const checkout = { ...(scenario.functions as Functions).checkout, memorySize: 2048, reservedConcurrentExecutions: 6 };
  const edited = { ...scenario, functions: { checkout } };
  await studio.setText(JSON.stringify(edited));
  await expect(memory).toHaveValue('2048');
  await expect(studio.editor.getByRole('spinbutton', { name: 'Reserved concurrency' })).toHaveValue('6');
  await expect(studio.metric('Throttles')).toHaveAttribute('data-total', String(total(summaryOf(edited), 'Throttles')));

  await studio.button('Undo').click();
  await expect(memory).toHaveValue('512');
  await expect(studio.editor.getByRole('spinbutton', { name: 'Reserved concurrency' })).toHaveValue('2');
  await expect(studio.metric('Throttles')).toContainText(`${shown(total(summaryOf(scenario), 'Throttles'))} in the run`);
  await studio.button('Redo').click();
  await expect(memory).toHaveValue('2048');

  // In the text editor the keys of undo are those of the draft.
  await (await studio.openText()).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(memory).toHaveValue('512');
  await expect(studio.button('Undo')).toBeDisabled();
  await page.keyboard.press('ControlOrMeta+y');
  await expect(memory).toHaveValue('2048');
  await expect(studio.button('Redo')).toBeDisabled();
  expect(faults).toEqual([]);
});

test('a problem out of sight has a way to it', async ({ page }) => {
  const studio = new Studio(page);
  await studio.open();
  await studio.setText(JSON.stringify({ version: 1, functions: { a: { memorySize: 64 } } }));
  // While the text is open its own list tells; closed, the problem is out of sight.
  await studio.editor.locator('summary', { hasText: 'Scenario as JSON' }).click();
  const loose = studio.editor.getByRole('region', { name: 'Problems out of sight' });
  await expect(loose).toContainText(/MemorySize must be from 128/);
  await loose.getByRole('button', { name: /Show where: functions.a.memorySize/ }).click();
  const field = (await studio.openRow('Function')).getByRole('textbox', { name: 'Memory', exact: true });
  await expect(field).toBeVisible();
  await expectDescription(field, /MemorySize must be from 128/);
  await expect(loose).toHaveCount(0);
});

test('whatever is typed into the text, the last run stays, the place is named, and a key is explained where it stands', async ({
  context,
  page,
}) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.toEnd();
  await expect(studio.reading('Invocations')).toHaveText(invocations);
  const problems = page.getByRole('region', { name: 'Problems', exact: true });
  for (const [text, words] of [
    ['{"functions": {"checkout": {"memorySize": 10', /not JSON|expected|end of the text/i],
    ['{"functions": {"a": {}, "a": {}}}', /"a" appears twice here/],
    ['{"__proto__": {"x": 1}}', /__proto__/],
    ['['.repeat(5000), /nested too deeply/],
  ] as const) {
    await studio.setText(text);
    await expect(problems).toContainText(words);
    await expect(studio.reading('Invocations')).toHaveText(invocations);
  }
  await studio.setText('{ "functions": { "a": { "memorySize": 64 } } }');
  const text = await studio.openText();
  await expect(text.locator('.cm-lintRange-error')).toBeVisible();
  await text.getByText('memorySize').hover();
  await expect(page.locator('.cm-tooltip')).toContainText('128–10,240 MB · default 128 MB');
  await studio.button('Undo').click();
  expect(faults).toEqual([]);
});

test('the text editor proposes keys and values', async ({ page }) => {
  const studio = new Studio(page);
  await studio.open();
  await studio.setText('{ "version": 1, "functions": { "a": {  } } }');
  for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Space');
  const proposals = page.getByRole('listbox', { name: 'Completions' });
  await expect(proposals.getByRole('option', { name: /memorySize/ })).toBeVisible();
});

test('steps are put into another order by keyboard and by dragging, copied and removed; each is one step back, and the focus stays', async ({
  context,
  page,
}) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  const row = await studio.openRow('Function');
  const handler = async () => ((await setting(studio, 'handler')) as Record<string, unknown>[]).map((step) => Object.keys(step)[0]);
  const steps = row.getByRole('listitem');
  const before = await handler();
  expect(before.length).toBeGreaterThan(1);
  const rows = row.locator('[data-kind="list"] li');
  await expect(rows).toHaveCount(before.length);

  // By keyboard: on the row itself with Alt, on its handle with the arrows alone.
  const words = ((await rows.first().locator('summary').textContent()) ?? '').replace(/^\s*1\s*/, '');
  await rows.first().locator('summary').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows.nth(1).locator('summary')).toBeFocused();
  await expect(rows.nth(1).locator('summary')).toContainText(words);
  await expect(row.getByRole('status').filter({ hasText: 'Handler 1 is now number 2' })).toHaveCount(1);
  expect(await handler()).toEqual([before[1], before[0], ...before.slice(2)]);
  await row.getByRole('button', { name: /^Move Handler 2:/ }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(row.getByRole('button', { name: /^Move Handler 1:/ })).toBeFocused();
  expect(await handler()).toEqual(before);
  await studio.button('Undo').click();
  expect(await handler()).toEqual([before[1], before[0], ...before.slice(2)]);
  await studio.button('Undo').click();
  expect(await handler()).toEqual(before);

  // By the mouse.
  const grip = await row.getByRole('button', { name: /^Move Handler 1:/ }).boundingBox();
  const last = await rows.last().boundingBox();
  if (grip === null || last === null) throw new Error('the rows are shown');
  await page.mouse.move(grip.x + 8, grip.y + 20);
  await page.mouse.down();
  await page.mouse.move(grip.x + 8, last.y + 30, { steps: 4 });
  await expect(rows.last()).toHaveAttribute('data-drop', 'after');
  await page.mouse.up();
  expect(await handler()).toEqual([...before.slice(1), before[0]]);
  await studio.button('Undo').click();

  await rows.first().locator('summary').click();
  await row.getByRole('button', { name: 'Duplicate Handler 1' }).click();
  await expect(steps.and(rows)).toHaveCount(before.length + 1);
  await expect(rows.nth(1).locator('summary')).toBeFocused();
  await row.getByRole('button', { name: 'Remove Handler 1' }).click();
  await expect(rows.first().locator('summary')).toBeFocused();
  expect(await handler()).toEqual(before);
  expect(faults).toEqual([]);
});

test('a role is written as a form, told what is too much and too little, and made the least with one step', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.toEnd();
  const row = await studio.openRow('Permissions');
  const hint = row.getByRole('region', { name: 'Least privilege: execution role' });
  await expect(row).toContainText('No role is written: every call is allowed.');

  await row.locator('[data-kind="policy"]').first().getByRole('button', { name: 'Add a statement' }).click();
  await expect(hint).toContainText('s3:GetObject is granted and never used');
  await expect(hint).toContainText('Lacks dynamodb:PutItem on arn:aws:dynamodb');
  await row.locator('[data-kind="policy"] li summary').first().click();
  await row.getByRole('combobox', { name: 'Action', exact: true }).fill('dynamodb:*');
  await expect(hint).toContainText('Statement 1: dynamodb:* reaches further than needed; used only for dynamodb:PutItem.');
  expect(await setting(studio, 'role')).toEqual({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'dynamodb:*', Resource: '*' }],
  });
  await expectAccessible(page, '#column-edit');

  await hint.getByRole('button', { name: 'Use the least privilege' }).focus();
  await page.keyboard.press('Enter');
  await expect(hint).toContainText('It grants exactly what is needed.');
  expect(total(summaryOf(await studio.scenario()), 'Errors')).toBe(total(summaryOf('first-cold-start'), 'Errors'));
  await expect(studio.metric('Errors')).toContainText(`${shown(total(summaryOf('first-cold-start'), 'Errors'))} in the run`);
  await studio.button('Undo').click();
  await expect(hint).toContainText('dynamodb:* reaches further than needed');
  expect(faults).toEqual([]);
});
