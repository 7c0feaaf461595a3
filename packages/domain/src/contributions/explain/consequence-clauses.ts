import { frenchEuros, frenchHours, frenchMonth, frenchPercent } from '../../shared/index.ts'
import type { ConsequenceCause, RecordCause } from './causes.ts'
import type { Clauses } from './clauses.ts'

/** A text in brackets; in square ones where it has brackets of its own. */
const cited = (text: string): string => (text.includes('(') ? `[${text}]` : `(${text})`)

export const consequenceClauses: Clauses<ConsequenceCause | RecordCause> = {
  CEILING_CROSSED: ({ ceilingCents, above }) => {
    const ceiling = `le plafond mensuel de la sécurité sociale (${frenchEuros(ceilingCents)})`
    return above
      ? `le salaire brut dépasse ${ceiling}, la tranche 2 et la contribution d’équilibre technique sont dues`
      : `le salaire brut repasse sous ${ceiling}, la tranche 2 et la contribution d’équilibre technique ne sont plus dues`
  },
  EXEMPTION_FOLLOWS: ({ legalText }) => `l’exonération ${cited(legalText)} suit le salaire et les taux`,
  DEDUCTION_HOURS: ({ fromHundredths, toHundredths, hourlyCents, legalText }) =>
    `la déduction forfaitaire de ${frenchEuros(hourlyCents)} par heure ${cited(legalText)} porte sur ${frenchHours(toHundredths)}, au lieu de ${frenchHours(fromHundredths)}`,
  DEDUCTION_LIMIT: ({ held }) =>
    held
      ? 'la déduction forfaitaire reste dans la limite des cotisations qu’elle réduit'
      : 'la déduction forfaitaire n’est plus limitée par les cotisations qu’elle réduit',
  WITHHOLDING_FOLLOWS: ({ fromPcm, toPcm }) =>
    fromPcm === toPcm
      ? 'le prélèvement à la source suit le salaire imposable'
      : `le prélèvement à la source suit le salaire imposable, au taux de ${frenchPercent(toPcm)} au lieu de ${frenchPercent(fromPcm)}`,
  RECORD: ({ period }) =>
    `les montants enregistrés pour ${frenchMonth(period)} ne sont pas ceux des barèmes d’aujourd’hui`,
}
