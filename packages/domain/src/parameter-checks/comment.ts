/** Characters of the comment of a check, spaces at both ends apart. */
export const COMMENT_LENGTH = { least: 10, most: 500 } as const

const UNPRINTABLE = /[^\P{Control}\n\r\t]/u

/** What is wrong with the comment of a check, in French, with what to do; null when nothing is. */
export function commentFault(comment: string): string | null {
  const length = [...comment.trim()].length
  if (length === 0) return 'Écrivez ce que vous avez relu, et où : 10 caractères au moins.'
  if (length < COMMENT_LENGTH.least) {
    return `Dites ce que vous avez relu, et où : 10 caractères au moins. Il y en a ${length}.`
  }
  if (length > COMMENT_LENGTH.most) {
    return `Raccourcissez le commentaire : 500 caractères au plus. Il y en a ${length}.`
  }
  return UNPRINTABLE.test(comment) ? 'Retirez du commentaire le caractère qui ne s’imprime pas.' : null
}
