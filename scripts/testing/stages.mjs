import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { nextProgram } from '../house/build.mjs'
import { playwrightArguments } from '../house/e2e.mjs'
import { dataFolder, root } from '../house/paths.mjs'
import { runVisibly } from '../house/run.mjs'
import { bold } from '../house/steps.mjs'
import { readPlaywright, readVitest } from './reports.mjs'

const require = createRequire(join(root, 'package.json'))
const reports = join(dataFolder, 'reports')

/** A stage returns how many checks passed, and the names of those that failed. */
export async function checkTypes() {
  // Next writes the types of its routes and of what it can import.
  await runVisibly([nextProgram(), 'typegen', join(root, 'apps', 'web')], process.env)
  const compile = (project) => () =>
    check('types', program('typescript', 'tsc'), ['--noEmit', '-p', project])
  return sum([
    await stage('types', compile('tsconfig.json')),
    await stage('types of apps/web', compile(join('apps', 'web', 'tsconfig.json'))),
  ])
}

export const checkLint = () =>
  stage('lint', () => check('lint', program('@biomejs/biome', 'biome'), ['check', '.']))

export const runTidy = () => stage('tidy', () => vitest('tidy', ['--project', 'tidy']))

export const runUnit = () => stage('unit', () => vitest('unit', ['--project', 'unit']))

export const runIntegration = () =>
  stage('integration', () => vitest('integration', ['--project', 'integration']))

/** The tests of these files that are named by one of these codes. */
export const runFaults = (files, codes) =>
  stage('faults', () => vitest('faults', [...files, '-t', `\\b(${codes.join('|')})\\b`]))

export const runBrowser = (environment) =>
  stage('browser', async () => {
    const report = freshReport('browser')
    const code = await runVisibly(playwrightArguments([]), { ...environment, E2E_REPORT: report })
    return judge('browser', code, report, readPlaywright)
  })

export function sum(results) {
  return {
    passed: results.reduce((total, result) => total + result.passed, 0),
    failed: results.flatMap((result) => result.failed),
  }
}

async function stage(name, work) {
  console.log(`\n${bold(`── ${name}`)}`)
  const began = Date.now()
  const result = await work()
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.log(`${name}: ${result.passed} passed, ${result.failed.length} failed (${seconds} s)`)
  return result
}

async function vitest(name, args) {
  const report = freshReport(name)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const words = [program('vitest', 'vitest'), 'run', '--passWithNoTests', ...reporters, ...args]
  const code = await runVisibly(words, process.env)
  return judge(name, code, report, readVitest)
}

async function check(name, path, args) {
  const code = await runVisibly([path, ...args], process.env)
  return code === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: [`${name} ${args.at(-1)}`] }
}

/** A runner that fails without naming a test, or leaves no report, has failed as a whole. */
function judge(name, code, report, read) {
  const result = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')), root)
    : undefined
  if (!result)
    return { passed: 0, failed: code === 0 ? [] : [`${name}: the runner ended with ${code}`] }
  if (code !== 0 && result.failed.length === 0)
    result.failed.push(`${name}: the runner ended with ${code}`)
  return result
}

function freshReport(name) {
  mkdirSync(reports, { recursive: true })
  const path = join(reports, `${name}.json`)
  rmSync(path, { force: true })
  return path
}

function program(packageName, bin) {
  const manifest = require.resolve(`${packageName}/package.json`)
  const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8'))
  return join(dirname(manifest), typeof bins === 'string' ? bins : bins[bin])
}
