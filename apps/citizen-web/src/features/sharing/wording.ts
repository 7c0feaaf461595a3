import {
  type AccessRefusal,
  type LegalBasis,
  REMINDER_DAYS,
  sharingButtons,
  sharingReasonTexts,
} from '@cesu/domain/sharing'
import { dayOfInstant, instant } from '@cesu/ui/design'
import type { ReadShare, Share } from './answers.ts'
import { byGround } from './by-ground.ts'

/** Why data did not leave, for the person whose data they are. */
export const refusalTexts: Record<AccessRefusal, string> = {
  NOT_ACTIVE: 'Le partage n’était pas en cours : il était suspendu, arrêté ou fini.',
  EXPIRED: 'Le partage était arrivé à son terme.',
  AGREEMENT: 'La convention entre l’Urssaf et cet organisme n’était pas en vigueur.',
  PURPOSE: 'L’organisme n’avait plus le droit de lire des données pour cette raison.',
  PROGRAM: 'L’application de l’organisme venait d’être arrêtée.',
  SCOPE: 'L’organisme demandait des données que ce partage ne laisse pas lire.',
  WINDOW: 'L’organisme demandait des mois trop anciens : ce partage ne les laisse pas lire.',
  FREQUENCY: 'L’organisme avait déjà lu autant de fois que ce partage le permet.',
  QUOTA: 'L’organisme avait déjà fait toutes les lectures permises ce jour-là.',
}

/** Until when a request waits; where the law leaves no choice, it is only read. */
export const untilWhen = ({ legalBasis, expiresAt }: Pick<Share, 'legalBasis' | 'expiresAt'>): string =>
  sharingButtons[legalBasis].refuse === null
    ? `Vous pouvez en prendre connaissance jusqu’au ${instant(expiresAt)}.`
    : `Vous pouvez répondre jusqu’au ${instant(expiresAt)}.`

/** When data last left under a share. */
export const lastReading = ({ lastReadAt }: Pick<Share, 'lastReadAt'>): string =>
  lastReadAt === null ? 'Jamais lu' : `Dernière lecture le ${dayOfInstant(lastReadAt)}`

/** How its worker is reminded of a share, and when. */
export function reminderText({ by, lastAt, nextAt }: NonNullable<ReadShare['reminder']>): string {
  const last = lastAt === null ? '' : ` Dernier rappel le ${dayOfInstant(lastAt)}.`
  if (nextAt === null) return `plus aucun : ce partage prend fin avant.${last}`
  const next = ` Prochain rappel le ${dayOfInstant(nextAt)}.`
  return by === 'EMAIL'
    ? `nous vous écrivons tous les ${REMINDER_DAYS} jours, à l’adresse électronique de votre identité.${last}${next}`
    : `nous n’avons pas votre adresse électronique. Le rappel prévu tous les ${REMINDER_DAYS} jours vous est dû par la poste, et cet envoi n’est pas encore ouvert : revenez lire cette page.${next}`
}

const suspendedBy = { WORKER: 'par vous', CONSUMER: 'par l’organisme', URSSAF: 'par l’Urssaf' } as const

/** Who suspended it, as an end of sentence. */
export const bySide = (side: Share['suspendedBy']): string => (side === null ? '' : ` ${suspendedBy[side]}`)

/** Why somebody else stopped it, what that changes, and what its worker may do; nothing when they did it themselves. */
export function whyStopped({ status, suspendedBy, reason, consumerName, moves }: Share): string | null {
  if (reason === null) return null
  const because = `Raison : ${sharingReasonTexts[reason]}.`
  if (status === 'INVALIDATED') {
    return `${because} Rien ne part plus. Si c’est faux, faites-le corriger : lisez « Me faire aider ».`
  }
  const who = suspendedBy === 'URSSAF' ? 'l’Urssaf' : consumerName
  return `${because} Rien ne part pendant ce temps. Le partage reprendra quand ${who} le décidera.${moves.includes('WITHDRAW') ? ' Vous pouvez aussi l’arrêter.' : ''}`
}

/** A share among those of the same public service, for a button that is read out of its card. */
export const nameOf = ({ consumerName, label }: Pick<Share, 'consumerName' | 'label'>): string =>
  `le partage avec ${consumerName} : ${label}`

/** What each receipt is of. */
export const receiptActs = (legalBasis: LegalBasis): Readonly<Record<string, string>> => ({
  ACCEPTED: 'vous avez accepté',
  REFUSED: byGround[legalBasis].refusedAct,
  REDUCED: 'vous avez réduit les données',
  SUSPENDED: 'vous avez suspendu',
  RESUMED: 'vous avez repris',
  STOPPED: byGround[legalBasis].stoppedAct,
})
