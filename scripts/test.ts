/**
 * `npm test`: every check, each with its header and its duration, all run even when one fails, and at the very end one
 * line, "N passed, N failed": the tests of vitest and Playwright, plus one failure for a step that failed by itself.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withLocalTools } from './prepare/run.mjs'
import { type Count, countPlaywright, countVitest } from './test-reports.ts'

interface Outcome extends Count {
  readonly title: string
  readonly seconds: number
  /** What its tool said last, when it failed. */
  readonly lastWords: readonly string[]
}

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'cesu-tests-'))
const vitestReport = join(reports, 'vitest.json')
const playwrightReport = join(reports, 'playwright.json')

/** The last lines that a tool wrote, for whoever reads only the end of a long log. */
const LAST_LINES = 50
let lastWords: string[] = []

function keepLastWords(piece: string): void {
  const [first = '', ...others] = piece.split('\n')
  const rest = (lastWords.pop() ?? '') + first
  // The dots of thousands of tests are one line.
  lastWords = [...lastWords, rest.slice(-500), ...others].slice(-LAST_LINES)
}

/** Runs one of the repository's tools with no standard input, its output as it comes. */
const tool = (command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<boolean> =>
  new Promise((resolve) => {
    lastWords = []
    const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
    const child = spawn(command, args, {
      cwd: root,
      env: { ...withLocalTools(root), ...colours, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      from.setEncoding('utf8').on('data', (piece: string) => {
        to.write(piece)
        keepLastWords(piece)
      })
    }
    const end = () => child.kill()
    process.once('exit', end)
    child.once('error', (error) => {
      console.error(error.message)
      resolve(false)
    })
    child.once('close', (code) => {
      process.off('exit', end)
      resolve(code === 0)
    })
  })

/** A check without tests of its own counts only when it fails. */
const asCheck = (succeeded: boolean): Count => ({ passed: 0, failed: succeeded ? 0 : 1 })

const steps: Readonly<Record<string, () => Promise<Count>>> = {
  'Format et règles d’écriture': async () =>
    asCheck(await tool('biome', ['check', '--error-on-warnings', '--diagnostic-level=warn', '.'])),
  'Construction et types': async () => {
    const tasks = ['build', 'typecheck', 'typecheck:tooling']
    return asCheck(
      await tool('turbo', ['run', ...tasks, '--output-logs=errors-only', '--continue=dependencies-successful']),
    )
  },
  'Frontières entre les parties': async () =>
    asCheck(await tool('depcruise', ['apps', 'packages', 'e2e', 'examples', 'scripts'])),
  'Code mort': async () => asCheck(await tool('knip', ['--treat-config-hints-as-errors'])),
  'Règles, base de données, API': async () => {
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${vitestReport}`]
    return countVitest(vitestReport, await tool('vitest', ['run', ...reporters]))
  },
  'Parcours dans le navigateur': async () => {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport }
    return countPlaywright(playwrightReport, await tool('playwright', ['test', '--reporter=list,json'], env))
  },
}

async function runStep(title: string, step: () => Promise<Count>): Promise<Outcome> {
  console.log(`\n── ${title} ──`)
  const start = performance.now()
  const count = await step()
  const seconds = (performance.now() - start) / 1000
  console.log(`${count.failed === 0 ? '✓' : '✗'} ${title} (${seconds.toFixed(1)} s)`)
  return { title, seconds, ...count, lastWords: count.failed === 0 ? [] : lastWords }
}

process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))
process.once('exit', () => rmSync(reports, { recursive: true, force: true }))

const outcomes: Outcome[] = []
for (const [title, step] of Object.entries(steps)) outcomes.push(await runStep(title, step))

for (const { title, lastWords: words } of outcomes) {
  if (words.length > 0) console.log(`\n── ${title} : la fin de ce qui a échoué ──\n${words.join('\n')}`)
}
console.log('\n── Bilan ──')
for (const { title, seconds, failed, atSecondTry = 0 } of outcomes) {
  const words = [failed > 0 && `${failed} en échec`, atSecondTry > 0 && `${atSecondTry} au second essai, à comprendre`]
  const end = words.filter(Boolean).join(', ')
  console.log(`${failed === 0 ? '✓' : '✗'} ${title} (${seconds.toFixed(1)} s)${end === '' ? '' : ` : ${end}`}`)
}
const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0)
const failed = sum((outcome) => outcome.failed)
console.log(`\n${sum((outcome) => outcome.passed)} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
