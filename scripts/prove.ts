/**
 * `npm run prove [words of file names]`: the slow proofs, with as many trials as promised (trials.ts). One line each, with
 * what it drew and from which seed; PROOF_SEED has one again. Then all the journeys, on both screens. Exits 1 when one fails,
 * or when there is none.
 */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startVitest, type TestCase, VerboseReporter } from 'vitest/node'
import { build } from './build.ts'
import { withLocalTools } from './prepare/run.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** One line a proof; vitest tells the failures at the end. */
class OneLineEach extends VerboseReporter {
  override onTestCaseResult(test: TestCase): void {
    const { state } = test.result()
    const file = relative(root, test.module.moduleId)
    const drawn = (test.meta().drawn ?? []).map((properties) => ` ; ${properties}`).join('')
    const seconds = ((test.diagnostic()?.duration ?? 0) / 1_000).toFixed(1)
    this.log(`${state === 'passed' ? '✓' : '✗'} ${file} : ${test.fullName}${drawn} (${seconds} s)`)
  }
}

const words = process.argv.slice(2)
const isNamed = (file: string) => words.length === 0 || words.some((word) => file.includes(word))
const proofs = globSync('{apps,packages}/**/*.test.ts', { cwd: root, exclude: ['**/node_modules/**'] })
  .filter((file) => /scripts\/trials\.ts'/.test(readFileSync(`${root}${file}`, 'utf8')))
  .filter(isNamed)
  .toSorted()
const journeys = globSync('e2e/**/*.spec.ts', { cwd: root }).filter(isNamed)

if (proofs.length + journeys.length === 0) {
  console.error('Aucune preuve ne porte ce nom.')
  process.exit(1)
}
// Only what runs the programs needs the front-ends.
if ([...proofs, ...journeys].some((file) => !file.startsWith('packages/')) && !(await build())) process.exit(1)
process.env['CESU_PROVE'] = 'full'
if (proofs.length > 0) {
  const vitest = await startVitest('test', proofs, { root, watch: false, reporters: [new OneLineEach()] })
  await vitest.close()
}
if (journeys.length > 0) {
  const { status } = spawnSync('playwright', ['test', ...journeys], {
    ...{ cwd: root, env: withLocalTools(root), stdio: 'inherit', shell: process.platform === 'win32' },
  })
  if (status !== 0) process.exitCode = 1
}
