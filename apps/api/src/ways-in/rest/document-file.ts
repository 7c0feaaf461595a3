import { z } from 'zod'
import { takeDocument } from '../documents/take-document.ts'
import type { RestRoute } from './table.ts'

/** The files that a declaration gives, by the last part of their address. */
export const documentFiles = { 'receipt.pdf': 'RECEIPT', 'payslip.pdf': 'PAYSLIP' } as const

/** Which version: that in force unless told. */
export const DocumentQuery = z.strictObject({
  version: z
    .stringFormat('version', /^[1-9]\d{0,4}$/)
    .transform(Number)
    .optional(),
})

/** The document itself, as a screen takes it away: each copy is traced, the request being what is done once. */
export const documentFile = (kind: 'RECEIPT' | 'PAYSLIP'): Pick<RestRoute, 'serve' | 'answers'> => ({
  answers: null,
  serve: async ({ platform, typesetter, actor, value, warn, request, reply }) => {
    const asked = { actor, value: { ...(value as object), kind }, key: request.id, warn }
    const { pdf, headers } = await takeDocument({ platform, typesetter }, asked)
    reply.headers(headers).type('application/pdf')
    return pdf
  },
})
