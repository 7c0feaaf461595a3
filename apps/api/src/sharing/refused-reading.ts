import { insertAccessRecords } from '@cesu/db'
import type { AccessRecord } from '@cesu/db/model'
import type { AccessRefusal } from '@cesu/domain/sharing'
import { Problem } from '../problem.ts'

/** Why data did not leave, as the consumer's program is told; the worker reads the same refusal in their own words. */
const words: Record<AccessRefusal, string> = {
  NOT_ACTIVE:
    'Ce partage n’est pas en cours : le salarié l’a arrêté ou suspendu, ou il est fini. Lisez-le pour savoir où il en est.',
  EXPIRED: 'Ce partage est arrivé à son terme. Demandez-en un autre au salarié.',
  AGREEMENT: 'La convention qui permet ce partage n’est pas en vigueur. Adressez-vous à l’Urssaf.',
  PURPOSE: 'La finalité de ce partage n’est plus en vigueur. Lisez le registre, et demandez un autre partage.',
  PROGRAM: 'Cette application, ou sa clé, vient d’être arrêtée.',
  SCOPE: 'Ce périmètre n’est pas, ou n’est plus, dans ce partage. Lisez-le pour savoir ce qu’il laisse lire.',
  WINDOW: 'Ces mois viennent avant le premier que le salarié laisse lire. Lisez le partage pour le connaître.',
  FREQUENCY:
    'Ce partage a été lu autant de fois que ce périmètre le permet. Servez-vous de la réponse reçue, ou attendez la période suivante.',
  QUOTA: 'La finalité a été lue autant de fois que permis pour ce jour. Reprenez demain.',
}

/** In the same words, for a line of a batch. */
export const refusalWords = (refusal: AccessRefusal): string => words[refusal]

/** The problem of one reading that is refused: its record is written though nothing else is. */
export function refusedReading(record: AccessRecord): Problem {
  const refusal = record.refusal ?? 'NOT_ACTIVE'
  const often = refusal === 'FREQUENCY' || refusal === 'QUOTA'
  return new Problem(often ? 'sharing.too_often' : 'sharing.refused', {
    detail: words[refusal],
    leaves: (tx) => insertAccessRecords(tx, [record]),
  })
}
