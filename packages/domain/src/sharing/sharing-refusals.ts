import { frenchMonth, type Period, periodOf, periodsBetween } from '../shared/index.ts'
import { defineRefusals, type Refusal } from '../shared/refusal.ts'
import { type SharingScopeName, sharingScopes } from './scopes.ts'

/** Why months are not read as they are asked. */
export const refuseReading = defineRefusals({
  'reading.months_in_disorder': {
    actor: 'PARTNER',
    cause: 'Le dernier mois vient avant le premier.',
    remedy: 'Donnez le premier mois, puis le dernier.',
  },
  'reading.too_many_months': {
    actor: 'PARTNER',
    cause: ({ most }: { most: number }) => `Ce périmètre laisse lire ${most} mois au plus à la fois.`,
    remedy: 'Demandez moins de mois.',
  },
  'reading.future_month': {
    actor: 'PARTNER',
    cause: ({ last }: { last: Period }) => `Rien n’est encore à lire après ${frenchMonth(last)}.`,
    remedy: 'Demandez un dernier mois qui n’est pas à venir.',
  },
  'reading.reference_day_missing': {
    actor: 'PARTNER',
    cause: 'Ce périmètre répond sur un jour : celui de l’arrêt de travail.',
    remedy: 'Donnez referenceDay, le premier jour de l’arrêt.',
  },
  'reading.reference_day_to_come': {
    actor: 'PARTNER',
    cause: 'Ce jour vient après ce mois-ci : rien n’est encore déclaré de l’année qui le précède.',
    remedy: 'Donnez le premier jour d’un arrêt qui a commencé.',
  },
  'sharing.nothing_chosen': {
    actor: 'EMPLOYER',
    cause: 'Aucune liste de données n’est choisie.',
    remedy: 'Choisissez-en au moins une, ou refusez.',
  },
  'sharing.objection_empty': {
    actor: 'EMPLOYER',
    cause: 'Il manque ce qui tient à votre situation.',
    remedy: 'Écrivez en quelques mots pourquoi ce partage pose un problème dans votre cas.',
  },
  'sharing.objection_waits': {
    actor: 'EMPLOYER',
    cause: 'Votre opposition attend déjà la réponse d’un agent.',
    remedy: 'Attendez sa réponse : vous la lirez sur cette page.',
  },
  'sharing.not_so': {
    actor: 'EMPLOYER',
    cause: 'Ce partage n’est plus là où il était quand cette page l’a montré.',
    remedy: 'Rechargez la page, et regardez où il en est.',
  },
  'sharing.held_by_urssaf': {
    actor: 'EMPLOYER',
    cause: 'L’Urssaf a suspendu le partage que cette demande remplacerait.',
    remedy:
      'Rien n’est partagé. Faites la démarche avec vos bulletins de salaire : vos droits sont les mêmes. « Mes partages » dit quand l’Urssaf le reprend.',
  },
})

/** What is wrong with the months that are asked under a scope, this month being the last that there is. */
export function readingRefusals(
  scope: SharingScopeName,
  asked: { firstMonth: Period; lastMonth: Period; referenceDay: string | null },
  thisMonth: Period,
): Refusal[] {
  const { windowMonths, granularity, event } = sharingScopes[scope]
  const { firstMonth, lastMonth, referenceDay } = asked
  if (lastMonth < firstMonth) return [refuseReading('reading.months_in_disorder', 'lastMonth')]
  return [
    ...(windowMonths !== null && periodsBetween(firstMonth, lastMonth) >= windowMonths
      ? [refuseReading('reading.too_many_months', 'firstMonth', { most: windowMonths })]
      : []),
    ...(lastMonth > thisMonth ? [refuseReading('reading.future_month', 'lastMonth', { last: thisMonth })] : []),
    ...((granularity === 'PREDICATE' || event === 'STOP') && referenceDay === null
      ? [refuseReading('reading.reference_day_missing', 'referenceDay')]
      : []),
    ...(referenceDay !== null && periodOf(referenceDay) > thisMonth
      ? [refuseReading('reading.reference_day_to_come', 'referenceDay')]
      : []),
  ]
}
