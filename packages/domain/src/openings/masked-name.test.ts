import { expect, test } from 'vitest'
import { maskedName } from './masked-name.ts'

test.each([
  ['Maëlle Sablefin', ['SABLE'], 'M… Sable…'],
  ['Maëlle Sablefin', ['SABLEFIN', 'MAEL'], 'Maël… Sablefin'],
  ['Anne-Marie d’Herbelune', ['HERBELUNE'], 'A… M… d Herbelune'],
  ['Awa Herbelune', ['20000000000001'], 'A… H…'],
  ['O', [], 'O'],
])('%s, of whom %o is typed, is %s', (name, typed, shown) => expect(maskedName(name, typed)).toBe(shown))
