import { expect, test } from 'vitest'
import { caseFileName } from './files.ts'

test.each([
  ['contrat.pdf', 'contrat.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\x\\Contrat signé.PDF', 'Contrat signé.PDF'],
  // A photograph that says to be a program by the direction of its writing, and a program that says to be a photograph.
  ['facture\u202Efdp.exe', 'facturefdp.exe.pdf'],
  ['photo.jpg', 'photo.jpg.pdf'],
  ['a\nb\u0000c\t d.pdf', 'a bc d.pdf'],
  ['...caché', 'caché.pdf'],
  ['quoi ? <b>*.pdf', 'quoi _ _b__.pdf'],
  [`${'é'.repeat(300)}.pdf`, `${'é'.repeat(100)}.pdf`],
  [`${'👍'.repeat(2_000)}`, `${'👍'.repeat(100)}.pdf`],
  ['\uD800.pdf', '\uFFFD.pdf'],
  ['', 'pièce.pdf'],
  ['.pdf', 'pièce.pdf'],
  ['\u200B\u202E', 'pièce.pdf'],
])('a file called %j is kept as %j', (typed, kept) => {
  expect(caseFileName(typed, 'PDF')).toBe(kept)
})

test('an image may end in two ways', () => {
  expect(caseFileName('a.JPEG', 'JPEG')).toBe('a.JPEG')
  expect(caseFileName('a.png', 'JPEG')).toBe('a.png.jpg')
})
