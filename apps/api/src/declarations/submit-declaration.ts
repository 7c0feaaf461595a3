import { insertDeclaration, takeReference } from '@cesu/db'
import {
  assess,
  type DeclarationChannel,
  DeclarationInput,
  declarationExpected,
  declarationReference,
  duplicateRefusal,
} from '@cesu/domain/declarations'
import { z } from 'zod'
import type { PartnerActorKind } from '../actor.ts'
import type { Call } from '../call.ts'
import { documentedDeclaration } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { record } from '../record.ts'
import { channelOf } from './channel-of.ts'
import { requireChecked } from './checked-hash.ts'
import { declarationFacts, refusedDeclaration } from './declaration-facts.ts'
import { newDeclaration } from './new-declaration.ts'
import { openAnomalyCase } from './open-anomaly-case.ts'
import { TitleVerdicts } from './titles/judged-titles.ts'
import { payWithTitles } from './titles/pay-with-titles.ts'

type SubmitCall = Call<PartnerActorKind, 'write'>

/** Where to read the new declaration back. */
const DeclarationReceipt = z.object({
  employerId: z.string(),
  period: z.string(),
  id: z.string(),
  reference: z.string(),
  /** What came of each title given with it, whatever came of the others; null when none was. */
  titles: TitleVerdicts.nullable(),
})

/**
 * Registers a declaration: decide, write, record. A Problem `declaration.refused` lists all the reasons at once, and
 * nothing is written but the charge: a refusal tells of the pair what a check does.
 */
export const submitDeclaration = operation({
  name: 'declarations.submit',
  title: 'Envoyer une déclaration',
  permission: 'declarations.submit',
  effect: 'write',
  cutBy: 'API_DECLARATIONS',
  input: DeclarationInput,
  expected: declarationExpected,
  output: DeclarationReceipt,
  example: documentedDeclaration,
  run: (call, input) => submitThrough(call, input, channelOf(call.actor)),
  opens: (answer) => pairPersons(answer),
})

/** The same, whatever the channel by which it came in. */
export async function submitThrough(call: SubmitCall, input: DeclarationInput, channel: DeclarationChannel) {
  const { tx, actor, today, secret, newId } = call
  const gathered = await declarationFacts(tx, { partnerId: actor.partnerId, input, today, deciding: true })
  const { refusals, anomalies, payslip } = assess(gathered.facts)
  if (refusals.length > 0 || payslip === null) throw refusedDeclaration(refusals, gathered.pair)
  requireChecked(secret, { facts: gathered.facts, payslip, pair: gathered.pair })

  const key = { employerId: input.employerId, period: input.period, id: newId() }
  const reference = await takeReference(tx, key, (serial) => declarationReference(today, serial))
  const declaration = newDeclaration(call, gathered, { key, anomalies, payslip, reference, channel })
  if (!(await insertDeclaration(tx, declaration))) throw refusedDeclaration([duplicateRefusal(null)], gathered.pair)

  const { employerId, period, id } = key
  await record(call, {
    kind: 'DECLARATION_REGISTERED',
    subjectId: id,
    payload: { reference, employerId, period, version: 1, channel },
    employerId,
  })
  await openAnomalyCase(call, { ...key, reference, anomalies, pair: gathered.pair, payslip })
  const { paymentDay, titles: given, depositCents = 0 } = input
  // It has just been written: no title pays it yet.
  const standing = { before: [], roomCents: Math.max(0, payslip.netPaidCents - depositCents) }
  const titles = given ? await payWithTitles(call, { ...key, reference, paymentDay, standing }, given) : null
  return { employerId, employeeId: gathered.pair.employeeId, period, id, reference, titles }
}
