import type { Tx } from '@cesu/db'
import { EstimateResult } from '@cesu/domain/contributions'
import { AnomalyCode, assess, type DeclarationInput } from '@cesu/domain/declarations'
import { z } from 'zod'
import { errorsOf, ProblemErrorOutput } from '../problem.ts'
import { declarationFacts } from './declaration-facts.ts'

/** The platform's judgement of a declaration that is not sent yet. */
export const DeclarationCheck = z.object({
  /** All the reasons to refuse it; empty when it can be sent. */
  errors: z.array(ProblemErrorOutput),
  anomalies: z.array(z.object({ code: z.enum(AnomalyCode), field: z.string(), detail: z.string() })),
  payslip: EstimateResult.nullable(),
})

/** Judges a declaration without writing anything. */
export async function checkDeclaration(
  tx: Tx,
  question: { partnerId: string; input: DeclarationInput; today: string },
): Promise<z.infer<typeof DeclarationCheck>> {
  const { facts } = await declarationFacts(tx, question)
  const { refusals, anomalies, payslip } = assess(facts)
  return { errors: errorsOf(refusals), anomalies, payslip }
}
