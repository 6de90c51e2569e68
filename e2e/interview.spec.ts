/** Interview questions: an answer proved where its run shows it, by choice with other numbers, and a mock interview by keyboard alone. */
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

const ENTRY = 'Interview questions, each with its proof';
const GATEWAY = /^38.*REST API takes 35 s/;

test('a choice is judged by its run; another one like this has other numbers; the run opens at the frame that shows it', async ({
  context,
  page,
}) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.button(ENTRY).press('Enter');
  const window = page.getByRole('dialog', { name: 'Interview questions' });
  await expect(window.getByRole('listitem')).toHaveCount(52);
  await window.getByRole('button', { name: GATEWAY }).press('Enter');
  await window.getByRole('tab', { name: 'In your words' }).focus();
  await page.keyboard.press('ArrowRight');
  await window.getByRole('button', { name: 'A timeout after 29 s, and the function is stopped' }).press('Enter');
  const answer = window.getByRole('region', { name: 'Model answer' });
  await expect(answer).toContainText('Not this one.');
  await expect(window.getByRole('button', { name: /^right/ })).toHaveText('A timeout after 29 s, and the function runs on, billed');
  await expect(window).toContainText('2 invocations were billed 70 s');

  await window.getByRole('button', { name: 'Another one like this' }).press('Enter');
  await expect(window.getByRole('heading', { level: 3 })).not.toContainText('35 s');
  await expect(answer).toBeHidden();
  await window.getByRole('button', { name: /^A timeout after 29 s, and the function runs on/ }).press('Enter');
  await expect(answer).toBeVisible();
  await expectAccessible(page, 'dialog');

  await window.getByText('The runs that say so').press('Enter');
  await window.getByRole('button', { name: /^Open this run, at/ }).press('Enter');
  await expect(page).toHaveTitle(/^A function behind a REST API takes/);
  await expect.poll(() => studio.cursorMs()).toBeGreaterThan(15_000);
  await expect(studio.inspector).toContainText('request 1');
  expect(faults).toEqual([]);
});

test('by keyboard alone: ten questions make an interview, its report leads back, and what was missed comes first next time', async ({
  context,
  page,
}) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.button(ENTRY).focus();
  await page.keyboard.press('Enter');
  const window = page.getByRole('dialog', { name: 'Interview questions' });
  await beginMock(page);
  const heading = window.getByRole('heading', { level: 3 });
  for (let i = 1; i <= 10; i++) {
    await expect(window.getByRole('article')).toContainText(`Question ${i} of 10`);
    await expect(heading).toBeFocused();
    await reach(page, 'Show the answer');
    await page.keyboard.press('Enter');
    await expect(window.getByRole('region', { name: 'Model answer' })).toBeFocused();
    await reach(page, i === 4 ? 'Not yet' : 'I knew it');
    await page.keyboard.press('Enter');
  }
  const report = window.getByRole('region', { name: 'Report' });
  await expect(report).toBeFocused();
  await expect(report).toContainText(/9 of 10 known, in \d+:\d\d/);
  await expectAccessible(page, 'dialog');
  const missed = report.getByRole('list', { name: 'To look at again' }).getByRole('listitem');
  await expect(missed).toContainText(/Lesson: .*not yet, \d+:\d\d/);
  const title = (await missed.getByRole('button').first().textContent()) ?? '';
  await reach(page, title);
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(title);

  await page.reload();
  await studio.open();
  await studio.button(ENTRY).focus();
  await page.keyboard.press('Enter');
  await beginMock(page);
  await expect(heading).toHaveText(title);
  expect(faults).toEqual([]);
});

/** From the open window to the first question, with keys alone. */
async function beginMock(page: Page): Promise<void> {
  const window = page.getByRole('dialog', { name: 'Interview questions' });
  await expect(window.getByRole('listitem')).toHaveCount(52);
  await reach(page, 'Questions');
  await page.keyboard.press('ArrowRight');
  await expect(window.getByRole('tab', { name: 'Mock interview' })).toBeFocused();
  await reach(page, 'Begin');
  await page.keyboard.press('Enter');
}

/** Presses Tab until what has this name has the focus. */
async function reach(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 30; i++) {
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`“${name}” cannot be reached with Tab.`);
}
