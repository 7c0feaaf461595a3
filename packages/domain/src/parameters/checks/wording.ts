import { type Day, daysBetween, frenchLongDay, periodOf, periodsBetween } from '../../shared/index.ts'
import type { RegisteredVersion } from '../registered-parameter.ts'
import { monthsBetweenChecks, type Watch } from './watch.ts'

/** What the sentences need of a watch. */
type Said = Omit<Watch, 'version'> & { readonly version: Pick<RegisteredVersion, 'from' | 'grade' | 'prolonged'> }

const DAYS_SHOWN = 31
const MONTHS_SHOWN = 24

/** How long ago a day was: « aujourd’hui », « il y a 12 jours », « il y a 7 mois », « il y a 9 ans ». */
export function howLongAgo(day: Day, today: Day): string {
  const days = daysBetween(day, today)
  if (days <= 0) return 'aujourd’hui'
  if (days < DAYS_SHOWN) return `il y a ${days} jour${days === 1 ? '' : 's'}`
  const months = periodsBetween(periodOf(day), periodOf(today)) - (today.slice(8) < day.slice(8) ? 1 : 0)
  return months < MONTHS_SHOWN ? `il y a ${Math.max(months, 1)} mois` : `il y a ${Math.floor(months / 12)} ans`
}

/** Who last read the value again, as far as the watch knows, in one sentence. */
export function lastCheckSentence({ lastCheckDay, isInForce, version }: Said, today: Day): string {
  if (!isInForce) return `Cette valeur entre en vigueur le ${frenchLongDay(version.from)}.`
  if (lastCheckDay === null && version.prolonged) {
    return `Barème prolongé depuis le ${frenchLongDay(version.from)} : personne n’a encore cherché la nouvelle valeur.`
  }
  if (lastCheckDay === null) {
    return `Personne n’a encore vérifié cette valeur, en vigueur depuis le ${frenchLongDay(version.from)}.`
  }
  return `Dernière vérification : le ${frenchLongDay(lastCheckDay)} (${howLongAgo(lastCheckDay, today)}).`
}

/** When the value is to be checked again, and why, in one or two sentences; "" while it is not in force. */
export function dueSentence({ dueDay, isDue, isInForce, version }: Said): string {
  if (!isInForce) return ''
  const rule = `Une valeur de fiabilité ${version.grade} se vérifie tous les ${monthsBetweenChecks[version.grade]} mois`
  return isDue
    ? `${rule} : elle est à revérifier depuis le ${frenchLongDay(dueDay)}.`
    : `${rule} : la prochaine fois, le ${frenchLongDay(dueDay)}.`
}
