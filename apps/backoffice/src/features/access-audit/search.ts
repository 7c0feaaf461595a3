import { isDay } from '@cesu/domain/shared'
import { AccessOutcome, accessClasses } from '@cesu/domain/sharing'
import { listSearch } from '@cesu/ui/list'
import { z } from 'zod'

/** Nothing of it names a person: a grant is an identifier that says nothing to who reads it. */
export const accessSearch = listSearch({
  name: 'acces',
  filters: {
    /** Codes of a consumer and of a purpose. */
    organisme: z.string().regex(/^[a-z-]{1,40}$/),
    finalite: z.string().regex(/^[A-Z-]{1,40}$/),
    resultat: z.enum(AccessOutcome),
    classement: z.enum(accessClasses),
    /** Days, both included. */
    du: z.string().refine(isDay),
    au: z.string().refine(isDay),
    partage: z.uuid(),
  },
})

export type AccessUrl = ReturnType<typeof accessSearch.read>

/** An agent is an identifier too. */
export const agentsSearch = listSearch({
  name: 'lectures-des-agents',
  filters: {
    agent: z.uuid(),
    classement: z.enum(accessClasses),
    /** Days, both included. */
    du: z.string().refine(isDay),
    au: z.string().refine(isDay),
  },
})

export type AgentsUrl = ReturnType<typeof agentsSearch.read>

export const changesSearch = listSearch({ name: 'changements' })

export type ChangesUrl = ReturnType<typeof changesSearch.read>
