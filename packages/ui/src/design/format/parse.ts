/** What people type, read as whole numbers; NaN when it cannot be read, undefined when there is nothing. */

const DECIMAL = /^(\d{1,7})(?:[.,](\d{1,2}))?$/
const CLOCK = /^(\d{1,3})\s*[h:]\s*(\d{1,2})?$/i

const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

const withoutSpaces = (typed: string): string => typed.replace(/[\s\u00A0\u202F]/g, '')

const hundredths = (whole: string, decimals = ''): number => Number(whole) * 100 + Number(decimals.padEnd(2, '0'))

/** Euros as typed (« 1 250,4 », « 1250.40 € ») in cents. */
export function parseEuros(typed: string): number | undefined {
  const text = withoutSpaces(typed).replace(/€$/, '')
  if (text === '') return undefined
  const match = DECIMAL.exec(text)
  return match?.[1] === undefined ? Number.NaN : hundredths(match[1], match[2])
}

/** Hours as typed (« 26,5 », « 26,5 heures », « 26h30 », « 26:30 ») in hundredths of an hour, minutes rounded half-up. */
export function parseHours(typed: string): number | undefined {
  const text = withoutSpaces(typed)
  if (text === '') return undefined
  const clock = CLOCK.exec(text)
  if (clock?.[1] !== undefined) {
    const minutes = Number(clock[2] ?? 0)
    return minutes > 59 ? Number.NaN : Number(clock[1]) * 100 + Math.floor((minutes * 100 + 30) / 60)
  }
  const match = DECIMAL.exec(text.replace(/h(eures?)?$/i, ''))
  return match?.[1] === undefined ? Number.NaN : hundredths(match[1], match[2])
}

/** A day as typed (« 5/11/2026 », « 05.11.2026 ») as "2026-11-05"; what is typed, without its spaces, when it has not that form. */
export function parseDay(typed: string): string {
  const text = withoutSpaces(typed)
  const [, day, month, year] = DAY.exec(text) ?? []
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
}

const NEGATIVE = /^[-−–]\s*\d/
const TOO_FINE = /^\d+[.,]\d{3,}/
const TOO_LONG = /^\d{8,}/
const TOO_MANY_MINUTES = /^\d{1,3}[h:](?:[6-9]\d|\d{3,})$/i

/** Why a figure that is typed cannot be read, and what to write; undefined when it is no figure at all. */
export function whyUnread(typed: string): string | undefined {
  const text = withoutSpaces(typed)
  if (NEGATIVE.test(text)) return 'Écrivez ce nombre sans le signe moins.'
  if (TOO_FINE.test(text)) return 'Écrivez deux chiffres au plus après la virgule.'
  if (TOO_LONG.test(text)) return 'Ce nombre a trop de chiffres. Vérifiez la virgule.'
  if (TOO_MANY_MINUTES.test(text)) return 'Une heure a 60 minutes : écrivez-en 59 au plus.'
  return undefined
}
