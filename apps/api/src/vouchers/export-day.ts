import { frenchInstant } from '@cesu/domain/shared'
import { titleMovementLabels } from '@cesu/domain/vouchers'
import { listExport } from '../list-export.ts'
import { readDay } from './read-day.ts'

/** The titles of a day, as a file whose last lines are its totals. */
export const exportDay = listExport({
  name: 'rapprochement',
  operation: readDay,
  columns: {
    Ligne: ({ number }) => (number === null ? 'total' : 'titre'),
    Mouvement: ({ movement }) => titleMovementLabels[movement],
    'À (heure de Paris)': ({ at }) => at && frenchInstant(at),
    Titre: ({ number }) => number,
    Millésime: ({ vintage }) => vintage && String(vintage),
    Déclaration: ({ reference }) => reference,
    'Jour de paiement': ({ paymentDay }) => paymentDay,
    Titres: ({ titles }) => String(titles),
    Euros: ({ cents }) => cents,
  },
})
