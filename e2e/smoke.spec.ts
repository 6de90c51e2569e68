/** The page opens, moves, is quiet, and asks no one else for anything. */
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { Studio, watchFaults } from './studio.ts';

test('a fresh visit shows a run that moves, with nothing on the console', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('./');
  await expect.poll(() => studio.cursorMs()).toBeGreaterThan(0);
  for (const part of [studio.stage, studio.environments, studio.metrics, studio.editor, studio.inspector]) await expect(part).toBeVisible();
  await expect(studio.button('Send a request')).toBeEnabled();
  expect(faults).toEqual([]);
});

test('the built page carries a content security policy that forbids all but its own files', async ({ page }) => {
  await page.goto('./');
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /^default-src 'none'; script-src 'self'; worker-src 'self';/);
});

test('the listener for policy violations hears one', async ({ context, page }) => {
  const faults = await watchFaults(context);
  await page.goto('./');
  await page.evaluate(() => {
    const image = new Image();
    image.src = 'http://127.0.0.1:9/elsewhere.png';
    return new Promise((resolve) => image.addEventListener('error', resolve));
  });
  expect(faults.join('\n')).toContain('content security policy: img-src');
});

test('play, pause and the step buttons move the cursor', async ({ page }) => {
  const studio = new Studio(page);
  await studio.open();
  await studio.pause();
  const before = await studio.cursorMs();
  await studio.button('Next interesting event').click();
  await expect.poll(() => studio.cursorMs()).toBeGreaterThan(before);
  const after = await studio.cursorMs();
  await studio.button('Previous interesting event').click();
  await expect.poll(() => studio.cursorMs()).toBeLessThan(after);
});

test('nothing scrolls sideways on a projector', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await new Studio(page).open();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

test('first load is at most 200 kB of script, gzipped, without the parser of scenarios', async ({ page }) => {
  const scripts = new Map<string, Promise<string>>();
  page.on('response', (response) => {
    const url = response.url();
    if (response.request().resourceType() === 'script' && !/worker-/i.test(url)) scripts.set(url, response.text());
  });
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const texts = await Promise.all(scripts.values());
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(200_000);
  expect(texts.filter((text) => text.includes('ZodError'))).toEqual([]);
});
