import type { PartnerRouter } from '@cesu/api/partner'
import { connect } from '@cesu/ui/app'

/** The API of this front-end: the types of its router and its address are here and nowhere else. */
export const { api, queryClient } = connect<PartnerRouter>('/trpc/partner')
