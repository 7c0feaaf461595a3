import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { computeFile } from './growth.ts'

setFlagsFromString('--expose-gc')
const collectGarbage: unknown = runInNewContext('gc')

/** Bytes in use: objects, and the buffers of the columns. */
const bytesInUse = (): number => {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** What stays in use. */
export const bytesWithoutGarbage = (): number => {
  if (typeof collectGarbage === 'function') collectGarbage()
  return bytesInUse()
}

/** What is left in memory by a file of so many payslips, in bytes: below 0 when something else was let go. */
const leftBy = (payslips: number): number => {
  const before = bytesWithoutGarbage()
  computeFile(payslips)
  return bytesWithoutGarbage() - before
}

/** What is made in memory by a file of so many payslips, in bytes: few enough that nothing is collected meanwhile. */
const madeBy = (payslips: number): number => {
  const before = bytesWithoutGarbage()
  computeFile(payslips)
  return bytesInUse() - before
}

const five = <Value>(of: () => Value): Value[] => Array.from({ length: 5 }, of)

/** The memory of the batch form, five times each. */
export const measureMemory = (): { grownMegabytes: number[]; allocatedBytesByPayslip: number[] } => {
  computeFile(1_000_000)
  return {
    grownMegabytes: five(() => leftBy(10_000_000) / 1e6),
    allocatedBytesByPayslip: five(() => madeBy(1_000_000) / 1e6),
  }
}
