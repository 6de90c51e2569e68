/** A lesson by keyboard: begin, predict by bar and by option, see the run stop at its moment, and get one's own scenario back. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

test('a lesson is walked by keyboard to its playground, and the person’s own scenario comes back', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.setNumber('Requests per second', 3);
  const own = await studio.scenario();

  await studio.button('Lessons, from the first environment on').press('Enter');
  const list = page.getByRole('dialog', { name: 'Lessons' });
  await expect(list.getByRole('button', { name: /^1 What an environment is/ })).toBeFocused();
  await expectAccessible(page, 'dialog');
  await page.keyboard.press('Enter');

  const lesson = page.getByRole('region', { name: 'Lesson' });
  await expect(lesson.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(lesson.getByRole('button', { name: 'Run it' })).toBeDisabled();
  await lesson.getByRole('slider').press('ArrowRight');
  await lesson.getByRole('button', { name: 'Run it' }).press('Enter');
  await expect(lesson.getByRole('heading', { name: 'Not what you said.' })).toBeFocused();
  await expect(lesson.getByRole('region', { name: 'Answer' })).toContainText('The run5');
  await expect(studio.button('Play')).toBeVisible();
  await expect.poll(() => studio.cursorMs()).toBeGreaterThan(2000);
  await expectAccessible(page);

  await lesson.getByRole('button', { name: 'Next step' }).press('Enter');
  await lesson.getByRole('radio', { name: 'One for all of them' }).press('Space');
  await lesson.getByRole('button', { name: 'Run it' }).press('Enter');
  await expect(lesson.getByRole('heading', { name: 'As you said.' })).toBeFocused();

  await lesson.getByRole('button', { name: 'Step 4', exact: true }).press('Enter');
  await lesson.getByRole('button', { name: /^Later: The latecomer/ }).press('Enter');
  await expectAccessible(page);
  await lesson.getByRole('button', { name: 'Run it' }).press('Enter');
  await expect(lesson.getByRole('region', { name: 'Answer' }).getByRole('listitem').first()).toContainText('The second call is answered');

  await lesson.getByRole('button', { name: 'To the playground' }).press('Enter');
  await lesson.getByRole('button', { name: 'Back to my scenario' }).press('Enter');
  await expect(lesson).toBeHidden();
  await expect.poll(() => studio.scenario()).toEqual(own);

  await page.reload();
  await studio.button('Lessons, from the first environment on').press('Enter');
  await expect(list.getByRole('button', { name: /^1 What an environment is/ })).toContainText('3 of 4 steps');
  expect(faults).toEqual([]);
});
