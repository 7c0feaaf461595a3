import {
  exemptionNames,
  lineCapCents,
  lineLabels,
  payWithoutHoursNames,
  type ReliefLine,
} from '../contributions/index.ts'
import { type Amount, elementFacts, reliefsOfMonth } from '../declarations/index.ts'
import { frenchCount, frenchDay, frenchEuros, frenchHours, frenchPercent } from '../shared/index.ts'
import type { Section, ShownDocument, ShownVersion } from './printed.ts'

/** Cents in a column whose title bears the unit: « 1 250,40 », empty for nothing. */
export const inColumn = (cents: number | null): string => {
  if (cents === null) return ''
  const size = Math.abs(cents)
  const rest = size % 100
  return `${cents < 0 ? '−' : ''}${frenchCount((size - rest) / 100)},${String(rest).padStart(2, '0')}`
}

/** Amounts that add up, under their title. */
export const amountsSection = (title: string, amounts: readonly Amount[], notes: string[] = []): Section => ({
  ...{ kind: 'AMOUNTS', title, notes },
  rows: amounts.map(({ label, cents, strong = false }) => ({ label, text: frenchEuros(cents), strong })),
})

/** Names and values, under their title. */
export const factsSection = (title: string, rows: readonly (readonly [string, string])[]): Section => ({
  ...{ kind: 'FACTS', title, notes: [] },
  rows: rows.map(([label, text]): [string, string] => [label, text]),
})

/** Who employs. */
export const employerSection = ({ employer, partnerName }: ShownDocument): Section =>
  factsSection('Employeur', [
    ['Nom', employer.name],
    ['Commune', `${employer.postalCode} ${employer.city}`],
    ['Numéro Cesu', employer.cesuNumber],
    ['Déclaré par', partnerName],
  ])

const payKinds = {
  NET: 'Salaire net total',
  GROSS: 'Salaire brut total',
  NET_HOURLY: 'Salaire net par heure',
  GROSS_HOURLY: 'Salaire brut par heure',
} as const satisfies Record<ShownVersion['payKind'], string>

const hoursText = ({ hoursHundredths, payWithoutHours }: ShownVersion): string =>
  payWithoutHours === null
    ? frenchHours(hoursHundredths)
    : `aucune : ce mois paie ${payWithoutHoursNames[payWithoutHours]}`

/** The relief of a month, when it has one of its own. */
const reliefFacts = ({ exemption, exemptionRenounced }: ShownVersion): (readonly [string, string])[] => {
  if (exemptionRenounced) return [['Allègement', 'déduction par heure, à la place de l’exonération']]
  return exemption === 'NONE' ? [] : [['Allègement', exemptionNames[exemption]]]
}

/** What was declared: days, hours, pay. */
export const declaredFacts = (version: ShownVersion): (readonly [string, string])[] => [
  ['Jours travaillés', `du ${frenchDay(version.startDay)} au ${frenchDay(version.endDay)}`],
  ['Heures', hoursText(version)],
  [
    payKinds[version.payKind],
    `${frenchEuros(version.payCents)}, congés payés ${version.paidLeaveIncluded ? 'compris' : 'non compris'}`,
  ],
  ['Jour du paiement', frenchDay(version.paymentDay)],
  ...reliefFacts(version),
]

/** What the month has besides, when it has something. */
export const elementsRow = ({ elements }: ShownVersion): Section[][] => {
  const facts = elementFacts(elements)
  return facts.length === 0 ? [] : [[factsSection('Autres éléments du mois', facts)]]
}

const payers = { EMPLOYEE: 'Salarié', EMPLOYER: 'Employeur' } as const

/** What the lines of a document show of its version. */
type Lined = Pick<ShownVersion, 'lines' | 'employeeTotalCents' | 'employerTotalCents'> &
  Parameters<typeof reliefsOfMonth>[0]

/** Every line as it was computed, with the text that it comes from. */
export const linesSection = (version: Lined): Section => ({
  kind: 'TABLE',
  title: 'Chaque ligne de cotisation',
  notes: [],
  ...{ size: 9, inset: 2.6 },
  columns: [
    { text: 'Cotisation', wide: true },
    { text: 'Part', wide: false },
    { text: 'Base (€)', wide: false },
    { text: 'Taux', wide: false },
    { text: 'Montant (€)', wide: false },
    { text: 'Texte appliqué', wide: true },
  ],
  rows: [
    ...version.lines.map((line) => ({
      style: 'PLAIN' as const,
      cells: [
        lineLabels[line.code],
        payers[line.payer],
        inColumn(line.baseCents),
        frenchPercent(line.ratePcm),
        inColumn(line.amountCents),
        `${line.legalText}${lineCapCents(line) === null ? '' : ', plafonné'}`,
      ],
    })),
    totalRow('Total retenu sur le salaire', payers.EMPLOYEE, version.employeeTotalCents),
    totalRow('Total payé en plus par l’employeur', payers.EMPLOYER, version.employerTotalCents),
    ...reliefRows(version, reliefsOfMonth(version)),
  ],
})

/** What lowers the employer's part, each with its text (how it is worked out stands beside its name), then what is left of it. */
const reliefRows = ({ employerTotalCents }: Lined, reliefs: readonly ReliefLine[]) =>
  reliefs.length === 0
    ? []
    : [
        ...reliefs.map(({ label, basis, amountCents, legalText }) => ({
          style: 'PLAIN' as const,
          cells: [`${label} : ${basis}`, payers.EMPLOYER, '', '', inColumn(amountCents), legalText],
        })),
        totalRow(
          'Total payé par l’employeur, allègement déduit',
          payers.EMPLOYER,
          reliefs.reduce((cents, { amountCents }) => cents + amountCents, employerTotalCents),
        ),
      ]

const totalRow = (label: string, payer: string, cents: number) => ({
  style: 'TOTAL' as const,
  cells: [label, payer, '', '', inColumn(cents), ''],
})
