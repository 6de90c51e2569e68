/** The stage: how the parts of a scenario hang together, what waits where, and a still picture that explains itself; by keyboard and in words. */
import { expect, type Locator, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

/** Cards whose text does not fit, and cards that touch another one, as the browser lays them out. */
async function crowdedCards(stage: Locator): Promise<string[]> {
  return stage.locator('[data-card]').evaluateAll((cards) => {
    const boxes = cards.map((card) => card.getBoundingClientRect());
    return cards.flatMap((card, i) => {
      const box = boxes[i] as DOMRect;
      const name = card.querySelector('strong')?.textContent ?? '';
      const isFull = card.scrollHeight > card.clientHeight + 1 || card.scrollWidth > card.clientWidth + 1;
      const touched = boxes.some(
        (other, j) => j > i && other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom,
      );
      return [...(isFull ? [`${name} is too full`] : []), ...(touched ? [`${name} touches another card`] : [])];
    });
  });
}

test('a fan-out is seen: the topic leads to a queue and to a function, and every card holds its text', async ({ page, context }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  for (const [title, ways] of [
    ['SNS fan-out', /orders leads to the event queue of mail and to-book\./],
    ['Recursive loop on a bucket', /thumbnail leads to (stopped and photos|photos and stopped)\./],
    ['Image pipeline', /resize-image leads to failed-photos, .*and photo-metadata\./],
    ['Retry storm', /API Gateway leads to front\./],
  ] as const) {
    await studio.openGallery(title);
    await expect(studio.stage).toContainText(ways);
    await studio.pause();
    for (const share of [0.2, 0.7, 1]) {
      await studio.time.fill(String(Math.round(Number(await studio.time.getAttribute('max')) * share)));
      await expect(studio.stage).toContainText(share === 1 ? 'Just before the end' : /At \d/);
      expect(await crowdedCards(studio.stage), title).toEqual([]);
    }
  }
  expect(faults).toEqual([]);
});

test('events are told where they wait, with their clocks, and the end of a run is not empty', async ({ page }) => {
  const studio = new Studio(page);
  await studio.open();
  await studio.openGallery('S3 event notifications');
  await studio.pause();
  await studio.time.fill('120000');
  await expect(studio.stage).toContainText(/\d+ waiting\s*retry in \d.* s, .*, \+ \d+ more/);
  await studio.openGallery('SQS FIFO queue');
  await expect(studio.stage).toContainText('SQS FIFO queue');
  await studio.time.fill('60000');
  await expect(studio.stage).toContainText(/\d+ visible\s*\d+ in flight\s*hidden for/);
  await studio.toEnd();
  await expect(studio.stage).toContainText(/Just before the end · [56] busy/);
  await studio.openGallery('Kinesis stream');
  await expect(studio.stage).toContainText('readings leads to aggregate.');
  await studio.toEnd();
  await expect(studio.stage).toContainText(/iterator age \d/);
});

test('what has just happened stands on the card of the function', async ({ page }) => {
  const studio = new Studio(page);
  await studio.open();
  await studio.pause();
  await studio.lookAt('The first refusal');
  await expect(studio.stage).toContainText(/429 to API Gateway/);
  await studio.time.fill('2200');
  await expect(studio.stage).toContainText(/cold start: \d+ ms of init/);
});

test('an environment is picked by keyboard, in the table that says what the picture shows', async ({ page }) => {
  const studio = new Studio(page);
  await studio.open();
  await studio.pause();
  await studio.time.fill('30000');
  const disclosure = studio.stage.locator('summary');
  await disclosure.focus();
  await page.keyboard.press('Enter');
  const table = studio.stage.getByRole('table');
  await expect(table).toContainText('environments at 0:30.000');
  const first = table.getByRole('button').first();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(studio.inspector).toContainText(/environment 1/i);
});

test('nothing is inaccessible where much is drawn, in both themes', { tag: '@long' }, async ({ page }) => {
  const studio = new Studio(page);
  await studio.open();
  await studio.openGallery('Noisy neighbour');
  await studio.pause();
  await studio.time.fill('60000');
  await expect(studio.stage).toContainText(/429 to/);
  await expectAccessible(page, 'section[aria-label="Stage"]');
});

test('on a phone the parts stand below each other, and nothing touches', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const studio = new Studio(page);
  await studio.open();
  for (const title of ['SNS fan-out', 'S3 event notifications', 'Function calls function']) {
    await studio.openGallery(title);
    await expect(studio.stage).toContainText('leads to');
    expect(await crowdedCards(studio.stage), title).toEqual([]);
    const board = await studio.stage.boundingBox();
    expect(board?.width).toBeLessThanOrEqual(390);
  }
  await context.close();
});
