import type { EstimateRequest } from '../contributions/index.ts'
import type { MonthElements } from './element-fields.ts'

// No schema here: a page that only reads a month carries none.

export type ElementName = keyof MonthElements

/** What each element is called, in the order of the form and of the receipt. */
export const elementLabels = {
  overtimeHours25: 'Heures supplémentaires à 25 %',
  overtimeHours50: 'Heures supplémentaires à 50 %',
  presenceHours: 'Heures de présence responsable',
  nightPresenceHours: 'Heures de présence de nuit',
  paidLeaveDays: 'Jours de congés payés pris',
  paidLeaveHours: 'Heures payées pour ces congés',
  bonusCents: 'Prime',
  leaveBalanceCents: 'Solde de congés payés',
  contractEndCents: 'Somme de fin de contrat',
  depositCents: 'Acompte déjà versé',
  mileageCents: 'Frais kilométriques',
  transportCents: 'Frais de transport',
  otherExpensesCents: 'Autres frais remboursés',
  mealsProvided: 'Repas fournis',
  lodgingProvided: 'Logement fourni',
  certified: 'Salarié certifié à son niveau',
  youngWorkerAge: 'Âge du salarié mineur débutant',
} as const satisfies Record<ElementName, string>

export const elementNames = Object.keys(elementLabels) as ElementName[]

/** What each element expects, in French, after « Indiquez ». */
export const elementsExpected = {
  overtimeHours25: 'les heures à 25 %, de 0 à 35, parmi celles du mois',
  overtimeHours50: 'les heures à 50 %, de 0 à 40, parmi celles du mois',
  presenceHours: 'les heures de présence responsable, de 0 à 744, en plus de celles du mois',
  nightPresenceHours: 'les heures de présence de nuit, de 0 à 744, en plus de celles du mois',
  paidLeaveDays: 'les jours de congés pris, de 0 à 99, par demi-journées',
  paidLeaveHours: 'les heures qui paient ces congés, parmi celles du mois',
  bonusCents: 'une prime nette en centimes, de 0 à 999999',
  leaveBalanceCents: 'un solde net de congés en centimes, de 0 à 999999',
  contractEndCents: 'une somme nette de fin de contrat en centimes, de 0 à 999999',
  depositCents: 'un acompte en centimes, de 0 à 999999',
  mileageCents: 'des frais kilométriques en centimes, de 0 à 999999',
  transportCents: 'des frais de transport en centimes, de 0 à 999999',
  otherExpensesCents: 'des frais remboursés en centimes, de 0 à 999999',
  mealsProvided: 'un nombre entier de repas, de 0 à 200',
  lodgingProvided: 'true quand le logement est fourni, sinon false ou rien',
  certified: 'true quand le salarié a le certificat de son niveau, sinon false ou rien',
  youngWorkerAge: 'un âge de 14 à 17 ans, pour moins de six mois de pratique',
} as const satisfies Record<ElementName, string>

/** The overtime of a month, as the question and its record say it. */
export const overtimeOf = ({
  overtimeHours25 = 0,
  overtimeHours50 = 0,
}: MonthElements): { hours: number; premiumPercent: number }[] =>
  [
    { hours: overtimeHours25, premiumPercent: 25 },
    { hours: overtimeHours50, premiumPercent: 50 },
  ].filter((slice) => slice.hours > 0)

/** The sums paid besides the hours, in cents. */
export const besidesCents = ({
  bonusCents = 0,
  leaveBalanceCents = 0,
  contractEndCents = 0,
}: Pick<MonthElements, 'bonusCents' | 'leaveBalanceCents' | 'contractEndCents'>): number =>
  bonusCents + leaveBalanceCents + contractEndCents

/** What is paid back to the worker, in cents. */
export const expensesCents = ({
  mileageCents = 0,
  transportCents = 0,
  otherExpensesCents = 0,
}: Pick<MonthElements, 'mileageCents' | 'transportCents' | 'otherExpensesCents'>): number =>
  mileageCents + transportCents + otherExpensesCents

/** What the elements of a month add to the question put to the engine, as in JSON. */
export const askedOf = (elements: MonthElements) =>
  ({
    overtime: overtimeOf(elements),
    presenceHours: elements.presenceHours ?? 0,
    nightPresenceHours: elements.nightPresenceHours ?? 0,
    paidLeaveHours: elements.paidLeaveHours ?? 0,
    payBesidesCents: besidesCents(elements),
    benefitsInKind: { meals: elements.mealsProvided ?? 0, lodgingMonths: elements.lodgingProvided ? 1 : 0 },
    reimbursementsCents: expensesCents(elements),
  }) satisfies Partial<EstimateRequest>
