import { expect, test } from 'vitest'
import { commentFault } from './comment.ts'

test.each([
  ['10 characters', 'Relu : bon'],
  ['500 characters', 'x'.repeat(500)],
  ['spaces at both ends do not count', `   ${'x'.repeat(500)}\n\n`],
  ['several lines', 'Relu sur urssaf.fr.\r\n\tInchangé.'],
  ['a character outside the basic plane counts once', '👍'.repeat(500)],
])('nothing wrong: %s', (_title, comment) => expect(commentFault(comment)).toBeNull())

test.each([
  ['nothing', '', 'Écrivez ce que vous avez relu'],
  ['spaces only', '              ', 'Écrivez ce que vous avez relu'],
  ['9 characters', 'Relu, bon', 'Il y en a 9.'],
  ['9 characters and spaces', '   Relu, bon   ', 'Il y en a 9.'],
  ['5 characters that are 10 code units', '👍👍👍👍👍', 'Il y en a 5.'],
  ['501 characters', 'x'.repeat(501), 'Il y en a 501.'],
  ['a null character', 'Relu ce jour \u0000', 'ne s’imprime pas'],
  ['an escape sequence', 'Relu ce jour \u001b[31m', 'ne s’imprime pas'],
])('%s', (_title, comment, fault) => expect(commentFault(comment)).toContain(fault))
