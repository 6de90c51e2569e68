/** Charts as files: drawings that need nothing else, and pixels; by mouse, by keyboard, from the command palette, in both themes. */
import { readFileSync } from 'node:fs';
import { type Download, expect, type Page, test } from '@playwright/test';
import { Studio, watchFaults } from './studio.ts';

/** Picks a way of saving from the menu of a chart. */
async function savedBy(page: Page, about: string, words: string): Promise<Download> {
  await page.getByRole('button', { name: `Save picture of ${about}` }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: words, exact: true }).click();
  return download;
}

/** What a browser makes of a file: parsed as XML, or painted. */
async function svgOf(page: Page, download: Download) {
  const text = readFileSync(await download.path(), 'utf8');
  const parsed = await page.evaluate((xml) => {
    const root = new DOMParser().parseFromString(xml, 'image/svg+xml').documentElement;
    const names = [...new Set([root, ...root.querySelectorAll('*')].map((element) => element.localName))];
    return {
      root: root.localName,
      names,
      size: [Number(root.getAttribute('width')), Number(root.getAttribute('height'))],
      title: root.querySelector('title')?.textContent ?? '',
      texts: [...root.querySelectorAll('text')].map((element) => element.textContent ?? ''),
    };
  }, text);
  // Nothing is left to a style sheet, and nothing is fetched.
  expect(text).not.toMatch(/var\(|currentColor|inherit|class=|color\(|oklab|@import|javascript:/);
  expect(text.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:/);
  for (const name of ['parsererror', 'script', 'foreignObject', 'style', 'a']) expect(parsed.names).not.toContain(name);
  return parsed;
}

async function pngOf(page: Page, download: Download) {
  const data = readFileSync(await download.path()).toString('base64');
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
    const ground = pixels[0];
    return { size: [canvas.width, canvas.height], drawn: pixels.filter((pixel) => pixel !== ground).length, colours: new Set(pixels).size };
  }, data);
}

test('stage and charts are saved as drawings and as pixels', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.time.press('PageUp');

  const drawing = await savedBy(page, 'environments at the cursor', 'SVG, sharp at every size');
  expect(drawing.suggestedFilename()).toMatch(/^first-cold-start_stage_0-\d\d\.\d{3}\.svg$/);
  const stage = await svgOf(page, drawing);
  expect(stage).toMatchObject({ root: 'svg', title: 'Stage · First cold start' });
  for (const words of ['API Gateway', 'checkout', 'orders']) expect(stage.texts).toContain(words);
  expect(stage.names).toContain('image');
  const pixels = await savedBy(page, 'environments at the cursor', 'PNG');
  expect(pixels.suggestedFilename()).toMatch(/\.png$/);
  const painted = await pngOf(page, pixels);
  expect(painted.size).toEqual(stage.size);
  expect(painted.drawn).toBeGreaterThan(1000);
  expect(painted.colours).toBeGreaterThan(20);

  // By keyboard, twice as large, in the dark.
  await studio.button('Theme').click();
  await page.getByRole('button', { name: 'Save picture of execution environments' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'PNG, twice as large' })).toBeVisible();
  const large = page.waitForEvent('download');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const lanes = await pngOf(page, await large);
  const drawn = await svgOf(page, await savedBy(page, 'execution environments', 'SVG, sharp at every size'));
  expect(lanes.size).toEqual(drawn.size.map((px) => 2 * px));
  expect(lanes.drawn).toBeGreaterThan(2000);
  expect(drawn.texts).toEqual(expect.arrayContaining(['Execution environments', 'throttled', '0:40']));

  // Every chart on screen is among the commands.
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: /^Command/ }).fill('save picture concurrent svg');
  await expect(page.getByRole('listbox', { name: 'Commands' }).getByRole('option').first()).toHaveAccessibleName(
    /^Save picture: ConcurrentExecutions \(SVG\)/,
  );
  const named = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const chart = await svgOf(page, await named);
  expect(chart.title).toBe('ConcurrentExecutions · First cold start');
  expect(chart.texts).toContain('ConcurrentExecutions');
  expect(faults).toEqual([]);
});
