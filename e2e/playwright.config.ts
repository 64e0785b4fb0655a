import { defineConfig, devices } from '@playwright/test'

const { E2E_WEB_URL, ONETILL_BROWSER, E2E_REPORT } = process.env
if (!E2E_WEB_URL) throw new Error('Browser tests need a stage: run npm run e2e -- [file]')

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: E2E_REPORT ? [['list'], ['json', { outputFile: E2E_REPORT }]] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: E2E_WEB_URL,
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: ONETILL_BROWSER,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
})
