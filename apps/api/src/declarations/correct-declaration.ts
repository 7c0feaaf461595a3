import { CorrectionInput, changeExpected } from '@cesu/domain/declarations'
import { z } from 'zod'
import { documentedCorrection } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { openAnomalyCase } from './open-anomaly-case.ts'
import { writeCorrection } from './write-correction.ts'

/**
 * Puts a new version of a declaration in force: decide, write, record. A Problem `declaration.refused` lists all the reasons at
 * once, `declaration.changed` says that another version was put in force meanwhile; nothing is written then.
 */
export const correctDeclaration = operation({
  name: 'declarations.correct',
  title: 'Corriger une déclaration',
  permission: 'declarations.correct',
  effect: 'write',
  cutBy: 'API_DECLARATIONS',
  input: CorrectionInput,
  expected: changeExpected,
  output: z.object({ employerId: z.string(), period: z.string(), id: z.string(), version: z.int() }),
  example: documentedCorrection,
  async run(call, input) {
    const corrected = await writeCorrection(call, input)
    await openAnomalyCase(call, corrected)
    const { employerId, period, id, version, pair } = corrected
    return { employerId, period, id, version, employeeId: pair.employeeId }
  },
  opens: (answer) => pairPersons(answer),
})
