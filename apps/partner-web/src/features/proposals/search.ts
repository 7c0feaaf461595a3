import { ProposalStatus } from '@cesu/domain/proposals'
import { listSearch } from '@cesu/ui/list'
import { z } from 'zod'

/** The proposals, the last first. */
export const proposalsSearch = listSearch({ name: 'propositions', filters: { statut: z.enum(ProposalStatus) } })

export type ProposalsUrl = ReturnType<typeof proposalsSearch.read>

/** The employers to choose from, in the order of names, which the cursors bear. */
export const employersSearch = listSearch({ name: 'employeurs', namesInCursor: true })

export type EmployersUrl = ReturnType<typeof employersSearch.read>
