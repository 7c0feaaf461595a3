import { parentPort, workerData } from 'node:worker_threads'
import { type CopiedSpan, copyOtherMonths, copyPlainMonths } from '@cesu/db'
import {
  changeTables,
  makeReplay,
  type OtherMonth,
  plainFields,
  type Replayed,
  situationFields,
  totals,
} from '@cesu/domain/replay'
import { readLines } from './read-lines.ts'
import type { ReplayThread } from './replay.ts'

/** What of a month that is not plain says its question. */
const questionFields = [
  ...([
    'period',
    'payKind',
    'payCents',
    'hoursHundredths',
    'payWithoutHours',
    'territory',
    'scheme',
    'exemption',
  ] as const),
  ...(['exemptionRenounced', 'exemptionUsedCents', 'paidLeaveIncluded', 'nonResident', 'hourlyDeduction'] as const),
  ...(['withholdingKind', 'withholdingRatePcm', 'shortContract', 'overtime', 'presenceHundredths'] as const),
  ...([
    'nightPresenceHundredths',
    'paidLeaveHalfDays',
    'paidLeaveHundredths',
    'bonusCents',
    'leaveBalanceCents',
  ] as const),
  ...(['contractEndCents', 'depositCents', 'mileageCents', 'transportCents', 'reimbursementsCents'] as const),
  ...(['benefitMeals', 'benefitLodgingMonths', 'certified', 'youngWorkerAge'] as const),
] as const

/**
 * A thread that computes spans again, one after the other, under tables of its own: those of the code, changed as it was told.
 * It reads the database by itself, and answers each span with what it found.
 */
const { url, changes, households } = workerData as ReplayThread
changeTables(changes)

parentPort?.on('message', (span: CopiedSpan) => {
  void replaySpan(span).then(
    (found) => parentPort?.postMessage({ found }),
    (error: Error) => parentPort?.postMessage({ failed: error.stack ?? error.message }),
  )
})

async function replaySpan(span: CopiedSpan): Promise<Replayed> {
  const replay = makeReplay({ households })
  const columns = { situation: situationFields, values: plainFields }
  await copyPlainMonths(url, span, { columns, read: readLines(replay) })
  let rest = ''
  const decoder = new TextDecoder()
  const read = (bytes: Buffer) => {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    // COPY doubles what escapes: no column that is read here holds a backslash.
    for (const line of lines) replay.other(JSON.parse(line) as OtherMonth)
  }
  await copyOtherMonths(url, span, { columns: [...questionFields, ...totals], read })
  return replay.end()
}
