import { DeclarationStatus } from '@cesu/domain/declarations'
import { z } from 'zod'
import { cancelDeclaration } from '../../declarations/cancel-declaration.ts'
import { checkDeclaration } from '../../declarations/check-declaration.ts'
import { correctDeclaration } from '../../declarations/correct-declaration.ts'
import { listDeclarations } from '../../declarations/list-declarations.ts'
import { readDeclaration } from '../../declarations/read-declaration.ts'
import { submitDeclaration } from '../../declarations/submit-declaration.ts'
import { issueDocument } from '../../documents/issue-document.ts'
import { listEmployments } from '../../employments/list-employments.ts'
import { BATCH_BYTES, batchOf } from './batch.ts'
import { DocumentQuery, documentFile, documentFiles } from './document-file.ts'
import type { RestRoute } from './table.ts'

/** Which page, as an address says it. */
const page = {
  cursor: z.string().optional(),
  limit: z
    .stringFormat('limit', /^\d{1,3}$/)
    .transform(Number)
    .optional(),
}

/** What the filters of a list of declarations are called in an address; names never enter one. */
const DeclarationsQuery = z.strictObject({
  period: z.string().optional(),
  status: z.enum(DeclarationStatus).optional(),
  direction: z.enum(['asc', 'desc']).optional(),
  ...page,
})

/** Calls a minute, from one address. */
const [READS, WRITES, BATCHES, FILES] = [600, 300, 60, 300]

/** Declarations of one call: those of one month of one employer follow each other, and all batches take them in one order. */
const declarationBatch = batchOf({
  ...{ operation: submitDeclaration, name: 'declaration', order: ['employerId', 'period'] },
  address: ({ employerId, period, id }) => `/v1/declarations/${employerId}/${period}/${id}`,
})

/** What a partner's applications can do. */
export const partnerRoutes: readonly RestRoute[] = [
  {
    ...{ method: 'GET', url: '/v1/employments', operation: listEmployments, by: 'API_CLIENT' },
    ...{ query: z.strictObject(page), status: 200, perMinute: READS },
  },
  {
    ...{ method: 'GET', url: '/v1/declarations', operation: listDeclarations, by: 'API_CLIENT' },
    ...{ query: DeclarationsQuery, status: 200, perMinute: READS },
  },
  {
    ...{ method: 'GET', url: '/v1/declarations/:employerId/:period/:id', operation: readDeclaration, by: 'API_CLIENT' },
    ...{ status: 200, perMinute: READS },
  },
  {
    ...{ method: 'POST', url: '/v1/declarations', operation: submitDeclaration, by: 'API_CLIENT' },
    ...{ status: 201, perMinute: WRITES },
  },
  {
    ...{ method: 'POST', url: '/v1/declaration-batches', operation: submitDeclaration, by: 'API_CLIENT' },
    ...{ status: 200, perMinute: BATCHES, bodyLimit: BATCH_BYTES, ...declarationBatch },
  },
  ...Object.entries(documentFiles).map(
    ([file, kind]): RestRoute => ({
      ...{ method: 'GET', url: `/v1/declarations/:employerId/:period/:id/${file}`, operation: issueDocument },
      ...{ by: 'API_CLIENT', query: DocumentQuery, status: 200, perMinute: FILES, ...documentFile(kind) },
    }),
  ),
  {
    ...{ method: 'POST', url: '/v1/declaration-checks', operation: checkDeclaration, by: 'API_CLIENT' },
    ...{ status: 200, perMinute: WRITES },
  },
  {
    ...{ method: 'POST', url: '/v1/declaration-corrections', operation: correctDeclaration, by: 'API_CLIENT' },
    ...{ status: 201, perMinute: WRITES },
  },
  {
    ...{ method: 'POST', url: '/v1/declaration-cancellations', operation: cancelDeclaration, by: 'API_CLIENT' },
    ...{ status: 201, perMinute: WRITES },
  },
]
