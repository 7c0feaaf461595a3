import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { countPlaywright, countVitest } from './test-reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'reports-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (report: object) => {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(report))
  return path
}
const missing = join(folder, 'missing.json')

describe('countVitest', () => {
  const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] }
  const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] }
  const unloadable = { status: 'failed', assertionResults: [] }
  test.each([
    ['all pass', { numPassedTests: 3, numFailedTests: 0, testResults: [passing] }, true, { passed: 3, failed: 0 }],
    ['one fails', { numPassedTests: 2, numFailedTests: 1, testResults: [failing] }, false, { passed: 2, failed: 1 }],
    [
      'a file cannot be loaded',
      { numPassedTests: 2, numFailedTests: 0, testResults: [unloadable] },
      false,
      { passed: 2, failed: 1 },
    ],
    [
      'an error outside the tests',
      { numPassedTests: 2, numFailedTests: 0, testResults: [passing] },
      false,
      { passed: 2, failed: 1 },
    ],
  ])('%s', (_title, report, succeeded, count) => expect(countVitest(file(report), succeeded)).toEqual(count))

  test('no report is a failure', () => expect(countVitest(missing, true)).toEqual({ passed: 0, failed: 1 }))
})

describe('countPlaywright', () => {
  const stats = { expected: 4, unexpected: 0, flaky: 0 }
  test.each([
    ['all pass', { stats, errors: [] }, true, { passed: 4, failed: 0 }],
    ['one fails', { stats: { ...stats, unexpected: 1 }, errors: [] }, false, { passed: 4, failed: 1 }],
    [
      'one passes at its second try, and is told of',
      { stats: { ...stats, flaky: 1 }, errors: [] },
      true,
      { passed: 5, failed: 0, atSecondTry: 1 },
    ],
    ['the server does not start', { stats: { ...stats, expected: 0 }, errors: [{}] }, false, { passed: 0, failed: 1 }],
    ['a bad end without a failed test', { stats, errors: [] }, false, { passed: 4, failed: 1 }],
  ])('%s', (_title, report, succeeded, count) => expect(countPlaywright(file(report), succeeded)).toEqual(count))

  test('no report is a failure', () => expect(countPlaywright(missing, true)).toEqual({ passed: 0, failed: 1 }))
})
