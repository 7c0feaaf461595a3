import type { DeclarationInput } from '@cesu/domain/declarations'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'
import { type Contract, initialInput } from './initialInput.ts'

/** The server's judgement of a draft. */
export type Check = inferOutput<typeof api.declarations.check>

/** One that may be sent as it is. */
export type ReadyCheck = Check & { payslip: NonNullable<Check['payslip']>; hash: string }

/** True when nothing is declared but the hours: the rest is what the contract says. */
export function isUsual(input: DeclarationInput, contract: Contract): boolean {
  const usual: Record<string, unknown> = { ...initialInput(contract, input.period), hours: input.hours }
  return Object.entries(input).every(([field, value]) =>
    field in usual ? JSON.stringify(value) === JSON.stringify(usual[field]) : value === undefined || value === false,
  )
}

/** True when there is nothing to look at: no refusal, no anomaly, no other relief that would cost less. */
export const isReady = (check: Check): check is ReadyCheck =>
  check.hash !== null && check.anomalies.length === 0 && check.cheaperRelief === null && check.payslip !== null
