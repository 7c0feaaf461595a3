import { findFileChunk, findFilePart, findReceivedFile } from '@cesu/db'
import { FileFormat } from '@cesu/domain/files'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, ProblemReasonOutput } from '../problem.ts'
import { linesBetween } from './read-chunks.ts'

/** What is kept of a line that was refused. */
export const KeptRefusal = z.object({ line: z.int(), errors: z.array(ProblemReasonOutput) })

/**
 * What came of each line of a chunk of a file of one's own, with the line as it was sent: chunk after chunk, the whole of it. None for a
 * chunk that was not read, or does not exist.
 */
export const readVerdicts = operation({
  name: 'files.verdicts',
  title: 'Lire ce qu’il en est de chaque ligne d’un fichier envoyé',
  permission: 'files.read',
  effect: 'read',
  input: z.strictObject({ id: z.uuid().toLowerCase(), chunk: z.int().min(0).default(0) }),
  expected: { id: 'l’identifiant d’un fichier envoyé', chunk: 'un rang : 0, 1, 2…' },
  output: z.object({
    format: z.enum(FileFormat),
    /** The line that names the columns, as it was sent, and what tells cells apart; null where none does. */
    header: z.object({ text: z.string(), delimiter: z.string() }).nullable(),
    lines: z.array(
      z.object({
        line: z.int(),
        status: z.enum(['ACCEPTED', 'REFUSED']),
        errors: z.array(ProblemReasonOutput),
        /** The line as it was sent. */
        sent: z.string(),
      }),
    ),
  }),
  example: { id: documented.file },
  async run({ tx, actor: { partnerId } }, { id, chunk: number }) {
    const key = { partnerId, id }
    const file = await findReceivedFile(tx, key)
    if (file === null) throw new Problem('resource.not_found')
    const { format } = file
    const chunk = await findFileChunk(tx, { ...key, number })
    if (chunk === null) return { format, header: null, lines: [] }
    const part = async (place: number) => {
      const bytes = await findFilePart(tx, { ...key, number: place })
      return bytes && Buffer.from(bytes)
    }
    const { header, lines: sent } = await linesBetween({ file, columns: null, part }, chunk)
    const refused = new Map(
      z
        .array(KeptRefusal)
        .parse(chunk.refusals)
        .map(({ line, errors }) => [line, errors]),
    )
    const lines = sent.map((text, place) => {
      const line = chunk.firstLine + place
      const errors = refused.get(line) ?? []
      return { line, status: errors.length === 0 ? ('ACCEPTED' as const) : ('REFUSED' as const), errors, sent: text }
    })
    return { format, header, lines }
  },
})
