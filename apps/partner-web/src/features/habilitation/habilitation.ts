import { type RequestField, requestPages } from '@cesu/domain/habilitations'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** What the administrator reads: what is held, what was asked, and how long answers take. */
export type Habilitations = inferOutput<typeof api.habilitations.read>
export type Held = Habilitations['held'][number]
export type Request = Habilitations['requests'][number]
export type Content = Request['content']

/** The pages of a request, in their order: the three that are filled, then that which reads them again. */
export const steps = [
  ...requestPages.map(({ slug, title }) => ({ slug, title })),
  { slug: 'relire', title: 'Relire et envoyer' },
]

/** The page on which a field is filled. */
export const pageOf = (field: RequestField): string =>
  requestPages.find(({ fields }) => (fields as readonly RequestField[]).includes(field))?.slug ?? 'projet'

/** The identifier of the field of a form. */
export const fieldId = (field: RequestField): string => `demande-${field}`
