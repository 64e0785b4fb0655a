import type { TestProject } from 'vitest/node'
import { migrate } from '../../packages/db/src/migrate'
import { prepareTemplate, startTestServer } from './test-server.mjs'

/** Starts the test server once for the whole run and tells every test file where it is. */
export default async function provideDatabase(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  try {
    const template = await prepareTemplate(server.url, migrate)
    project.provide('testServer', { url: server.url, template })
  } catch (error) {
    await server.stop()
    throw error
  }
  return server.stop
}
