import { defineRefusals, type Refusal } from '../../shared/index.ts'

/** Characters of the comment of a check, spaces at both ends apart. */
const LEAST = 10
const MOST = 500

const UNPRINTABLE = /[^\P{Control}\n\r\t]/u

/** Why the comment of a check is refused. */
export const refuseComment = defineRefusals({
  'comment.too_short': {
    actor: 'URSSAF',
    cause: ({ length }: { length: number }) =>
      length === 0 ? 'Le commentaire manque.' : `Le commentaire est trop court : ${length} caractères sur ${LEAST}.`,
    remedy: 'Dites ce que vous avez relu, et où.',
  },
  'comment.too_long': {
    actor: 'URSSAF',
    cause: ({ length }: { length: number }) => `Le commentaire est trop long : ${length} caractères.`,
    remedy: `Gardez-en ${MOST} au plus.`,
  },
  'comment.unprintable': {
    actor: 'URSSAF',
    cause: 'Le commentaire contient un caractère qui ne s’imprime pas.',
    remedy: 'Retirez-le, ou écrivez de nouveau le commentaire.',
  },
})

/** Why the comment of a check is refused; null when it is not. */
export function commentRefusal(comment: string): Refusal | null {
  const length = [...comment.trim()].length
  if (length < LEAST) return refuseComment('comment.too_short', 'comment', { length })
  if (length > MOST) return refuseComment('comment.too_long', 'comment', { length })
  return UNPRINTABLE.test(comment) ? refuseComment('comment.unprintable', 'comment') : null
}
