export const RESULT_ID = 'resultat'

/** Moves to the result: the eyes and the focus. */
export function showResult(): void {
  const result = document.getElementById(RESULT_ID)
  result?.focus({ preventScroll: true })
  result?.scrollIntoView({ block: 'start' })
}
