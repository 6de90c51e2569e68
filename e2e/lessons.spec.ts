/** Every lesson is walked by keyboard to its end: each step answers, and is accessible in both themes. */
import { expect, type Page, test } from '@playwright/test';
import { type Lesson, lessons, textsOf } from '../src/lessons/index.ts';
import { expectAccessible } from './expectAccessible.ts';
import { openLesson, stepCount, walkStep } from './lessonWalk.ts';
import { Studio, watchFaults } from './studio.ts';

const PANEL = 'section[aria-label="Lesson"]';

/** `looks`: at which steps axe-core looks at the answer. */
async function walk(page: Page, { slug, steps }: Lesson, looks: (step: number) => boolean): Promise<void> {
  const lesson = await openLesson(page, textsOf(slug).title);
  await expect(lesson.getByRole('heading', { level: 2 })).toContainText(textsOf(slug).title);
  expect(await stepCount(lesson)).toBe(steps.length);
  await expectAccessible(page, PANEL);
  for (let i = 0; i < steps.length; i++) {
    await expect(lesson).toContainText(`Step ${i + 1} of ${steps.length}`);
    await walkStep(lesson);
    if (looks(i)) await expectAccessible(page, PANEL);
    await lesson.getByRole('button', { name: /^(Next step|To the playground)$/ }).press('Enter');
  }
  await expect(lesson.getByRole('list', { name: 'Things to try' })).toBeVisible();
}

/** The first walk of npm test is lesson.spec.ts; this one draws curves, and the project's steps are changes that a person makes. */
const IN_SHORT = { 'best-memory': 1, 'image-pipeline': 3 };

for (const [slug, look] of Object.entries(IN_SHORT)) {
  test(`the lesson ${slug} is walked by keyboard`, async ({ context, page }) => {
    const faults = await watchFaults(context);
    await new Studio(page).open();
    await walk(page, lessons.find((lesson) => lesson.slug === slug) as Lesson, (step) => step === look);
    expect(faults).toEqual([]);
  });
}

for (const lesson of lessons) {
  test(`every step of ${lesson.slug} is walked by keyboard and accessible @long`, async ({ context, page }) => {
    const faults = await watchFaults(context);
    await new Studio(page).open();
    await walk(page, lesson, () => true);
    expect(faults).toEqual([]);
  });
}
