import { defineConfig } from '@playwright/test';
import { launchOptions } from './e2e/support/browser.mjs';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'artifacts/results',
  globalSetup: './e2e/support/servers.mjs',
  // A test that passes at the second try has failed.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Only how long to wait before giving up: a busy machine is slow, and no test here measures time.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions,
  },
});
