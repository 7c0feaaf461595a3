/** What an issuer is told of a worker and a month: declared; employed, and not declared yet; neither. Never hours or pay. */
export const declaredAnswers = ['YES', 'NOT_YET', 'NO'] as const
export type DeclaredAnswer = (typeof declaredAnswers)[number]

/** The same, for the worker who reads what was told of them, after « réponse : ». */
export const declaredAnswerLabels: Record<DeclaredAnswer, string> = {
  YES: 'oui',
  NOT_YET: 'pas encore',
  NO: 'non',
}

/** What must be none among the titles of an issuer, and what each is in French. */
export const controlDifferences = {
  LINE_WITHOUT_TITLE: 'lignes acceptées qui n’ont pas de titre, ou titres sans ligne',
  TITLE_WITHOUT_USE: 'titres dits utilisés qui ne paient aucun mois déclaré',
  USE_WITHOUT_TITLE: 'titres qui paient un mois déclaré sans être dits utilisés',
  AMOUNT_DIFFERS: 'titres qui paient une autre somme que leur valeur',
} as const
export type ControlDifference = keyof typeof controlDifferences
export const controlDifferenceCodes = Object.keys(controlDifferences) as [ControlDifference, ...ControlDifference[]]

/** What happens to titles on a day, in the order of their lives. */
export const titleMovements = ['USED', 'RELEASED', 'REMITTED', 'REIMBURSED'] as const
export type TitleMovement = (typeof titleMovements)[number]

/** The same, in French. */
export const titleMovementLabels: Record<TitleMovement, string> = {
  USED: 'utilisé',
  RELEASED: 'libéré',
  REMITTED: 'remis',
  REIMBURSED: 'remboursé',
}
