import { isPeriod } from '@cesu/domain/shared'

/** The month to declare, when the page was opened for one. */
export interface DeclareSearch {
  mois?: string
}

export const readDeclareSearch = (raw: Record<string, unknown>): DeclareSearch =>
  typeof raw['mois'] === 'string' && isPeriod(raw['mois']) ? { mois: raw['mois'] } : {}
