import { existsSync, readFileSync } from 'node:fs'

/** How many tests of a step passed, and how many failed. */
export interface Count {
  readonly passed: number
  readonly failed: number
  /** Of those that passed: how many needed a second try. */
  readonly atSecondTry?: number
}

/** What we read of vitest's JSON report. */
interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[]
}

/** What we read of Playwright's JSON report; a test that is expected to fail and fails is an expected one. */
interface PlaywrightReport {
  readonly stats: { expected: number; unexpected: number; flaky: number }
  readonly errors: readonly unknown[]
}

/** The tests of vitest; a file that could not be loaded is one failure, and so is a run without a report. */
export function countVitest(file: string, succeeded: boolean): Count {
  const report = read<VitestReport>(file)
  if (report === undefined) return { passed: 0, failed: 1 }
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  const failed = report.numFailedTests + unloadable.length
  return atLeastOneFailure({ passed: report.numPassedTests, failed }, succeeded)
}

/** The tests of Playwright; an error outside a test (the server did not start) is a failure, and so is a run without a report. */
export function countPlaywright(file: string, succeeded: boolean): Count {
  const report = read<PlaywrightReport>(file)
  if (report === undefined) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = report.stats
  const count = { passed: expected + flaky, failed: unexpected + report.errors.length }
  return atLeastOneFailure(flaky > 0 ? { ...count, atSecondTry: flaky } : count, succeeded)
}

/** A run that ends badly without a failed test has failed all the same. */
const atLeastOneFailure = (count: Count, succeeded: boolean): Count =>
  succeeded || count.failed > 0 ? count : { ...count, failed: 1 }

const read = <T>(file: string): T | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined
