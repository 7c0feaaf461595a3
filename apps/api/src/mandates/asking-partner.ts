import type { KnownPartner } from '@cesu/db'
import { PartnerKind } from '@cesu/db/model'
import { z } from 'zod'
import { legalDay } from '../platform/clock.ts'

/** Who asks, as anyone may check it. */
export const PartnerOutput = z.object({
  name: z.string(),
  kind: z.enum(PartnerKind),
  siret: z.string(),
  /** Since when Urssaf lets it act for employers, YYYY-MM-DD; null when it may not now. */
  authorizedDay: z.string().nullable(),
})

export const partnerOutput = ({ name, kind, siret, authorizedAt }: KnownPartner): z.input<typeof PartnerOutput> => ({
  ...{ name, kind, siret },
  authorizedDay: authorizedAt && legalDay(authorizedAt),
})
