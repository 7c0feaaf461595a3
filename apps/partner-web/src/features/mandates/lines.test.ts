import { describe, expect, test } from 'vitest'
import { askedLines } from './lines.ts'

const person = (email: string, reference: string | null = null, employerNumber: string | null = null) => ({
  email,
  reference,
  employerNumber,
})

describe('the persons of a pasted text', () => {
  test.each([
    ['one address', 'a@x.fr', [person('a@x.fr')]],
    [
      'one a line, of any system, with empty lines',
      'a@x.fr\r\n\n  b@x.fr \rc@x.fr\n',
      ['a', 'b', 'c'].map((one) => person(`${one}@x.fr`)),
    ],
    ['columns of a spreadsheet', 'a@x.fr\tC-1\tD9000000102947', [person('a@x.fr', 'C-1', 'D9000000102947')]],
    ['an empty cell between two', 'a@x.fr;;D9000000102947', [person('a@x.fr', null, 'D9000000102947')]],
    ['empty cells at the end', 'a@x.fr;C-1;;', [person('a@x.fr', 'C-1')]],
    ['a heading', 'Adresse e-mail;Référence\na@x.fr;C-1', [person('a@x.fr', 'C-1')]],
    ['addresses of a message', 'a@x.fr, b@x.fr', [person('a@x.fr'), person('b@x.fr')]],
    ['two addresses between semicolons', 'a@x.fr;b@x.fr;C-2', [person('a@x.fr'), person('b@x.fr', 'C-2')]],
    ['a comma in a reference', 'a@x.fr;Durand, Paul', [person('a@x.fr', 'Durand, Paul')]],
    ['nothing', ' \n\t;\n', []],
  ])('%s', (_title, text, expected) => {
    expect(askedLines(text).map((line) => line.person)).toEqual(expected)
  })

  test('what is no address stays, to be refused with its reason; so does a cell that no column has', () => {
    expect(askedLines('pas une adresse')).toEqual([{ text: 'pas une adresse', person: person('pas une adresse') }])
    expect(askedLines('a@x.fr;C-1;D9;trop')[0]).toEqual({
      text: 'a@x.fr;C-1;D9;trop',
      person: person('a@x.fr', 'C-1', 'D9;trop'),
    })
  })

  test('what stays in the field reads as the same person', () => {
    for (const text of ['a@x.fr', 'a@x.fr\tC-1', 'a@x.fr\t\tD9', 'a@x.fr;C-1;D9;trop', 'b, c']) {
      const lines = askedLines(text)
      expect(askedLines(lines.map((line) => line.text).join('\n'))).toEqual(lines)
    }
  })
})
