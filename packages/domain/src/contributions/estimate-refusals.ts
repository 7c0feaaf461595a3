import { defineRefusals, type Refusal, type RefusalCode } from '../shared/index.ts'
import { FIRST_PERIOD, isCovered, LAST_PERIOD } from './coverage.ts'
import type { EstimateInput } from './estimate-input.ts'
import { WITHHOLDING_START } from './withholding.ts'

const frenchAmount = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')} €`

/** Why a well-shaped question has no sure answer. The engine refuses rather than compute wrongly. */
export const refuseEstimate = defineRefusals({
  'period.not_covered': {
    actor: 'PARTNER',
    cause: `Les barèmes connus vont de ${FIRST_PERIOD} à ${LAST_PERIOD}.`,
    remedy: `Indiquez un mois de ${FIRST_PERIOD} à ${LAST_PERIOD}.`,
  },
  'territory.not_covered': {
    actor: 'URSSAF',
    cause: 'Les taux du Cesu de ce territoire ne sont pas dans les barèmes connus.',
    remedy: 'Adressez-vous à l’Urssaf du territoire ; l’estimation sera ouverte quand ses taux seront publiés.',
  },
  'scheme.not_covered': {
    actor: 'URSSAF',
    cause: 'L’accueil familial n’est pas encore calculé.',
    remedy: 'Utilisez le service Cesu de l’Urssaf pour cette déclaration.',
  },
  'non_resident.not_covered': {
    actor: 'URSSAF',
    cause:
      'Aucun texte trouvé ne dit comment le régime local d’Alsace-Moselle et la cotisation des non-résidents se cumulent.',
    remedy: 'Demandez le calcul à l’Urssaf.',
  },
  'overtime.not_covered': {
    actor: 'URSSAF',
    cause: 'Les heures supplémentaires ne sont pas encore calculées.',
    remedy: 'Utilisez le service Cesu de l’Urssaf pour cette déclaration.',
  },
  'exemption.wrong_scheme': {
    actor: 'PARTNER',
    cause: 'Cette exonération ne correspond pas au régime déclaré.',
    remedy: 'Pour un salarié à domicile, indiquez NONE, AGE_70 ou UNCAPPED.',
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
    cause:
      'Le salaire d’un non-résident suit la retenue à la source des non-résidents, que l’Urssaf ne calcule pas ici.',
    remedy: 'Indiquez {"kind":"NONE"}.',
  },
  'pay.too_high': {
    actor: 'PARTNER',
    cause: 'Le salaire du mois, montant horaire multiplié par les heures, dépasse 1 000 000 €.',
    remedy: 'Vérifiez le montant horaire, en centimes, et le nombre d’heures.',
  },
  'pay.net_unreachable': {
    actor: 'PARTNER',
    cause: 'Aucun salaire brut ne donne exactement ce net, à cause de l’arrondi de chaque ligne au centime.',
    remedy: ({ below, above }: { below: number; above: number }) =>
      `Déclarez un net de ${frenchAmount(below)} ou de ${frenchAmount(above)}.`,
  },
  'benefits.above_net': {
    actor: 'PARTNER',
    cause: 'Les repas et le logement fournis valent plus que le salaire net.',
    remedy: 'Vérifiez le salaire, le nombre de repas et les mois de logement.',
  },
})

export type EstimateRefusalCode = RefusalCode<typeof refuseEstimate>

/** Each reason to refuse that the question alone shows, in the order an adviser reads them, and when it holds. */
const reasons: readonly [refusal: Refusal<EstimateRefusalCode>, holds: (input: EstimateInput) => boolean][] = [
  [refuseEstimate('period.not_covered', 'period'), ({ period }) => !isCovered(period)],
  [
    refuseEstimate('territory.not_covered', 'territory'),
    ({ territory }) => territory !== 'METRO' && territory !== 'ALSACE_MOSELLE',
  ],
  [refuseEstimate('scheme.not_covered', 'scheme'), ({ scheme }) => scheme !== 'HOME_EMPLOYEE'],
  [
    refuseEstimate('non_resident.not_covered', 'nonResident'),
    ({ nonResident, territory }) => nonResident && territory === 'ALSACE_MOSELLE',
  ],
  [refuseEstimate('overtime.not_covered', 'overtime'), ({ overtime }) => overtime.length > 0],
  [refuseEstimate('exemption.wrong_scheme', 'exemption'), ({ exemption }) => exemption === 'FAMILY_HOST'],
  [
    refuseEstimate('deduction.with_exemption', 'hourlyDeduction'),
    ({ exemption, hourlyDeduction }) => exemption !== 'NONE' && hourlyDeduction === true,
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

/** All the reasons to refuse that the question alone shows, before any computing; none means that it can be computed. */
export const situationRefusals = (input: EstimateInput): Refusal<EstimateRefusalCode>[] =>
  reasons.filter(([, holds]) => holds(input)).map(([refusal]) => refusal)
