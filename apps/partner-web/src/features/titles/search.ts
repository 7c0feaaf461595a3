import { VoucherStatus } from '@cesu/domain/vouchers'
import { listSearch } from '@cesu/ui/list'
import { z } from 'zod'

/** The titles of the issuer, by vintage then by number. */
export const titlesSearch = listSearch({
  name: 'titres',
  filters: { etat: z.enum(VoucherStatus), millesime: z.stringFormat('year', /^20\d\d$/) },
})

export type TitlesUrl = ReturnType<typeof titlesSearch.read>
