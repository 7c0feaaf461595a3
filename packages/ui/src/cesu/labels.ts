import { type EstimateInput, exemptionNames, payWithoutHoursNames, territoryNames } from '@cesu/domain/contributions'
import { type MandateStatus, mandateStatusLabels } from '@cesu/domain/mandates'
import { capitalised } from '@cesu/domain/shared'
import { hours, hoursInColumn } from '../design/format/amounts.ts'
import { dayOfInstant } from '../design/format/dates.ts'

/** What each value of a declaration is called on screen. */
export const payKindLabels: Record<EstimateInput['pay']['kind'], string> = {
  NET: 'Salaire net déclaré, pour le mois',
  GROSS: 'Salaire brut déclaré, pour le mois',
  NET_HOURLY: 'Salaire net déclaré, par heure',
  GROSS_HOURLY: 'Salaire brut déclaré, par heure',
}

/** Names of the domain, to stand alone in a cell. */
const standing = <Code extends string>(names: Readonly<Record<Code, string>>) =>
  Object.fromEntries(Object.entries<string>(names).map(([code, name]) => [code, capitalised(name)])) as Record<
    Code,
    string
  >

export const territoryLabels = standing(territoryNames)
const exemptionLabels = standing(exemptionNames)
export const payWithoutHoursLabels = standing(payWithoutHoursNames)

/** The exemption of a month, or that it was left for the deduction by hour. */
export const reliefOf = ({ exemption, exemptionRenounced }: ReliefTaken): string =>
  exemptionRenounced ? 'Déduction par heure, à la place de l’exonération' : exemptionLabels[exemption]

interface ReliefTaken {
  exemption: EstimateInput['exemption']
  exemptionRenounced: boolean
}

/** The hours of a month; where there are none, what it pays. */
export const hoursOrPay = ({ hoursHundredths, payWithoutHours }: HoursDeclared): string =>
  payWithoutHours ? `aucune : ce mois paie ${payWithoutHoursNames[payWithoutHours]}` : hours(hoursHundredths)

/** The hours of a month in a list, « 26,50 »; « aucune » where a bonus or a balance alone is paid. */
export const hoursListed = (hundredths: number): string => (hundredths === 0 ? 'aucune' : hoursInColumn(hundredths))

interface HoursDeclared {
  hoursHundredths: number
  payWithoutHours: EstimateInput['payWithoutHours'] | null
}

export const withholdingLabels: Record<EstimateInput['withholding']['kind'], string> = {
  NONE: 'Aucun',
  RATE: 'Taux du salarié',
  NEUTRAL: 'Barème du taux neutre',
}

/** The state of a mandate: one that another took the place of says so, « Remplacé par le mandat du 12/11/2026 ». */
export const mandateState = ({ status, revokedAt, replacedById }: MandateEnd): string =>
  replacedById !== null && revokedAt !== null
    ? `Remplacé par le mandat du ${dayOfInstant(revokedAt)}`
    : mandateStatusLabels[status]

interface MandateEnd {
  status: MandateStatus
  revokedAt: string | null
  replacedById: string | null
}
