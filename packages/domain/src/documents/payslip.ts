import { depositAmounts, expensesCents, inKindCents } from '../declarations/index.ts'
import { frenchCount, frenchMonth, frenchPercent, yearOf } from '../shared/index.ts'
import { payslipRows } from './payslip-rows.ts'
import {
  builtFor,
  frameOf,
  type PrintedDocument,
  type Section,
  type ShownDocument,
  type ShownVersion,
} from './printed.ts'
import {
  amountsSection,
  declaredFacts,
  elementsRow,
  employerSection,
  factsSection,
  inColumn,
  linesSection,
} from './sections.ts'

/** What the worker was paid from 1 January to this payslip, itself included, by this employer. Amounts in cents. */
export interface PaidSoFar {
  netTaxableCents: number
  withholdingCents: number
  hoursHundredths: number
  /** Gross of the overtime that income tax spares. */
  overtimeCents: number
}

/**
 * The payslip of a version of a declaration (CSS L133-5-8, CT R3243-1), on the renovated model. Throws a RangeError when its rows do
 * not add up to the totals that were kept.
 */
export const payslipDocument = (shown: ShownDocument, paid: PaidSoFar): PrintedDocument => {
  const { period, reference, employee, activity, level, version, scheme } = shown
  return {
    ...frameOf(shown),
    subtitle: `Mois travaillé : ${frenchMonth(period)}, référence ${reference}`,
    sections: [
      [
        employerSection(shown),
        factsSection('Salarié', [
          ['Nom', employee.name],
          ['Numéro Cesu', employee.cesuNumber],
          ['Emploi', scheme === 'HOME_EMPLOYEE' ? `${activity}, niveau ${level}` : activity],
        ]),
      ],
      [factsSection('Travail et paiement', [...declaredFacts(version), ...agreementFacts(scheme)])],
      ...elementsRow(version),
      [rowsSection(version)],
      [netSection(version), yearSection(version, { paid, year: yearOf(version.paymentDay) })],
      [linesSection({ ...version, period })],
    ],
    mentions: [
      'Le rangement des lignes suit le modèle rénové, obligatoire en janvier 2027 ; ce qu’il ne dit pas du Cesu (part des heures ' +
        'supplémentaires dans la CSG et la CRDS, cumuls) est une lecture provisoire. Les cumuls comptent ce que le même partenaire a déclaré.',
      'Pour comprendre chaque ligne : www.service-public.fr, rubrique « bulletin de paie ».',
      builtFor,
    ],
    keep: 'Conservez ce bulletin sans limite de durée : il vous servira à faire valoir vos droits.',
  }
}

/** The branch and the code of activity of households (APE: secondary source). */
const agreementFacts = (scheme: ShownDocument['scheme']): (readonly [string, string])[] =>
  scheme === 'HOME_EMPLOYEE'
    ? [
        ['Convention collective', 'Particuliers employeurs et emploi à domicile (IDCC 3239)'],
        ['Activité de l’employeur', 'APE 97.00Z, particulier employeur'],
      ]
    : [['Régime', 'Accueil familial (code de l’action sociale et des familles)']]

/** From the gross to the reliefs, as the model orders them. */
const rowsSection = (version: ShownVersion): Section => ({
  kind: 'TABLE',
  title: 'Rémunération et cotisations',
  notes: [],
  ...{ size: 9.5, inset: 2.7 },
  columns: [
    { text: 'Libellé', wide: true },
    { text: 'Base (€)', wide: false },
    { text: 'Taux salarié', wide: false },
    { text: 'Part salarié (€)', wide: false },
    { text: 'Part employeur (€)', wide: false },
  ],
  rows: payslipRows(version).map(({ label, style, baseCents, employeeRatePcm, employeeCents, employerCents }) => ({
    style,
    cells: [
      label,
      inColumn(baseCents),
      employeeRatePcm === null ? '' : frenchPercent(employeeRatePcm),
      inColumn(employeeCents),
      inColumn(employerCents),
    ],
  })),
})

/** From the net to what is paid. */
const netSection = (version: ShownVersion): Section => {
  const { elements, netPaidCents, netSocialCents, withholdingCents, totalCostCents } = version
  const otherCents = expensesCents(elements) - inKindCents(version, elements)
  return amountsSection('Du net au versement', [
    { label: 'Montant net social', cents: netSocialCents, strong: true },
    ...(otherCents === 0 ? [] : [{ label: 'Remboursements et déductions diverses', cents: otherCents }]),
    { label: 'Net à payer avant impôt sur le revenu', cents: netPaidCents + withholdingCents, strong: true },
    { label: withholdingLabel(version), cents: 0 - withholdingCents },
    { label: 'Net payé', cents: netPaidCents, strong: true },
    ...depositAmounts(netPaidCents, elements.depositCents ?? 0),
    { label: 'Total versé par l’employeur', cents: totalCostCents },
    {
      label: 'dont exonérations et allègements',
      cents: 0 - version.exemptionCents - version.hourlyDeductionCents,
    },
  ])
}

const withholdingLabel = ({ withholdingKind, withholdingRatePcm, netTaxableCents }: ShownVersion): string => {
  if (withholdingKind === 'NONE') return 'Impôt sur le revenu prélevé à la source'
  const rate = `${frenchPercent(withholdingRatePcm)}${withholdingKind === 'NEUTRAL' ? ', taux neutre' : ''}`
  return `Impôt prélevé à la source (base ${inColumn(netTaxableCents)}, ${rate})`
}

/** The month and the civil year, as the order of 23/12/2021 asks. */
const yearSection = (version: ShownVersion, { paid, year }: { paid: PaidSoFar; year: number }): Section => {
  const overtimeCents = version.lines.reduce(
    (cents, { code, baseCents }) => (code === 'OVERTIME_REDUCTION' ? cents + baseCents : cents),
    0,
  )
  const row = (label: string, month: string, total: string) => ({
    style: 'PLAIN' as const,
    cells: [label, month, total],
  })
  const hours = (hundredths: number): string =>
    `${frenchCount(Math.floor(hundredths / 100))},${String(hundredths % 100).padStart(2, '0')}`
  return {
    kind: 'TABLE',
    title: null,
    notes: [],
    ...{ size: 9.5, inset: 2.7 },
    columns: [
      { text: 'Mois et cumul de l’année', wide: true },
      { text: 'Mois', wide: false },
      { text: `Année ${year}`, wide: false },
    ],
    rows: [
      row('Net imposable (€)', inColumn(version.netTaxableCents), inColumn(paid.netTaxableCents)),
      row('Impôt prélevé (€)', inColumn(version.withholdingCents), inColumn(paid.withholdingCents)),
      row('Heures supplémentaires exonérées (€ bruts)', inColumn(overtimeCents), inColumn(paid.overtimeCents)),
      row('Heures', hours(version.hoursHundredths), hours(paid.hoursHundredths)),
    ],
  }
}
