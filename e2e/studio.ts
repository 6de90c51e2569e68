/** The Studio as a person finds it: parts by role and name, the few things a person does, and what must never happen while they do. */
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { inflateSync } from 'fflate';

/** What went wrong in a page: console errors, exceptions, violations of the content security policy, requests to other hosts. */
export type Faults = string[];

/** Collects the faults of every page of a context. Call it before the first page opens; expect the list to be empty at the end. */
export async function watchFaults(context: BrowserContext): Promise<Faults> {
  const faults: Faults = [];
  await context.exposeFunction('reportViolation', (text: string) => faults.push(`content security policy: ${text}`));
  await context.addInitScript(() => {
    const { reportViolation } = globalThis as unknown as { reportViolation: (text: string) => void };
    addEventListener('securitypolicyviolation', (e) => reportViolation(`${e.effectiveDirective} refused ${e.blockedURI}`));
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`exception: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') faults.push(`request to another host: ${request.url()}`);
  });
  return faults;
}

export class Studio {
  readonly page: Page;
  readonly transport: Locator;
  readonly editor: Locator;
  readonly inspector: Locator;
  readonly stage: Locator;
  readonly environments: Locator;
  readonly metrics: Locator;
  readonly time: Locator;

  constructor(page: Page) {
    this.page = page;
    this.transport = page.getByRole('toolbar', { name: 'Transport' });
    this.editor = page.getByRole('region', { name: 'Editor', exact: true });
    this.inspector = page.getByRole('region', { name: 'Inspector' });
    this.stage = page.getByRole('region', { name: 'Stage' });
    this.environments = page.getByRole('region', { name: 'Execution environments' });
    this.metrics = page.getByRole('region', { name: 'Metrics' });
    this.time = page.getByRole('slider', { name: 'Time', exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Opens the Studio and waits for the first run. `path` is relative to the site's address and may hold a fragment. */
  async open(path = './'): Promise<void> {
    await this.page.goto(path);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('coldstart');
    await expect(this.time).toBeEnabled();
  }

  /** The cursor's place, ms. */
  async cursorMs(): Promise<number> {
    return Number(await this.time.inputValue());
  }

  async pause(): Promise<void> {
    const pause = this.button('Pause');
    if (await pause.isVisible()) await pause.click();
    await expect(this.button('Play')).toBeVisible();
  }

  /** Types a number into the box of one of the main settings. */
  async setNumber(label: string | RegExp, value: number): Promise<void> {
    await this.editor.getByRole('spinbutton', { name: label }).fill(String(value));
  }

  /** One of the charts, by CloudWatch's name. */
  metric(name: string): Locator {
    return this.metrics.getByRole('figure').filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  /** The number that a chart shows at the cursor. */
  reading(name: string): Locator {
    return this.metric(name).getByRole('strong');
  }

  /** Moves the cursor to the end of the run, where the charts' numbers are those of the whole run. */
  async toEnd(): Promise<void> {
    await this.time.press('End');
    await expect(this.time).toHaveValue((await this.time.getAttribute('max')) ?? '');
  }

  /** Opens one of the quiet rows of the editor, by its title. */
  async openRow(title: string): Promise<Locator> {
    const row = this.editor
      .locator('details')
      .filter({ has: this.page.locator('summary', { hasText: title }) })
      .first();
    if (!(await row.evaluate((details: HTMLDetailsElement) => details.open))) await row.locator('summary').first().click();
    return row;
  }

  /** The text editor, opened where it is not. */
  async openText(): Promise<Locator> {
    await this.openRow('Scenario as JSON');
    const text = this.editor.getByRole('textbox', { name: 'Scenario as JSON' });
    await expect(text).toBeVisible();
    return text;
  }

  /** Replaces the whole text in the text editor. */
  async setText(text: string): Promise<void> {
    const box = await this.openText();
    await box.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  /** The scenario that is open, out of its share link. */
  async scenario(): Promise<Record<string, unknown>> {
    return scenarioOf(await this.shareLink());
  }

  /** Picks one of the places that the overview of the run suggests, such as "The first refusal". */
  async lookAt(title: string): Promise<void> {
    await this.inspector.getByRole('button', { name: new RegExp(`^${title}`) }).click();
  }

  /** Opens a scenario of the gallery and waits for its run. */
  async openGallery(title: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Scenario' }).selectOption({ label: title });
    await expect(this.page).toHaveTitle(`${title} · Coldstart`);
  }

  /** The link that the share dialog offers; closes the dialog again. */
  async shareLink(): Promise<string> {
    await this.button('Share').click();
    const dialog = this.page.getByRole('dialog', { name: 'Share this scenario' });
    const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    await this.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    return link;
  }
}

/** The scenario that a share link holds, read without the product's own decoder. */
export function scenarioOf(link: string): Record<string, unknown> {
  const packed = new URL(link).hash.replace(/^#1\./, '');
  return JSON.parse(Buffer.from(inflateSync(Buffer.from(packed, 'base64url'))).toString('utf8')) as Record<string, unknown>;
}

/** A number as the Studio writes it. */
export const shown = (value: number): string => value.toLocaleString('en-US');
