/** Journeys through the built site, in the one Chromium that scripts/findBrowser.mjs finds. */
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/findBrowser.mjs';

// Two checkouts may run their journeys at once on one machine; the workers inherit the choice.
process.env.COLDSTART_E2E_PORT ??= String(20_000 + (process.pid % 20_000));
const port = process.env.COLDSTART_E2E_PORT;
const isLong = process.env.COLDSTART_LONG !== undefined;
const executablePath = findBrowser();

/** Each window of a new Chromium gets two more pages for its address bar, a second and a half of work apiece; no journey types there. */
const popups = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];
/** What Playwright turns off itself: the browser heeds only one such list, the last. */
const playwrightDisables = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results/e2e',
  fullyParallel: true,
  workers: 2,
  // A second try, and both are told of: npm test names a journey that needed it.
  retries: 1,
  forbidOnly: true,
  // axe-core over the whole page twice takes a while on two cores.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  // Journeys that do the same for scenario after scenario belong to the mass of `npm run test:long`.
  ...(isLong ? { grep: /@long/ } : { grepInvert: /@long/ }),
  reporter: [['list'], ['json', { outputFile: `test-results/${isLong ? 'longE2e' : 'e2e'}.json` }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1440, height: 900 },
    // A journey about being offline asks for it; the others need not fetch the whole site each time.
    serviceWorkers: 'block',
    // The guided start has been here, as on any visit but the first.
    storageState: {
      cookies: [],
      origins: [{ origin: `http://localhost:${port}`, localStorage: [{ name: 'coldstart.welcome', value: 'shown' }] }],
    },
    // Nothing plays by itself, which a journey about playing asks for: two browsers that paint all the time leave no core to the journeys.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording a trace doubles the time of a journey: COLDSTART_TRACE=1 asks for it.
    trace: process.env.COLDSTART_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${[...playwrightDisables, ...popups].join(',')}`,
      ],
    },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: 'node scripts/serve.mjs',
    env: { PORT: port },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 20_000,
  },
});
