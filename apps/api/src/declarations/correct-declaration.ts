import { askRecomputation, replaceVersion } from '@cesu/db'
import { CorrectionInput, changeExpected, recordOf } from '@cesu/domain/declarations'
import { z } from 'zod'
import { documentedCorrection } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { record } from '../record.ts'
import { channelOf } from './channel-of.ts'
import { requireChecked } from './checked-hash.ts'
import { refusedDeclaration } from './declaration-facts.ts'
import { declarationToChange, staleVersion } from './declaration-to-change.ts'
import { judgeCorrection } from './judge-correction.ts'
import { keptAnomalies, repeated } from './new-declaration.ts'
import { openAnomalyCase } from './open-anomaly-case.ts'

/**
 * Puts a new version of a declaration in force: decide, write, record. A Problem `declaration.refused` lists all the reasons at
 * once, `declaration.changed` says that another version was put in force meanwhile; nothing is written then.
 */
export const correctDeclaration = operation({
  name: 'declarations.correct',
  title: 'Corriger une déclaration',
  permission: 'declarations.correct',
  effect: 'write',
  input: CorrectionInput,
  expected: changeExpected,
  output: z.object({ employerId: z.string(), period: z.string(), id: z.string(), version: z.int() }),
  example: documentedCorrection,
  async run(call, input) {
    const { tx, actor, now, today, secret } = call
    const found = await declarationToChange(call, input, { deciding: true })
    const judged = await judgeCorrection(tx, found, { input, today })
    const { refusals, anomalies, payslip, gathered } = judged
    const { facts, pair } = gathered
    if (refusals.length > 0 || payslip === null) throw refusedDeclaration(refusals, pair)
    requireChecked(secret, { facts, payslip, pair })

    const { employerId, period, id, reference } = found
    const key = { employerId, period, id }
    const { period: _period, ...month } = recordOf(facts, payslip)
    const channel = channelOf(actor)
    const { kind: authorKind, id: authorId, name: authorName, partnerId } = actor
    const author = { partnerId, channel, authorKind, authorId, authorName, createdAt: now }
    const replaced = await replaceVersion(
      tx,
      { key, version: input.version },
      {
        head: { ...repeated(month), anomalyCount: anomalies.length },
        next: { ...month, ...author, reason: 'CORRECTION', ...keptAnomalies(anomalies) },
      },
    )
    if (!replaced) throw staleVersion(input.version + 1)

    const version = input.version + 1
    const differenceCents = payslip.contributionsCents - found.contributionsCents
    const payload = { reference, employerId, period, version, channel, differenceCents }
    await record(call, { kind: 'DECLARATION_CORRECTED', subjectId: id, payload, employerId })
    // The ceiling that this month leaves to the household's others may have moved.
    if (found.version.exemption === 'AGE_70' || month.exemption === 'AGE_70') await askRecomputation(tx, key, now)
    await openAnomalyCase(call, { ...key, reference, anomalies, pair, payslip })
    return { ...key, employeeId: pair.employeeId, version }
  },
  opens: (answer) => pairPersons(answer),
})
