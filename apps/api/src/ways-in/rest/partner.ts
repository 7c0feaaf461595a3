import { DeclarationStatus } from '@cesu/domain/declarations'
import { z } from 'zod'
import { cancelDeclaration } from '../../declarations/cancel-declaration.ts'
import { checkDeclaration } from '../../declarations/check-declaration.ts'
import { correctDeclaration } from '../../declarations/correct-declaration.ts'
import { listDeclarations } from '../../declarations/list-declarations.ts'
import { readDeclaration } from '../../declarations/read-declaration.ts'
import { submitDeclaration } from '../../declarations/submit-declaration.ts'
import { listEmployments } from '../../employments/list-employments.ts'
import type { RestRoute } from './route.ts'

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
const [READS, WRITES] = [600, 300]

/** One declaration. */
const DECLARATION = '/v1/declarations/:employerId/:period/:id'

const [UNKNOWN, REFUSED, CURSOR] = ['resource.not_found', 'declaration.refused', 'cursor.unusable'] as const

/** What a change of a declaration is refused for. */
const ofChange = [UNKNOWN, 'declaration.cancelled', 'declaration.changed', REFUSED] as const

/** What a partner's applications can do. */
export const partnerRoutes: readonly RestRoute[] = [
  {
    ...{ method: 'GET', url: '/v1/employments', operation: listEmployments, by: 'API_CLIENT' },
    ...{ query: z.strictObject(page), status: 200, perMinute: READS, problems: [CURSOR] },
  },
  {
    ...{ method: 'GET', url: '/v1/declarations', operation: listDeclarations, by: 'API_CLIENT' },
    ...{ query: DeclarationsQuery, status: 200, perMinute: READS, problems: [CURSOR] },
  },
  {
    ...{ method: 'GET', url: DECLARATION, operation: readDeclaration, by: 'API_CLIENT' },
    ...{ status: 200, perMinute: READS, version: ({ versions }) => versions[0].number, problems: [UNKNOWN] },
  },
  {
    ...{ method: 'POST', url: '/v1/declarations', operation: submitDeclaration, by: 'API_CLIENT' },
    ...{ status: 201, perMinute: WRITES, problems: [REFUSED] },
  },
  {
    ...{ method: 'POST', url: '/v1/declaration-checks', operation: checkDeclaration, by: 'API_CLIENT' },
    ...{ status: 200, perMinute: WRITES, problems: [REFUSED] },
  },
  {
    ...{ method: 'PUT', url: DECLARATION, operation: correctDeclaration, by: 'API_CLIENT' },
    ...{ status: 200, perMinute: WRITES, replaces: true, version: ({ version }) => version, problems: ofChange },
  },
  {
    ...{ method: 'POST', url: `${DECLARATION}/cancellation`, operation: cancelDeclaration, by: 'API_CLIENT' },
    ...{ status: 201, perMinute: WRITES, replaces: true, problems: ofChange },
  },
]
