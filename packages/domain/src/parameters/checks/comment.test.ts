import { expect, test } from 'vitest'
import { commentRefusal } from './comment.ts'

test.each([
  ['10 characters', 'Relu : bon'],
  ['500 characters', 'x'.repeat(500)],
  ['spaces at both ends do not count', `   ${'x'.repeat(500)}\n\n`],
  ['several lines', 'Relu sur urssaf.fr.\r\n\tInchangé.'],
  ['a character outside the basic plane counts once', '👍'.repeat(500)],
])('nothing to say: %s', (_title, comment) => expect(commentRefusal(comment)).toBeNull())

test.each([
  ['nothing', '', 'comment.too_short', 'Le commentaire manque.'],
  ['spaces only', '              ', 'comment.too_short', 'Le commentaire manque.'],
  ['9 characters', 'Relu, bon', 'comment.too_short', 'Le commentaire est trop court : 9 caractères sur 10.'],
  ['9 characters and spaces', '   Relu, bon   ', 'comment.too_short', '9 caractères sur 10'],
  ['5 characters that are 10 code units', '👍👍👍👍👍', 'comment.too_short', '5 caractères sur 10'],
  ['501 characters', 'x'.repeat(501), 'comment.too_long', 'Le commentaire est trop long : 501 caractères.'],
  ['a null character', 'Relu ce jour \u0000', 'comment.unprintable', 'ne s’imprime pas'],
  ['an escape sequence', 'Relu ce jour \u001b[31m', 'comment.unprintable', 'ne s’imprime pas'],
])('%s', (_title, comment, code, cause) => {
  const refusal = commentRefusal(comment)
  expect(refusal).toMatchObject({ code, field: 'comment', actor: 'URSSAF' })
  expect(refusal?.cause).toContain(cause)
})
