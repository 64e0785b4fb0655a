import { defineConfig } from 'vitest/config'

const EVERYWHERE = '{apps,packages,prisma,scripts,bench,e2e}/**'
const NEVER = ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/generated/**']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${EVERYWHERE}/*.test.{ts,tsx}`],
          exclude: [...NEVER, '**/*.db.test.ts', 'scripts/tidy/**'],
        },
      },
      { test: { name: 'tidy', include: ['scripts/tidy/*.test.ts'] } },
      {
        test: {
          name: 'integration',
          include: [`${EVERYWHERE}/*.db.test.ts`],
          exclude: NEVER,
          globalSetup: './scripts/testing/provide-database.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
