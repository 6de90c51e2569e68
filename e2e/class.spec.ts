/** A class: a teacher makes a link, students answer with the network off, the teacher pastes their codes; and what is locked stays so. */
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

/** A second person, who has nothing in their browser. */
async function another(
  context: BrowserContext,
): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly faults: string[] }> {
  const browser = context.browser();
  if (browser === null) throw new Error('There is no browser.');
  const own = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const faults = await watchFaults(own);
  return { context: own, page: await own.newPage(), faults };
}

/** Waits for the worker that makes a class's runs: a file that is still on its way would not come without a network. */
async function classWorkerIsUp(page: Page): Promise<void> {
  const find = () => page.workers().find((worker) => worker.url().includes('classWorker'));
  await expect.poll(() => find() !== undefined).toBe(true);
  await find()?.evaluate(() => true);
}

/** Opens the class window by the command palette, with keys alone. */
async function openClassWindow(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /^Command/ })).toBeFocused();
  await page.keyboard.type('class: a link');
  await expect(page.getByRole('option', { name: /^Class/, selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  const window = page.getByRole('dialog', { name: 'Class' });
  await expect(window).toBeVisible();
  return window;
}

test('a class about a lesson: link, locks, hidden answers, codes, histogram, all without a network', async ({ context, page, baseURL }) => {
  const faults = await watchFaults(context);
  const teacher = new Studio(page);
  await teacher.open();
  const window = await openClassWindow(page);

  // The teacher makes a class about two steps of a lesson, with keys.
  await window.getByRole('textbox', { name: 'Name of the class' }).fill('Tuesday');
  await window.getByRole('combobox', { name: 'Lesson or scenario' }).selectOption({ label: 'Concurrency and its caps' });
  for (const step of [/^Step 3\./, /^Step 4\./]) await window.getByRole('checkbox', { name: step }).press('Space');
  for (const lock of [
    /^Changing the scenario/,
    /^The scenario as text/,
    /^Interventions/,
    /^Other scenarios/,
    /^Sharing/,
    /^Experiments/,
    /^The inspector/,
  ]) {
    await window.getByRole('checkbox', { name: lock }).press('Space');
  }
  await window.getByRole('switch', { name: /^Hidden until/ }).press('Space');
  await window.getByRole('switch', { name: /^Each student/ }).press('Space');
  await expect(window.getByRole('list', { name: 'Variants' })).toContainText('Step 1: 6 variants, each with another answer', {
    timeout: 60_000,
  });
  await expectAccessible(page, 'dialog');
  await window.getByRole('button', { name: 'Make the link' }).press('Enter');
  const link = await window.getByRole('textbox', { name: 'Link for students' }).inputValue();
  await window.locator('summary', { hasText: 'QR code' }).press('Enter');
  await expect(window.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await window.getByRole('button', { name: 'To the answers' }).press('Enter');
  await expect(window.getByText('Nothing is pasted yet.')).toBeVisible();

  // Two students open it. From here on there is no network for anybody.
  const ann = await another(context);
  await ann.page.goto(`${baseURL}${link.slice(link.indexOf('#'))}`);
  const ben = await another(context);
  await ben.page.goto(`${baseURL}${link.slice(link.indexOf('#'))}`);
  const codes: string[] = [];
  for (const student of [ann, ben]) await expect(student.page.getByRole('dialog', { name: 'Join: Tuesday' })).toBeVisible();
  for (const student of [ann, ben]) await student.page.keyboard.type(student === ann ? 'Ann' : 'Ben');
  await expectAccessible(ann.page, 'dialog');
  for (const student of [ann, ben]) {
    await student.page.keyboard.press('Enter');
    await expect(student.page.getByRole('region', { name: 'Lesson' }).getByRole('heading', { level: 2 })).toContainText('Step 1 of 4');
    await expect(student.page.getByRole('region', { name: 'Scenario as JSON' })).toHaveCount(0);
  }
  for (const each of [page, ann.page, ben.page]) await classWorkerIsUp(each);
  // Whatever a student has opened once is there without a network as well.
  await ann.page.keyboard.press('Control+k');
  await expect(ann.page.getByRole('combobox', { name: /^Command/ })).toBeFocused();
  await ann.page.keyboard.press('Escape');
  for (const each of [context, ann.context, ben.context]) await each.setOffline(true);

  // They predict, with keys. The run that answers is not shown, and the code is theirs.
  for (const { page: own } of [ann, ben]) {
    const lesson = own.getByRole('region', { name: 'Lesson' });
    const note = lesson.getByRole('region', { name: 'Your answer to the class' });
    await expect(note).toContainText('You have variant');
    await lesson.getByRole('slider').press('ArrowRight');
    await lesson.getByRole('button', { name: 'Hand in' }).press('Enter');
    await expect(note).toContainText('Your code:');
    await expect(lesson.getByRole('region', { name: 'Answer', exact: true })).toHaveCount(0);
    codes.push((await note.locator('output').textContent()) ?? '');
  }
  expect(new Set(codes).size).toBe(2);
  await expectAccessible(ann.page);

  // What is locked is locked by pointer, key and palette.
  const studio = new Studio(ann.page);
  await expect(ann.page.getByRole('region', { name: 'Class', exact: true })).toContainText('Locked: changing the scenario');
  await expect(studio.editor.getByRole('spinbutton').first()).toBeDisabled();
  await expect(studio.button('Send a request')).toBeDisabled();
  await expect(ann.page.getByRole('combobox', { name: 'Scenario' })).toBeDisabled();
  await studio.button('Share').click();
  await expect(ann.page.getByText('That is locked in this class: sharing and exporting.')).toBeVisible();
  await ann.page.keyboard.press('m');
  await expect(ann.page.getByText('That is locked in this class: other scenarios.')).toBeVisible();
  await ann.page.keyboard.press('8');
  await expect(ann.page.getByText('That is locked in this class: experiments.')).toBeVisible();
  await ann.page.keyboard.press('Control+k');
  await expect(ann.page.getByRole('combobox', { name: /^Command/ })).toBeFocused();
  await ann.page.keyboard.type('Noisy neighbour');
  await ann.page.keyboard.press('Enter');
  await expect(ann.page.getByText('That is locked in this class: other scenarios.')).toBeVisible();
  await expect(ann.page.getByRole('navigation', { name: 'Steps of the lesson' }).getByRole('button', { name: 'Step 3' })).toBeDisabled();

  // The teacher pastes what came: a slip, a code of another class and a second one are named line by line.
  const [first = '', second = ''] = codes;
  const slip = second.slice(0, -1) + (second.endsWith('7') ? '8' : '7');
  await window
    .getByRole('textbox', { name: /^Codes, a line for each/ })
    .fill([`Ann  ${first}`, `Ben; ${slip}`, `Ben ${second.replaceAll('-', ' ')}`, `Ann ${first}`, 'Cy 7KQ2-MX8A-99TT'].join('\n'));
  await expect(window.getByText('2 answers count, 3 lines do not.')).toBeVisible();
  const wrong = window.getByRole('region', { name: 'Lines that do not count' });
  await expect(wrong.getByRole('listitem')).toContainText([/Line 2.*mistyped/, /Line 4.*same code as in line 1/, /Line 5.*mistyped/]);
  const answers = window.getByRole('region', { name: 'Answers of the class' });
  await expect(answers.getByRole('row').filter({ hasText: /2$/ })).toHaveCount(1);
  const opening = (await answers.locator('output').textContent()) ?? '';
  await answers.getByRole('switch', { name: 'Show what is right' }).press('Space');
  await expect(answers).toContainText('0 of 2 right');
  await expectAccessible(page, 'dialog');

  // The teacher's code opens the answer; one that is mistyped does not.
  const note = ann.page.getByRole('region', { name: 'Your answer to the class' });
  const box = note.getByRole('textbox');
  await box.fill(opening.slice(0, -1) + (opening.endsWith('0') ? '1' : '0'));
  await box.press('Enter');
  await expect(note.getByRole('alert')).toContainText('A character is wrong');
  await box.fill(opening.toLowerCase());
  await box.press('Enter');
  await note.getByRole('button', { name: 'Show the answer' }).press('Enter');
  await expect(ann.page.getByRole('region', { name: 'Answer', exact: true })).toContainText('The run');
  await expectAccessible(ann.page);

  // The file for grading holds the class; notes can be read.
  const downloading = page.waitForEvent('download');
  await window.getByRole('button', { name: 'Save answers.csv' }).press('Enter');
  expect((await downloading).suggestedFilename()).toBe('answers.csv');
  await window.getByRole('tab', { name: 'Notes for teachers' }).click();
  await expect(window.getByRole('heading', { name: 'Common wrong answers' })).toBeVisible();
  await expectAccessible(page, 'dialog');
  for (const { context: own } of [ann, ben]) await own.close();
  // What a page fetches beforehand, such as a spare worker, does not come without a network; all that was asked of it did.
  const isNoNetwork = (fault: string) => fault.includes('ERR_INTERNET_DISCONNECTED');
  expect([...faults, ...ann.faults, ...ben.faults].filter((fault) => !isNoNetwork(fault))).toEqual([]);
});

test('a class about a scenario with a question of the teacher’s, and what is locked in its text', { tag: '@long' }, async ({
  context,
  page,
  baseURL,
}) => {
  const faults = await watchFaults(context);
  const teacher = new Studio(page);
  await teacher.open();
  const window = await openClassWindow(page);
  await window.getByRole('combobox', { name: 'Lesson or scenario' }).selectOption({ label: 'The scenario that is open now' });
  await window.getByRole('switch', { name: /^With a question/ }).press('Space');
  await window.getByRole('combobox', { name: 'The number that answers it' }).selectOption({ label: 'checkout: Throttles' });
  await expect(window.getByText('In this run it is 8.')).toBeVisible();
  await window.getByRole('textbox', { name: /^The question/ }).fill('How many are refused?');
  await window.getByRole('checkbox', { name: /^The seed/ }).press('Space');
  await window.getByRole('button', { name: 'Make the link' }).press('Enter');
  const link = await window.getByRole('textbox', { name: 'Link for students' }).inputValue();

  const student = await another(context);
  await student.page.goto(`${baseURL}${link.slice(link.indexOf('#'))}`);
  await expect(student.page.getByRole('dialog', { name: 'Join the class' })).toBeVisible();
  await student.page.keyboard.type('17');
  await student.page.keyboard.press('Enter');
  const question = student.page.getByRole('region', { name: 'Question' });
  await expect(question).toContainText('How many are refused?');
  await question.getByRole('spinbutton').fill('8');
  await question.getByRole('button', { name: 'Hand in' }).press('Enter');
  await expect(question).toContainText('Your code:');
  await expect(question).toContainText('The run: 8. You said 8.');
  await expectAccessible(student.page);

  // The seed stays, also as text; anything else may be changed.
  const studio = new Studio(student.page);
  const seed = (await studio.scenario()).seed;
  await studio.setNumber('Requests per second', 3);
  const changed = await studio.scenario();
  await studio.setText(JSON.stringify({ ...changed, seed: Number(seed) + 1 }));
  await expect(student.page.getByText('That is locked in this class: the seed.')).toBeVisible();
  expect(await studio.scenario()).toEqual(changed);

  // A reload goes on where the student was; leaving gives the page back.
  await student.page.reload();
  await expect(question).toContainText('Your code:');
  await student.page.getByRole('button', { name: 'Leave the class' }).press('Enter');
  await expect(question).toHaveCount(0);
  await expect(student.page.getByRole('region', { name: 'Class', exact: true })).toHaveCount(0);
  await student.context.close();
  expect([...faults, ...student.faults]).toEqual([]);
});

test('projector mode: large type, captions for what hovering tells, a remote, and drawings that go when the run goes on', async ({
  context,
  page,
}) => {
  const faults = await watchFaults(context);
  await page.setViewportSize({ width: 1024, height: 768 });
  const studio = new Studio(page);
  await studio.open('./?projector=1');
  await expect(page.locator('html')).toHaveCSS('font-size', '18px');
  await expectAccessible(page);
  await studio.button('Theme').focus();
  await expect(page.getByRole('status', { name: 'About what is picked' })).toContainText('switch to');

  // D takes the pen; a box is drawn, words are written, and both are erased by key.
  const drawn = (words: string) => page.getByRole('img', { name: words, exact: true });
  await page.keyboard.press('d');
  await page.keyboard.press('q');
  await page.mouse.move(400, 300);
  await page.mouse.down();
  await page.mouse.move(600, 420);
  await page.mouse.up();
  await expect(drawn('1 drawn over the picture')).toBeVisible();
  await page.keyboard.press('t');
  await page.keyboard.type('here');
  await page.keyboard.press('Enter');
  await expect(drawn('2 drawn over the picture')).toBeVisible();
  await expectAccessible(page, '[aria-label="Draw over the picture"]');
  await page.keyboard.press('Backspace');
  await expect(drawn('1 drawn over the picture')).toBeVisible();
  await studio.button('Take back').click();
  await expect(drawn('2 drawn over the picture')).toBeVisible();
  await studio.time.press('ArrowRight');
  await expect(drawn('Nothing is drawn')).toHaveCount(1);

  // The remote: dark and back; then through a lesson.
  await page.keyboard.press('.');
  await expect(page.getByRole('button', { name: /^The screen is dark/ })).toBeVisible();
  await page.keyboard.press('.');
  await expect(page.getByRole('button', { name: /^The screen is dark/ })).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /^Command/ })).toBeFocused();
  await page.keyboard.type('lessons');
  await page.getByRole('option', { name: /^Lessons/ }).click();
  await page
    .getByRole('dialog', { name: 'Lessons' })
    .getByRole('button', { name: /What an environment is/ })
    .press('Enter');
  const lesson = page.getByRole('region', { name: 'Lesson' });
  await expect(lesson.getByRole('heading', { level: 2 })).toContainText('Step 1');
  await page.keyboard.press('PageDown');
  await expect(lesson.getByRole('heading', { level: 2 })).toContainText('Step 2');
  await page.keyboard.press('PageUp');
  await expect(lesson.getByRole('heading', { level: 2 })).toContainText('Step 1');
  await page.keyboard.press('r');
  await expect(page.locator('html')).not.toHaveAttribute('data-projector');
  expect(faults).toEqual([]);
});
