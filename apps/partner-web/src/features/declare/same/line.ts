import type { DeclarationInput } from '@cesu/domain/declarations'
import type { ProblemDetails, ProblemReason } from '@cesu/domain/problems'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../../api.ts'
import { initialInput } from '../initialInput.ts'
import type { Check } from '../usual.ts'

/** A pair with the month to declare, as the list gives it. */
export type Pair = inferOutput<typeof api.employments.list>['rows'][number]

/** A month « as the one before »: its hours at the contract's pay, and nothing else; null where that would lose something. */
export function sameMonth(pair: Pair, period: string): DeclarationInput | null {
  if (!pair.isPlain || pair.lastDeclaration === null) return null
  return { ...initialInput(pair, period), hours: pair.lastDeclaration.hoursHundredths / 100 }
}

/** Why a month is not declared « as the one before », in a sentence. */
export const whyNotSame = ({ lastDeclaration }: Pair): string =>
  lastDeclaration === null
    ? 'Aucun mois n’a encore été déclaré.'
    : 'Le dernier mois déclaré n’était pas le mois précédent, ou il contenait autre chose que des heures au salaire du contrat.'

/** What the server thinks of a line. */
export type Verdict =
  | { kind: 'CHECKING' }
  | { kind: 'READY'; hash: string; costCents: number; netPaidCents: number; isLate: boolean }
  | { kind: 'UNUSUAL'; sentences: string[] }
  | { kind: 'REFUSED'; sentences: string[] }
  | { kind: 'FAILED'; problem: ProblemDetails }

/** A check as a verdict: late alone is told once for all, anything else is looked at one by one. */
export function verdictOf({ errors, anomalies, payslip, cheaperRelief, hash }: Check): Verdict {
  if (errors.length > 0 || payslip === null || hash === null) return { kind: 'REFUSED', sentences: sentencesOf(errors) }
  const odd = anomalies.filter(({ code }) => code !== 'DECLARED_LATE')
  if (odd.length > 0) return { kind: 'UNUSUAL', sentences: odd.map(({ detail }) => detail) }
  if (cheaperRelief) return { kind: 'UNUSUAL', sentences: ['Un autre allègement coûterait moins cher à l’employeur.'] }
  const { totalCostCents: costCents, netPaidCents } = payslip
  return { kind: 'READY', hash, costCents, netPaidCents, isLate: anomalies.length > 0 }
}

/** Reasons to refuse, each with its remedy. */
export const sentencesOf = (reasons: readonly ProblemReason[]): string[] =>
  reasons.map(({ detail, remedy }) => `${detail} ${remedy}`)
