import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { issueDocument } from '../../documents/issue-document.ts'
import { takeDocument } from '../documents/take-document.ts'
import { reads } from './program.ts'
import type { RestRoute } from './route.ts'

/** The files that a declaration gives, by the last part of their address. */
const files = {
  'receipt.pdf': { kind: 'RECEIPT', called: { name: 'documents.receipt', title: 'Prendre un justificatif' } },
  'payslip.pdf': { kind: 'PAYSLIP', called: { name: 'documents.payslip', title: 'Prendre un bulletin de salaire' } },
} as const

/** Which version: that in force unless told. */
const query = z.strictObject({
  version: z
    .stringFormat('version', /^[1-9]\d{0,4}$/)
    .transform(Number)
    .optional(),
})

/** The receipt and the payslip of a declaration, as a screen takes them away; each copy is traced, once a request. */
export const documentRoutes: readonly RestRoute[] = Object.entries(files).map(([file, { kind, called }]) => ({
  ...{ method: 'GET', url: `/v1/declarations/:employerId/:period/:id/${file}`, operation: issueDocument, ...reads },
  ...{ query, called, answers: null, perMinute: 300 },
  problems: ['resource.not_found', 'platform.busy', 'platform.unknown_outcome'],
  serve: async ({ platform, typesetter, actor, value, warn, reply }) => {
    const asked = { actor, value: { ...(value as object), kind }, key: randomUUID(), warn }
    const { pdf, headers } = await takeDocument({ platform, typesetter }, asked)
    reply.headers(headers).type('application/pdf')
    return pdf
  },
}))
