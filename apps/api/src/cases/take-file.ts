import { findCaseFile, findCaseFileContent } from '@cesu/db'
import { CaseFileType } from '@cesu/domain/cases'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { knownCase } from './case-facts.ts'

/** Downloads a file of a case: traced each time, and a reading of those whom the case concerns. */
export const takeFile = operation({
  name: 'cases.take-file',
  title: 'Télécharger une pièce d’un dossier',
  permission: 'cases.read',
  effect: 'read',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  output: z.object({ name: z.string(), type: z.enum(CaseFileType), bytes: z.instanceof(Uint8Array) }),
  example: { id: documented.caseFile },
  async run(call, { id }) {
    const file = await findCaseFile(call.tx, id)
    const bytes = file && (await findCaseFileContent(call.tx, id))
    if (file === null || bytes === null) throw new Problem('resource.not_found')
    const { caseId, name, type } = file
    const { number, employerId, employeeId } = await knownCase(call, caseId)
    await record(call, { kind: 'CASE_FILE_TAKEN', subjectId: caseId, payload: { number, fileId: id, name } })
    return { name, type, bytes, persons: [employerId, employeeId].filter((person) => person !== null) }
  },
  opens: ({ persons }) => persons,
})
