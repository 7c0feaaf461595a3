import type { QuotaKind, QuotaRaiseStatus } from '@cesu/db/model'
import { addDays, type Day, frenchDay } from '../shared/index.ts'

export { QuotaKind, QuotaRaiseStatus } from '@cesu/db/model'

/** What each quota counts: its name, and what one of it is called. */
export const quotaTexts: Record<QuotaKind, { readonly label: string; readonly unit: string }> = {
  PERSONS_HOUR: { label: 'Personnes lues par heure, toutes applications ensemble', unit: 'personnes par heure' },
  PERSONS_DAY: { label: 'Personnes lues par jour, toutes applications ensemble', unit: 'personnes par jour' },
  PERSONS_MONTH: { label: 'Personnes lues en 30 jours, toutes applications ensemble', unit: 'personnes en 30 jours' },
  MANDATE_REQUESTS_DAY: { label: 'Demandes de mandat par jour', unit: 'demandes par jour' },
}

/** « 900 personnes par heure ». */
export const quotaAmount = (quota: QuotaKind, count: number): string =>
  `${count.toLocaleString('fr-FR')} ${quotaTexts[quota].unit}`

/** A raise is of so many days at most, and of so many times the usual limit: ours, no text sets them (grade D); the table holds both. */
const MOST_RAISE_DAYS = 92
export const MOST_RAISE_TIMES = 10
/** The largest limit that is read at all. */
export const MOST_RAISE_ASKED = 1_000_000_000
/** A raise begins within so many days. */
export const RAISE_WITHIN_DAYS = 92

/** The last day that a raise from this one may have. */
export const lastRaiseDay = (fromDay: Day): Day => addDays(fromDay, MOST_RAISE_DAYS - 1)

/** The act of a first agent who wants to grant what was asked, whose version is this. */
export const grantRaiseAct = (version: number): string => `GRANT@${version}`

/** Where a raise stands on a day: what was granted begins and ends by itself. */
export type RaiseState = Exclude<QuotaRaiseStatus, 'GRANTED'> | 'COMING' | 'IN_FORCE' | 'OVER'

export function raiseState(
  { status, fromDay, untilDay }: { status: QuotaRaiseStatus; fromDay: Day; untilDay: Day },
  today: Day,
): RaiseState {
  if (status !== 'GRANTED') return status
  if (today < fromDay) return 'COMING'
  return today > untilDay ? 'OVER' : 'IN_FORCE'
}

/** What a screen writes for each. */
export const raiseStateLabels: Record<RaiseState, string> = {
  SUBMITTED: 'En attente de l’Urssaf',
  COMING: 'Accordé, à venir',
  IN_FORCE: 'En vigueur',
  OVER: 'Terminé',
  REFUSED: 'Refusé',
  WITHDRAWN: 'Retiré',
  ENDED: 'Arrêté par l’Urssaf',
}

/** « du 01/12/2026 au 31/12/2026 ». */
export const raiseSpan = ({ fromDay, untilDay }: { fromDay: Day; untilDay: Day }): string =>
  `du ${frenchDay(fromDay)} au ${frenchDay(untilDay)}`
