import { DeclarationStatus } from '@cesu/domain/declarations'
import { z } from 'zod'
import { cancelDeclaration } from '../../declarations/cancel-declaration.ts'
import { checkCorrection } from '../../declarations/check-correction.ts'
import { checkDeclaration } from '../../declarations/check-declaration.ts'
import { correctDeclaration } from '../../declarations/correct-declaration.ts'
import { listDeclarations } from '../../declarations/list-declarations.ts'
import { readDeclaration } from '../../declarations/read-declaration.ts'
import { requestChange } from '../../declarations/request-change.ts'
import { submitDeclaration } from '../../declarations/submit-declaration.ts'
import { giveTitles } from '../../declarations/titles/give-titles.ts'
import { takeBackTitles } from '../../declarations/titles/take-back-titles.ts'
import { BATCH_BYTES, batchOf } from './batch.ts'
import { checks, page, reads, writes } from './program.ts'
import type { RestRoute } from './route.ts'

/** What the filters of a list of declarations are called in an address; names never enter one. */
const DeclarationsQuery = z.strictObject({
  period: z.string().optional(),
  status: z.enum(DeclarationStatus).optional(),
  direction: z.enum(['asc', 'desc']).optional(),
  ...page,
})

/** Titles of all the declarations of a batch: an answer of two megabytes at most, a kilobyte of verdict each. */
const MOST_BATCH_TITLES = 2_000

const BroughtTitles = z.object({ titles: z.object({ numbers: z.array(z.unknown()) }) })
/** Titles of a line, whatever else it is; its own call refuses what is no declaration. */
const titlesBrought = (value: unknown): number => BroughtTitles.safeParse(value).data?.titles.numbers.length ?? 0

/** Many in one call: those of one month of one employer follow each other, and all batches take them in one order. */
const batch = batchOf({
  called: { name: 'declarations.submit-many', title: 'Envoyer un lot de déclarations' },
  ...{ operation: submitDeclaration, name: 'declaration', order: ['employerId', 'period'] },
  together: {
    ...{ field: 'titles', most: MOST_BATCH_TITLES, count: titlesBrought },
    expected: `${MOST_BATCH_TITLES} titres au plus pour tout le lot, et envoyez cette ligne et les suivantes dans un autre`,
  },
  address: ({ employerId, period, id }) => `/v1/declarations/${employerId}/${period}/${id}`,
})

/** One declaration. */
const DECLARATION = '/v1/declarations/:employerId/:period/:id'

/** What a change of a declaration is refused for; what is only verified is told its reasons as an answer. */
const ofChange = ['resource.not_found', 'declaration.cancelled', 'declaration.changed', 'declaration.refused'] as const

/** Declarations: verified, sent one by one or many in a call, read with every line and its source, changed. */
export const declarationRoutes: readonly RestRoute[] = [
  {
    ...{ method: 'GET', url: '/v1/declarations', operation: listDeclarations, query: DeclarationsQuery, ...reads },
    problems: ['cursor.unusable'],
  },
  {
    ...{ method: 'GET', url: DECLARATION, operation: readDeclaration, ...reads },
    ...{ version: ({ versions }) => versions[0].number, problems: ['resource.not_found'] },
  },
  {
    ...{ method: 'POST', url: '/v1/declaration-checks', operation: checkDeclaration, ...checks },
    problems: ['declaration.refused', 'title.too_many_tried'],
  },
  {
    ...{ method: 'POST', url: '/v1/declarations', operation: submitDeclaration, ...writes },
    problems: ['declaration.refused', 'declaration.figures_changed', 'title.too_many_tried'],
  },
  {
    ...{ method: 'POST', url: '/v1/declaration-batches', operation: submitDeclaration, ...checks, ...batch },
    ...{ perMinute: 60, bodyLimit: BATCH_BYTES },
  },
  {
    ...{ method: 'POST', url: `${DECLARATION}/titles`, operation: giveTitles, ...writes },
    problems: ['resource.not_found', 'declaration.cancelled', 'declaration.refused', 'title.too_many_tried'],
  },
  {
    ...{ method: 'POST', url: `${DECLARATION}/titles/taken-back`, operation: takeBackTitles, ...writes },
    problems: ['resource.not_found', 'declaration.cancelled', 'declaration.refused'],
  },
  { method: 'POST', url: '/v1/correction-checks', operation: checkCorrection, ...checks, problems: ofChange },
  {
    ...{ method: 'PUT', url: DECLARATION, operation: correctDeclaration, ...checks },
    ...{ replaces: true, version: ({ version }) => version, problems: [...ofChange, 'declaration.figures_changed'] },
  },
  {
    ...{ method: 'POST', url: `${DECLARATION}/cancellation`, operation: cancelDeclaration, ...writes },
    ...{ replaces: true, problems: ofChange },
  },
  {
    ...{ method: 'POST', url: '/v1/change-requests', operation: requestChange, ...writes },
    problems: [...ofChange, 'declaration.change_requested'],
  },
]
