import { relative } from 'node:path'

/** Counts a vitest report; a file that could not even be loaded is one failure. */
export function readVitest(report, root) {
  const failed = []
  let passed = 0
  for (const file of report.testResults) {
    const name = relative(root, file.name)
    const broken = file.assertionResults.filter((test) => test.status === 'failed')
    passed += file.assertionResults.filter((test) => test.status === 'passed').length
    failed.push(...broken.map((test) => `${name} › ${test.fullName}`))
    if (file.status === 'failed' && broken.length === 0)
      failed.push(`${name} › could not be loaded`)
  }
  return { passed, failed }
}

/** Counts a Playwright report; what failed at first and passed at last is a failure here. */
export function readPlaywright(report) {
  const specs = report.suites.flatMap(listSpecs)
  const outcomes = specs.flatMap((spec) =>
    spec.tests.map((test) => ({ name: `${spec.file} › ${spec.title}`, status: test.status })),
  )
  const errors = (report.errors ?? []).map(
    (error) => `browser › ${String(error.message).split('\n')[0]}`,
  )
  return {
    passed: outcomes.filter(({ status }) => status === 'expected').length,
    failed: [
      ...outcomes
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ name }) => name),
      ...errors,
    ],
  }
}

function listSpecs(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(listSpecs)]
}
