/**
 * `npm run bench [-- part…]`: what is measured, as ratios to baselines of the same run, and whether each promise is kept:
 * exits 1 when one is not. How to read it: README.md.
 */
import { availableParallelism, loadavg } from 'node:os'
import type { Part } from './part.ts'
import { isKept } from './promise.ts'
import { tableOf } from './report.ts'

/** Each part is loaded only when it is asked for: its baselines are heavy. */
const parts: Readonly<Record<string, () => Promise<{ part: Part }>>> = {
  engine: () => import('./engine.ts'),
  api: () => import('./api.ts'),
  programs: () => import('./programs.ts'),
  processes: () => import('./processes.ts'),
  sharing: () => import('./sharing.ts'),
  cases: () => import('./cases.ts'),
  files: () => import('./files.ts'),
  slips: () => import('./slips.ts'),
  replay: () => import('./replay.ts'),
  titles: () => import('./titles.ts'),
  lists: () => import('./lists.ts'),
  browser: () => import('./browser.ts'),
}

/** Measures a part and prints it; the promises that it breaks, in one line each. */
async function run(load: () => Promise<{ part: Part }>): Promise<string[]> {
  const start = performance.now()
  const { title, measure } = (await load()).part
  const { rows, figures } = await measure()
  console.log(`${title}, en ${Math.round((performance.now() - start) / 1_000)} s.`)
  const averages = loadavg().map((value) => value.toFixed(2))
  console.log(`Node ${process.versions.node}, ${availableParallelism()} cœurs, charge ${averages.join(' ')}.\n`)
  console.log(tableOf(rows))
  console.log('\nChiffres absolus (pour comparer des machines, non pour juger) :')
  for (const figure of figures) console.log(`  ${figure}`)
  return rows.flatMap(({ what, ratio, promise }) =>
    promise && !isKept(ratio.median, promise) ? [`✗ ${what} : « ${promise.wording} »`] : [],
  )
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  console.error(`Pas de partie « ${unknown.join(' », « ')} » dans le banc : ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}
const broken: string[] = []
for (const [name, load] of Object.entries(parts)) {
  if (asked.length === 0 || asked.includes(name)) broken.push(...(await run(load)))
}
for (const line of broken) console.log(`\n${line}`)
process.exitCode = broken.length === 0 ? 0 : 1
