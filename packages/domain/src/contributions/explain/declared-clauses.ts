import type { Scheme } from '@cesu/db/model'
import { territoryNames } from '../../parameters/territory-names.ts'
import { frenchEuros, frenchHours, frenchPercent } from '../../shared/index.ts'
import type { EstimateInput } from '../estimate-input.ts'
import { exemptionNames } from '../names.ts'
import type { Basis, DeclaredCause } from './causes.ts'
import type { Clauses } from './clauses.ts'

/** French names of the schemes. */
export const schemeNames: Readonly<Record<Scheme, string>> = {
  HOME_EMPLOYEE: 'salarié à domicile',
  FAMILY_HOST: 'accueil familial',
}

const basisNames: Readonly<Record<Basis, string>> = { NET: 'net', GROSS: 'brut' }

const withholdingName = (withholding: EstimateInput['withholding']): string => {
  if (withholding.kind === 'NONE') return 'aucun'
  if (withholding.kind === 'RATE') return `taux de ${frenchPercent(withholding.ratePcm)}`
  return withholding.shortContract ? 'taux neutre, contrat de deux mois au plus' : 'taux neutre'
}

/** « passe de 10,00 € à 12,00 € »; for a plural subject, « passent ». */
const moves = (from: string, to: string, verb: 'passe' | 'passent' = 'passe'): string => `${verb} de ${from} à ${to}`

const quoted = (text: string): string => `« ${text} »`

export const declaredClauses: Clauses<DeclaredCause> = {
  HOURS: ({ fromHundredths, toHundredths }) =>
    `les heures ${moves(frenchHours(fromHundredths), frenchHours(toHundredths), 'passent')}`,
  PRESENCE: ({ fromHundredths, toHundredths }) =>
    `les heures de présence responsable ${moves(frenchHours(fromHundredths), frenchHours(toHundredths), 'passent')}`,
  PAID_LEAVE_HOURS: ({ fromHundredths, toHundredths }) =>
    `les heures de congés payés ${moves(frenchHours(fromHundredths), frenchHours(toHundredths), 'passent')}`,
  PAY: ({ fromBasis, toBasis, per, fromCents, toCents }) => {
    const unit = per === 'HOUR' ? 'de l’heure' : 'du mois'
    const [from, to] = [frenchEuros(fromCents), frenchEuros(toCents)]
    return fromBasis === toBasis
      ? `le salaire ${basisNames[toBasis]} ${unit} ${moves(from, to)}`
      : `le salaire ${unit} est déclaré en ${basisNames[toBasis]} (${to}), et non plus en ${basisNames[fromBasis]} (${from})`
  },
  ROUNDING: ({ fromCents, toCents }) =>
    `le salaire du mois est de ${frenchEuros(toCents)}, et de ${frenchEuros(fromCents)} si l’on multiplie les heures`,
  OVERTIME: ({ fromHundredths, toHundredths }) =>
    fromHundredths === toHundredths
      ? 'la majoration des heures supplémentaires change'
      : `les heures supplémentaires ${moves(frenchHours(fromHundredths), frenchHours(toHundredths), 'passent')}`,
  BESIDES: ({ fromCents, toCents }) =>
    `les sommes payées en plus des heures ${moves(frenchEuros(fromCents), frenchEuros(toCents), 'passent')}`,
  TERRITORY: ({ from, to }) => `le lieu de travail ${moves(quoted(territoryNames[from]), quoted(territoryNames[to]))}`,
  SCHEME: ({ from, to }) => `le régime ${moves(quoted(schemeNames[from]), quoted(schemeNames[to]))}`,
  RESIDENCE: ({ nonResident }) =>
    `le salarié ${nonResident ? 'n’est plus' : 'est désormais'} domicilié fiscalement en France`,
  PAID_LEAVE: ({ included }) =>
    `les congés payés ${included ? 'sont' : 'ne sont plus'} compris dans le salaire, et dans le plafond de l’exonération`,
  EXEMPTION_GAINED: ({ to }) => `l’exonération ${quoted(exemptionNames[to])} s’applique`,
  EXEMPTION_LOST: ({ from }) => `l’exonération ${quoted(exemptionNames[from])} ne s’applique plus`,
  EXEMPTION_CHANGED: ({ from, to }) =>
    `l’exonération ${moves(quoted(exemptionNames[from]), quoted(exemptionNames[to]))}`,
  EXEMPTION_SHARED: ({ fromCents, toCents }) =>
    `d’autres paies du foyer utilisent déjà ${frenchEuros(toCents)} du plafond mensuel de l’exonération, au lieu de ${frenchEuros(fromCents)}`,
  DEDUCTION_CHOICE: ({ taken }) => `la déduction forfaitaire par heure ${taken ? 's’applique' : 'n’est plus demandée'}`,
  WITHHOLDING: ({ from, to }) =>
    `le prélèvement à la source ${moves(quoted(withholdingName(from)), quoted(withholdingName(to)))}`,
  BENEFITS: () => 'les repas ou le logement fournis changent',
  REIMBURSEMENTS: ({ fromCents, toCents }) =>
    `les frais remboursés ${moves(frenchEuros(fromCents), frenchEuros(toCents), 'passent')}`,
}
