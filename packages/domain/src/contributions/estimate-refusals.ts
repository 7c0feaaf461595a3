import type { Scheme } from '@cesu/db/model'
import { COVERAGE_SENTENCE, FIRST_PERIOD, isCovered, LAST_PERIOD } from '../parameters/coverage.ts'
import { defineRefusals, type Refusal, type RefusalCode } from '../shared/index.ts'
import { paidHundredths } from './counted-hours.ts'
import type { EstimateInput } from './estimate-input.ts'
import { isHourly } from './month-pay.ts'
import { overtimeHundredths } from './overtime.ts'
import { WITHHOLDING_START } from './withholding.ts'

/** Why a well-shaped question has no sure answer. The engine refuses rather than compute wrongly. */
export const refuseEstimate = defineRefusals({
  'period.not_covered': {
    actor: 'PARTNER',
    cause: COVERAGE_SENTENCE,
    remedy: `Indiquez un mois de ${FIRST_PERIOD} à ${LAST_PERIOD}.`,
  },
  'territory.not_covered': {
    actor: 'URSSAF',
    cause: 'Les taux du Cesu à Mayotte ne sont pas dans les barèmes connus.',
    remedy: 'Adressez-vous à la caisse de sécurité sociale de Mayotte.',
  },
  'non_resident.not_covered': {
    actor: 'URSSAF',
    cause: ({ what }: { what: string }) => `Aucun texte trouvé ne dit comment cotise un non-résident ${what}.`,
    remedy: 'Demandez le calcul à l’Urssaf.',
  },
  'family_host.not_applicable': {
    actor: 'PARTNER',
    cause: ({ what }: { what: string }) => `Dans l’accueil familial, ${what} n’existe pas.`,
    remedy: 'Laissez ce champ absent.',
  },
  'family_host.above_ceiling': {
    actor: 'URSSAF',
    cause: 'Les taux de l’accueil familial ne sont connus que jusqu’au plafond mensuel de la sécurité sociale.',
    remedy: 'Demandez le calcul à l’Urssaf.',
  },
  'hours.absent': {
    actor: 'PARTNER',
    cause: 'Un mois sans heures ne se déclare que pour une prime, un solde de congés payés ou une fin de contrat.',
    remedy: 'Indiquez les heures, ou 0 heure et ce que ce mois paie.',
  },
  'hours.present': {
    actor: 'PARTNER',
    cause: 'Ce mois compte des heures : ce qu’il paie n’est pas « sans heures ».',
    remedy: 'Comptez la prime ou le solde dans le salaire du mois, ou indiquez 0 heure.',
  },
  'hours.hourly_pay': {
    actor: 'PARTNER',
    cause: 'Sans heures, un salaire par heure ne paie rien.',
    remedy: 'Indiquez la somme totale du mois.',
  },
  'overtime.premium': {
    actor: 'PARTNER',
    cause: 'Les heures supplémentaires d’un salarié à domicile sont majorées de 25 % ou de 50 %.',
    remedy: 'Indiquez 25 de la 41e à la 48e heure de la semaine, 50 au-delà.',
  },
  'overtime.over_hours': {
    actor: 'PARTNER',
    cause: 'Les heures supplémentaires dépassent les heures du mois, dont elles font partie.',
    remedy: 'Comptez dans les heures du mois toutes les heures, heures supplémentaires comprises.',
  },
  'overtime.hourly_pay': {
    actor: 'PARTNER',
    cause: 'Avec des heures supplémentaires, un salaire horaire ne dit pas le salaire du mois.',
    remedy: 'Indiquez le salaire total du mois, majorations comprises.',
  },
  'night_presence.hourly_pay': {
    actor: 'PARTNER',
    cause: 'Avec des heures de présence de nuit, un salaire horaire ne dit pas le salaire du mois.',
    remedy: 'Indiquez le salaire total du mois, indemnités de nuit comprises.',
  },
  'paid_leave.over_hours': {
    actor: 'PARTNER',
    cause: 'Les heures de congés payés dépassent les heures du mois, dont elles font partie.',
    remedy: 'Comptez dans les heures du mois toutes les heures payées, congés compris.',
  },
  'exemption.wrong_scheme': {
    actor: 'PARTNER',
    cause: 'Cette exonération ne correspond pas au régime déclaré.',
    remedy: 'Indiquez NONE, AGE_70 ou UNCAPPED pour un salarié à domicile, FAMILY_HOST pour un accueil familial.',
  },
  'deduction.with_exemption': {
    actor: 'PARTNER',
    cause: 'La déduction forfaitaire ne se cumule pas avec une exonération.',
    remedy: 'Laissez hourlyDeduction absent ou à false, ou demandez le calcul sans exonération.',
  },
  'withholding.before_start': {
    actor: 'PARTNER',
    cause: 'Avant janvier 2020, l’impôt n’était pas prélevé à la source sur les salaires du Cesu.',
    remedy: 'Indiquez {"kind":"NONE"}.',
  },
  'withholding.non_resident': {
    actor: 'PARTNER',
    cause: 'Le salaire d’un non-résident suit la retenue à la source des non-résidents, qui n’est pas calculée ici.',
    remedy: 'Indiquez {"kind":"NONE"}.',
  },
  'pay.too_high': {
    actor: 'PARTNER',
    cause: 'Le salaire du mois, montant horaire multiplié par les heures, dépasse 1 000 000 €.',
    remedy: 'Vérifiez le montant horaire, en centimes, et le nombre d’heures.',
  },
  'benefits.above_net': {
    actor: 'PARTNER',
    cause: 'Les repas et le logement fournis valent plus que le salaire net.',
    remedy: 'Vérifiez le salaire, le nombre de repas et les mois de logement.',
  },
})

export type EstimateRefusalCode = RefusalCode<typeof refuseEstimate>

type Reason = readonly [refusal: Refusal<EstimateRefusalCode>, holds: (input: EstimateInput) => boolean]

/** All the hours that the month counts, presence as many as it lasted. */
const allHundredths = ({
  hoursHundredths,
  presenceHundredths = 0,
  nightPresenceHundredths = 0,
}: EstimateInput): number => hoursHundredths + presenceHundredths + nightPresenceHundredths

const familyHostReasons: readonly Reason[] = [
  [
    refuseEstimate('non_resident.not_covered', 'nonResident', { what: 'en accueil familial' }),
    (input) => input.nonResident,
  ],
  [
    refuseEstimate('family_host.not_applicable', 'overtime', { what: 'l’heure supplémentaire' }),
    ({ overtime }) => overtime.length > 0,
  ],
  [
    refuseEstimate('family_host.not_applicable', 'presenceHours', { what: 'la présence responsable' }),
    ({ presenceHundredths = 0 }) => presenceHundredths > 0,
  ],
  [
    refuseEstimate('family_host.not_applicable', 'nightPresenceHours', { what: 'la présence de nuit' }),
    ({ nightPresenceHundredths = 0 }) => nightPresenceHundredths > 0,
  ],
  [
    refuseEstimate('family_host.not_applicable', 'hourlyDeduction', { what: 'la déduction forfaitaire par heure' }),
    ({ hourlyDeduction }) => hourlyDeduction === true,
  ],
  [
    refuseEstimate('family_host.not_applicable', 'benefitsInKind', { what: 'la retenue de repas ou de logement' }),
    ({ benefitsInKind: { meals, lodgingMonths } }) => meals + lodgingMonths > 0,
  ],
  [
    refuseEstimate('exemption.wrong_scheme', 'exemption'),
    ({ exemption }) => exemption === 'AGE_70' || exemption === 'UNCAPPED',
  ],
]

const homeEmployeeReasons: readonly Reason[] = [
  [
    refuseEstimate('non_resident.not_covered', 'nonResident', { what: 'au régime local d’Alsace-Moselle' }),
    ({ nonResident, territory }) => nonResident && territory === 'ALSACE_MOSELLE',
  ],
  [
    refuseEstimate('non_resident.not_covered', 'overtime', { what: 'qui fait des heures supplémentaires' }),
    ({ nonResident, overtime }) => nonResident && overtime.length > 0,
  ],
  [
    refuseEstimate('overtime.premium', 'overtime'),
    ({ overtime }) => overtime.some(({ premiumPercent }) => premiumPercent !== 25 && premiumPercent !== 50),
  ],
  [refuseEstimate('overtime.over_hours', 'overtime'), (input) => overtimeHundredths(input) > paidHundredths(input)],
  [refuseEstimate('overtime.hourly_pay', 'pay.kind'), (input) => input.overtime.length > 0 && isHourly(input)],
  [
    refuseEstimate('night_presence.hourly_pay', 'pay.kind'),
    (input) => (input.nightPresenceHundredths ?? 0) > 0 && isHourly(input),
  ],
  [refuseEstimate('exemption.wrong_scheme', 'exemption'), ({ exemption }) => exemption === 'FAMILY_HOST'],
  [
    refuseEstimate('deduction.with_exemption', 'hourlyDeduction'),
    ({ exemption, hourlyDeduction }) => exemption !== 'NONE' && hourlyDeduction === true,
  ],
]

const commonReasons: readonly Reason[] = [
  [refuseEstimate('period.not_covered', 'period'), ({ period }) => !isCovered(period)],
  [refuseEstimate('territory.not_covered', 'territory'), ({ territory }) => territory === 'MAYOTTE'],
  [
    refuseEstimate('hours.absent', 'hours'),
    (input) => allHundredths(input) === 0 && input.payWithoutHours === undefined,
  ],
  [
    refuseEstimate('hours.present', 'payWithoutHours'),
    (input) => allHundredths(input) > 0 && input.payWithoutHours !== undefined,
  ],
  [refuseEstimate('hours.hourly_pay', 'pay.kind'), (input) => allHundredths(input) === 0 && isHourly(input)],
  [
    refuseEstimate('paid_leave.over_hours', 'paidLeaveHours'),
    ({ hoursHundredths, paidLeaveHundredths = 0 }) => paidLeaveHundredths > hoursHundredths,
  ],
  [
    refuseEstimate('withholding.before_start', 'withholding.kind'),
    ({ withholding, period }) => withholding.kind !== 'NONE' && period < WITHHOLDING_START,
  ],
  [
    refuseEstimate('withholding.non_resident', 'withholding.kind'),
    ({ withholding, nonResident }) => withholding.kind !== 'NONE' && nonResident,
  ],
]

const reasonsOf: Readonly<Record<Scheme, readonly Reason[]>> = {
  HOME_EMPLOYEE: [...commonReasons, ...homeEmployeeReasons],
  FAMILY_HOST: [...commonReasons, ...familyHostReasons],
}

/** All the reasons to refuse that the question alone shows, before any computing; none means that it can be computed. */
export const situationRefusals = (input: EstimateInput): Refusal<EstimateRefusalCode>[] => {
  const refusals: Refusal<EstimateRefusalCode>[] = []
  for (const [refusal, holds] of reasonsOf[input.scheme]) if (holds(input)) refusals.push(refusal)
  return refusals
}
