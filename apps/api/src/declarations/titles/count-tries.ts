import { chargeTries, type Tx } from '@cesu/db'
import { numberings, type TitleVerdict } from '@cesu/domain/vouchers'
import { keyedHash, uuidOf } from '../../fingerprint.ts'
import { Problem } from '../../problem.ts'
import { thresholdsToday } from '../../thresholds.ts'

/** Who gives titles, or asks what comes of them, and when. */
export interface Trying {
  readonly tx: Tx
  readonly now: Date
  readonly today: string
  readonly secret: string
}

/**
 * Judges titles for who may still try numbers today, and counts those that do not exist: whoever holds a whole number may use it, and its key is
 * no secret. A Problem `title.too_many_tried` once there are too many on a day, whatever is asked then: a true number is not told from another.
 */
export async function countingTries(
  { tx, now: at, today, secret }: Trying,
  judge: () => Promise<TitleVerdict[]>,
): Promise<TitleVerdict[]> {
  const { WRONG_TITLES: most } = await thresholdsToday({ tx, today })
  const nothing = { at, tried: [], stopped: false }
  if ((await chargeTries(tx, nothing)) >= most) throw tooMany(most, at, [])
  const verdicts = await judge()
  const tried = verdicts
    .filter(({ title, number }) => title === null && isWhole(number))
    .map(({ number }) => uuidOf(keyedHash(secret, `title:${number}`)))
  if (tried.length > 0 && (await chargeTries(tx, { ...nothing, tried })) > most) throw tooMany(most, at, tried)
  return verdicts
}

/** Whether a numbering reads it, its key included: what is mistyped seldom is. */
const isWhole = (number: string): boolean =>
  Object.values(numberings).some(({ read }) => typeof read(number) !== 'string')

const tooMany = (most: number, at: Date, tried: readonly string[]): Problem =>
  new Problem('title.too_many_tried', {
    detail: `Vous avez atteint la limite de ${most} numéros de titres qui n’existent pas pour ce jour. Attendez demain, et recopiez les numéros des titres eux-mêmes ; la déclaration peut partir sans eux.`,
    leaves: async (tx) => {
      await chargeTries(tx, { at, tried, stopped: true })
    },
  })
