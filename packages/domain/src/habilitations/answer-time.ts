/** Days over which the time of answers is looked at, and answers under which it says nothing: ours (grade D). */
export const ANSWER_TIME_DAYS = 90
const FEWEST_ANSWERS = 5

/** The mean time of the answers really given, in whole days, at least one; null when they are too few to say. */
export const meanAnswerDays = ({ answers, meanDays }: { answers: number; meanDays: number | null }): number | null =>
  answers < FEWEST_ANSWERS || meanDays === null ? null : Math.max(1, Math.round(meanDays))

/** The same in words. */
export function answerTimeText(days: number | null): string {
  if (days === null) return 'pas encore connu'
  return days === 1 ? '1 jour' : `${days} jours`
}
