import { insertCaseFile } from '@cesu/db'
import { CaseFileScan, MOST_CASE_FILES } from '@cesu/domain/cases'
import { z } from 'zod'
import { documented, documentedImage } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { knownCase } from './case-facts.ts'
import { fileInput, judgedFile } from './judge-file.ts'

/**
 * Attaches a file to a case, decided or not. What it is, its first bytes say, whatever its name; what an antivirus found something in is
 * refused and leaves its trace, and none of its bytes.
 */
export const attachFile = operation({
  name: 'cases.attach-file',
  title: 'Joindre une pièce à un dossier',
  permission: 'cases.handle',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase(), ...fileInput }),
  output: z.object({ id: z.string(), name: z.string(), scan: z.enum(CaseFileScan) }),
  example: {
    ...{ id: documented.case, name: 'exemple.png', content: documentedImage },
    ...{ scan: 'NOT_SCANNED', infection: null },
  },
  async run(call, { id: caseId, ...given }) {
    const { tx, actor, now } = call
    const { number } = await knownCase(call, caseId)
    const judged = await judgedFile(call, { caseId, number }, given)
    const file = { ...judged, id: call.newId(), caseId, authorId: actor.id, authorName: actor.name, addedAt: now }
    if (!(await insertCaseFile(tx, file, MOST_CASE_FILES))) throw new Problem('case.files_full')
    const { id, name, scan, sha256 } = file
    await record(call, { kind: 'CASE_FILE_ADDED', subjectId: caseId, payload: { number, fileId: id, name, sha256 } })
    return { id, name, scan }
  },
})
