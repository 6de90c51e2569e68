/** Why? asked by keyboard alone: an event picked, its chain walked link by link, another question asked, the picture zoomed to it. */
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function openStill(page: Page, title?: string, endMs = 40_000): Promise<Studio> {
  const studio = new Studio(page);
  await studio.open();
  if (title !== undefined) await studio.openGallery(title);
  await expect(studio.time).toHaveAttribute('max', String(endMs));
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return studio;
}

/** Presses Shift and the arrow until the answer says `words`. */
async function jumpTo(studio: Studio, words: RegExp): Promise<void> {
  const answer = studio.inspector.getByRole('heading', { level: 2 });
  let before = await studio.cursorMs();
  for (let text = ''; !words.test(text); text = (await answer.textContent()) ?? '') {
    await studio.page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => studio.cursorMs()).toBeGreaterThan(before);
    before = await studio.cursorMs();
    await expect(studio.inspector.getByRole('button', { name: 'The whole run' })).toBeVisible();
  }
}

/** Presses Shift and the arrow to the left until `question` may be asked. */
async function jumpBackTo(studio: Studio, question: string): Promise<void> {
  for (let before = await studio.cursorMs(); !(await studio.inspector.getByRole('button', { name: question }).isVisible()); ) {
    await studio.page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => studio.cursorMs()).toBeLessThan(before);
    before = await studio.cursorMs();
  }
}

const chainOf = (studio: Studio) => studio.inspector.getByRole('list').first().getByRole('button');

test('a refusal: every link of its chain moves the cursor and picks its place, and the answer stays', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = await openStill(page);
  await jumpTo(studio, /was refused because all 2 of 2 reserved slots were busy/);
  const answer = await studio.inspector.getByRole('heading', { level: 2 }).textContent();
  await expect(studio.inspector.getByRole('complementary', { name: 'Rule concurrency.reserved' })).toBeVisible();
  const chain = chainOf(studio);
  await expect(chain).toHaveCount(6);
  await chain.first().focus();
  let before = -1;
  for (let link = 0; link < 6; link++) {
    await expect(chain.nth(link)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(chain.nth(link)).toHaveAttribute('aria-current', 'step');
    await expect(studio.inspector.getByRole('heading', { level: 2 })).toHaveText(answer ?? '');
    await expect.poll(() => studio.cursorMs()).toBeGreaterThanOrEqual(before);
    before = await studio.cursorMs();
    if (link === 3) {
      await expect(studio.inspector).toContainText('Environment 2 was created');
      await expect(studio.environments).toContainText('environment 2 · created');
      await expectAccessible(page);
    }
    if (link < 5) await page.keyboard.press('Tab');
  }
  await expect(studio.inspector.getByRole('complementary', { name: 'Rule concurrency.reserved' })).toBeVisible();
  expect(faults).toEqual([]);
});

test('the numbers of the chain stand in the picture too, and zooming to them parts those that were joined', { tag: '@long' }, async ({
  page,
}) => {
  const studio = await openStill(page);
  await jumpTo(studio, /was refused because all 2 of 2/);
  const numbers = studio.environments.locator('svg text');
  await expect(numbers).toContainText(['1', '6']);
  const far = await numbers.count();
  await studio.button('Zoom to these steps').press('Enter');
  await expect.poll(() => numbers.count()).toBeGreaterThan(far);
  await expect(studio.environments.getByRole('button', { name: 'Whole run' })).toBeEnabled();
  await expectAccessible(page, 'main');
});

test('from a cause to its own why, and back to the run', async ({ page }) => {
  const studio = await openStill(page);
  await jumpTo(studio, /was refused because all 2 of 2/);
  await chainOf(studio).filter({ hasText: 'starts cold' }).press('Enter');
  await studio.button('Ask about this instead').press('Enter');
  await expect(studio.inspector.getByRole('heading', { level: 2 })).toContainText('for a new environment');
  await expect(chainOf(studio).last()).toContainText('The handler begins');
  await studio.inspector.getByRole('button', { name: 'The whole run' }).press('Enter');
  await expect(studio.environments.locator('svg text')).toHaveCount(0);
});

test('what happened twice to one attempt are two questions: why it failed, and why it was tried again', async ({ page }) => {
  const studio = await openStill(page, 'Retry storm', 300_000);
  await jumpTo(studio, /^Attempt 2 of request 2 failed/);
  const { inspector } = studio;
  await expect(inspector.getByRole('button', { name: 'Why did it fail?' })).toHaveAttribute('aria-pressed', 'true');
  await inspector.getByRole('button', { name: 'Why was it tried again?' }).press('Enter');
  await expect(inspector.getByRole('heading', { level: 2 })).toContainText('tries again after HTTP 502, up to 3 attempts in all');
  await expect(chainOf(studio).first()).toContainText('Request 1 causes it with a call in its handler');
  await expectAccessible(page);
});

test('a duplicate: the visibility timeout that ended too early, and the timeline that made the work longer', async ({ page }) => {
  const studio = await openStill(page, 'Visibility timeout too short', 600_000);
  await jumpTo(studio, /was handled again because its visibility timeout of 30 s ended/);
  await expect(chainOf(studio).filter({ hasText: 'The timeline sets' })).toHaveCount(1);
  await expect(chainOf(studio).filter({ hasText: 'The visibility timeout ends, and the invocation still runs' })).toHaveCount(1);
  await expect(studio.inspector.getByRole('complementary', { name: 'Rule sqs.visibility' })).toBeVisible();
});

test('the last attempt of an event that was given up tells of all its attempts', async ({ page }) => {
  const studio = await openStill(page, 'S3 event notifications', 600_000);
  await page.keyboard.press('End');
  await jumpBackTo(studio, 'Why was it dead-lettered?');
  await studio.inspector.getByRole('button', { name: 'Why was it dead-lettered?' }).press('Enter');
  await expect(studio.inspector.getByRole('heading', { level: 2 })).toContainText('was given up after 3 attempts');
  await expect(chainOf(studio).filter({ hasText: /^\d+:\d+\.\d+(Request|Attempt)/ })).toHaveCount(3);
  await expect(chainOf(studio).last()).toContainText('it is sent to the dead-letter queue not-checked');
});
