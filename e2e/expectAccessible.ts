/** axe-core over the page as it stands: every rule in the light theme, and once more in the dark one those that look at colours. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The themes differ in colours alone. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Fails with rule, place and remedy of each violation. The theme follows the emulated colour scheme. `within`: look at this part only, where the
 * rest of the page has been looked at before.
 */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    const { violations } = await new AxeBuilder({ page })
      .include(within)
      .options({ resultTypes: ['violations'], ...(colorScheme === 'dark' ? { runOnly: colourRules } : {}) })
      // There are no frames to gather from, so no second page is opened for it.
      .setLegacyMode(true)
      .analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${colorScheme}: ${id} (${help}) at ${target.join(' ')}`),
    );
    expect(found).toEqual([]);
  }
}
