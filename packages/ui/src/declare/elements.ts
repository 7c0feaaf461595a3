import { type ElementName, elementNames, mayBeCertified } from '@cesu/domain/declarations'
import type { Situation } from './situation.ts'

/** How an element is asked, and what helps to fill it. */
interface ElementQuestion {
  kind: 'hours' | 'euros' | 'days' | 'count' | 'yes'
  hint: string
}

const PRESENCE = 'Comptez les heures de présence, en plus des heures du mois.'

export const elementQuestions: Readonly<Record<ElementName, ElementQuestion>> = {
  overtimeHours25: { kind: 'hours', hint: 'De la 41e à la 48e heure de la semaine, parmi les heures du mois' },
  overtimeHours50: { kind: 'hours', hint: 'Au-delà de la 48e heure de la semaine, parmi les heures du mois' },
  presenceHours: {
    kind: 'hours',
    hint: `${PRESENCE} Chacune vaut 2/3 d’heure : pour le salaire et, valeur provisoire, pour la déduction par heure.`,
  },
  nightPresenceHours: {
    kind: 'hours',
    hint: `${PRESENCE} Leur indemnité est dans le salaire total ; elles ne comptent pas pour la déduction par heure (valeur provisoire).`,
  },
  paidLeaveDays: { kind: 'days', hint: 'Par exemple 2,5' },
  paidLeaveHours: { kind: 'hours', hint: 'Parmi les heures du mois ; la déduction par heure ne les compte pas' },
  bonusCents: { kind: 'euros', hint: 'Nette, en plus du salaire ci-dessus' },
  leaveBalanceCents: { kind: 'euros', hint: 'Net, en plus du salaire ci-dessus' },
  contractEndCents: { kind: 'euros', hint: 'Nette, en plus du salaire ci-dessus' },
  depositCents: { kind: 'euros', hint: 'Déduit de ce qui reste à verser au salarié ; les cotisations ne changent pas' },
  mileageCents: { kind: 'euros', hint: 'Ajoutés à ce qui est versé au salarié, sans cotisation' },
  transportCents: { kind: 'euros', hint: 'Ajoutés à ce qui est versé au salarié, sans cotisation' },
  otherExpensesCents: { kind: 'euros', hint: 'Ajoutés à ce qui est versé au salarié, sans cotisation' },
  mealsProvided: { kind: 'count', hint: 'Nombre de repas, déduits de ce qui est versé au salarié' },
  lodgingProvided: { kind: 'yes', hint: 'Un mois de logement, déduit de ce qui est versé au salarié' },
  certified: {
    kind: 'yes',
    hint: 'Il a le titre de la branche à ce niveau : le salaire minimum de la grille est plus haut',
  },
  youngWorkerAge: {
    kind: 'count',
    hint: 'De 14 à 17 ans, avec moins de six mois de pratique : le salaire minimum est plus bas (valeur provisoire)',
  },
}

/** What a family host, paid by the day, has not. */
const ofHomeEmployees: readonly ElementName[] = [
  'overtimeHours25',
  'overtimeHours50',
  'presenceHours',
  'nightPresenceHours',
  'mealsProvided',
  'lodgingProvided',
  'certified',
  'youngWorkerAge',
]

/** The elements that a contract may have. */
export const elementsOf = ({ scheme, level }: Pick<Situation, 'scheme' | 'level'>): ElementName[] =>
  elementNames.filter(
    (name) =>
      !(scheme === 'FAMILY_HOST' && ofHomeEmployees.includes(name)) &&
      !(name === 'certified' && !mayBeCertified(level)),
  )

/** The elements with which a pay by the hour no longer says the month's pay. */
export const needsTotal: readonly ElementName[] = ['overtimeHours25', 'overtimeHours50', 'nightPresenceHours']
