/** Somebody of whom nothing is known: what they may do touches no row, or reads what the door tells of nobody. */
export interface Anyone {
  readonly kind: 'ANYONE'
  readonly id: null
  readonly name: string
}

export const anyone: Anyone = { kind: 'ANYONE', id: null, name: 'Visiteur' }
