import { type LeakInput, MOST_LEAK_WORDS } from '@cesu/domain/cases'
import { isDay } from '@cesu/domain/shared'
import { wordsFault } from '@cesu/ui/design'
import { parisInstant } from './parisInstant.ts'

/** What is typed of a leak, as it is typed. */
export interface TypedIncident {
  what: string
  knownDay: string
  knownTime: string
  origin: LeakInput['origin']
  partnerId: string
  sinceDay: string
  persons: string
  who: LeakInput['who']
  data: LeakInput['data']
}

export const unknown: TypedIncident = {
  ...{ what: '', knownDay: '', knownTime: '', origin: 'UNKNOWN', partnerId: '', sinceDay: '', persons: '' },
  ...{ who: [], data: [] },
}

const isTime = (text: string): boolean => /^([01]?\d|2[0-3])[:h][0-5]\d$/.test(text.trim())
const digits = (text: string): string => text.replaceAll(/[\s\u202f\u00a0]/g, '')

/** What is missing or cannot be read, in the order of the page. */
export function missingOf({ what, knownDay, knownTime, sinceDay, persons }: TypedIncident) {
  const fault = wordsFault(what, { missing: 'Écrivez ce qui s’est passé.', most: MOST_LEAK_WORDS })
  const lacks = [
    [fault !== undefined, 'fuite-quoi', fault ?? ''],
    [!isDay(knownDay), 'fuite-su-le', 'Donnez le jour où l’Urssaf l’a su, par exemple 28/11/2026.'],
    [!isTime(knownTime), 'fuite-heure', 'Donnez l’heure, par exemple 14:05.'],
    [sinceDay !== '' && !isDay(sinceDay), 'fuite-depuis', 'Donnez un jour qui existe, ou rien.'],
    [!/^\d{0,8}$/.test(digits(persons)), 'fuite-personnes', 'Donnez un nombre entier de personnes, ou rien.'],
  ] as const
  return lacks.flatMap(([isLacking, fieldId, message]) => (isLacking ? [{ fieldId, message }] : []))
}

/** What is sent of it, once nothing is missing. */
export const incidentOf = (typed: TypedIncident): LeakInput => ({
  ...{ what: typed.what, origin: typed.origin, who: [...typed.who], data: [...typed.data] },
  partnerId: typed.origin === 'PARTNER' && typed.partnerId !== '' ? typed.partnerId : null,
  knownAt: parisInstant(typed.knownDay, typed.knownTime.trim().replace('h', ':')),
  sinceDay: typed.sinceDay === '' ? null : typed.sinceDay,
  persons: digits(typed.persons) === '' ? null : Number(digits(typed.persons)),
})
