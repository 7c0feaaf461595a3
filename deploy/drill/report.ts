import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import type { Answer } from './caller.ts'
import type { Verdict } from './verify.ts'

/** A line of the table. */
export interface Row extends Verdict {
  title: string
  /** Writes and readings acknowledged since the line before. */
  acknowledged: number
  /** Events that a follower missed, read twice or out of order, up to there. */
  misread: number
  /** Longest time without a write acknowledged, in milliseconds. */
  gapMs: number
  /** Every answer, by what it said. */
  answers: Answer[]
}

/** Longest time to the first success. */
const MOST_MS = 45_000

/** Answers that the contract does not have: anything but a success, a refusal with its code, or a 503 with Retry-After. */
const foreign = (answers: readonly Answer[]): Answer[] =>
  answers.filter(({ status, code, retryAfter }) => {
    if (status === 0 || (status >= 200 && status < 300)) return false
    if (status >= 400 && status < 500) return code === null || (status === 409 && !retryAfter)
    return status !== 503 || !retryAfter
  })

/** What a line breaks of what is promised; empty when it keeps all of it. */
export function broken({ lost, double, halfWritten, misread, gapMs, answers }: Row): string[] {
  const strange = foreign(answers)
  return [
    ...(lost > 0 ? [`${lost} perdus`] : []),
    ...(double > 0 ? [`${double} en double`] : []),
    ...(halfWritten > 0 ? [`${halfWritten} écrits à moitié`] : []),
    ...(misread > 0 ? [`${misread} événements mal suivis`] : []),
    ...(gapMs > MOST_MS ? [`${seconds(gapMs)} s sans succès`] : []),
    ...(strange.length > 0 ? [`${strange.length} réponses hors contrat : ${counts(strange)}`] : []),
  ]
}

export const seconds = (ms: number): string => (ms / 1_000).toFixed(1)

/** How many answers of each kind, successes aside. */
export function counts(answers: readonly Answer[]): string {
  const found = new Map<string, number>()
  for (const { status, code } of answers) {
    if (status >= 200 && status < 300) continue
    const name = status === 0 ? 'no answer' : `${status} ${code ?? 'without a code'}`
    found.set(name, (found.get(name) ?? 0) + 1)
  }
  return [...found].map(([name, count]) => `${name} ×${count}`).join(', ') || 'none'
}

/** Writes docs/drill.md. */
export function writeReport({
  rows,
  notes,
  versions,
}: {
  rows: readonly Row[]
  notes: readonly string[]
  versions: string
}): void {
  const line = (row: Row) => {
    const slowest = Math.max(...row.answers.map(({ tookMs }) => tookMs), 0)
    const cells = [
      row.title,
      row.acknowledged,
      row.lost,
      row.double,
      row.halfWritten,
      row.misread,
      seconds(row.gapMs),
      seconds(slowest),
    ]
    return `| ${[...cells, counts(row.answers)].join(' | ')} |`
  }
  const text = `# The last drill

Written by \`npm run drill\` ([deploy/README.md](../deploy/README.md) says what it runs). ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC,
${cpus().length} cores, load at its end ${loadavg()[0]?.toFixed(1)}. ${versions}.

| What broke | acknowledged | lost | double | half-written | events misread | longest time without a write (s) | slowest answer (s) | answers that were no success |
|---|---|---|---|---|---|---|---|---|
${rows.map(line).join('\n')}

${notes.map((note) => `- ${note}`).join('\n')}

« Acknowledged » counts declarations, corrections, mandates asked and readings; each was sent with its key until it was acknowledged. After each
line everything in the database was compared with what was acknowledged. « No answer » is a connection that was cut or refused.
`
  writeFileSync(join(import.meta.dirname, '../../docs/drill.md'), text)
}
