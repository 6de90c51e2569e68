/** A walk through a lesson as a person takes it with the keyboard alone. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the list of lessons from the command palette, and a lesson in it by its title. */
export async function openLesson(page: Page, title: string): Promise<Locator> {
  await page.keyboard.press('Control+k');
  const search = page.getByRole('combobox', { name: /^Command/ });
  await expect(search).toBeFocused();
  await search.pressSequentially('Lessons');
  await expect(page.getByRole('option', { name: /^Lessons/, selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Lessons' }).getByText(title, { exact: true }).click();
  return lessonOf(page);
}

export const lessonOf = (page: Page): Locator => page.getByRole('region', { name: 'Lesson', exact: true });

/** How many steps the lesson has. */
export async function stepCount(lesson: Locator): Promise<number> {
  return lesson.getByRole('button', { name: /^Step \d+$/ }).count();
}

/** Predicts something, whatever kind it is, by keyboard. */
export async function predict(lesson: Locator): Promise<void> {
  const go = lesson.getByRole('button', { name: /^(Run it|Now make the change)$/ });
  await expect(go).toBeVisible();
  if ((await lesson.getByRole('radio').count()) > 0) await lesson.getByRole('radio').first().press('Space');
  for (const slider of await lesson.getByRole('slider').all()) {
    await slider.press('ArrowUp');
    await slider.press('PageUp');
  }
  await expect(go).toBeEnabled();
  await go.press('Enter');
}

/** From a step’s prediction to its answer; a change that is the person’s to make is done for them. */
export async function walkStep(lesson: Locator): Promise<void> {
  await predict(lesson);
  const answer = lesson.getByRole('region', { name: 'Answer' });
  const task = lesson.getByRole('region', { name: 'Your change' });
  await expect(answer.or(task).first()).toBeVisible();
  if (await task.isVisible()) {
    await expect(task.getByRole('button', { name: 'Run it' })).toBeDisabled();
    await task.getByRole('button', { name: 'Do it for me' }).press('Enter');
    await expect(task.getByText('To do:')).toHaveCount(0);
    await task.getByRole('button', { name: 'Run it' }).press('Enter');
  }
  await expect(answer.getByRole('heading', { name: /^(As you said|Not what you said)\.$/ })).toBeFocused();
}
