import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CODE_BYTES, codeOf, printedCode, readCode } from './code.ts'
import { documentState } from './verification.ts'

test('a code holds its 80 bits, and is read back however it is typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES }), (bytes) => {
      const code = codeOf(bytes)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
      for (const typed of [code, printedCode(code), ` ${printedCode(code).toLowerCase().replaceAll('-', ' ')} `]) {
        expect(readCode(typed)).toBe(code)
      }
      const other = Uint8Array.from(bytes, (byte, place) => (place === 9 ? byte ^ 1 : byte))
      expect(codeOf(other)).not.toBe(code)
    }),
  )
  expect(() => codeOf(new Uint8Array(9))).toThrow(RangeError)
})

test('what is misread is put right, what is no code is not', () => {
  expect(readCode('oOiI-lL00–0000 0000')).toBe('0011110000000000')
  for (const typed of ['', '0'.repeat(15), '0'.repeat(17), `U${'0'.repeat(15)}`, `É${'0'.repeat(15)}`]) {
    expect(readCode(typed)).toBeNull()
  }
})

test.each([
  [{ version: 2, currentVersion: 2, status: 'CORRECTED' }, 'AUTHENTIC'],
  [{ version: 1, currentVersion: 2, status: 'CORRECTED' }, 'REPLACED'],
  [{ version: 2, currentVersion: 2, status: 'CANCELLED' }, 'CANCELLED'],
  [{ version: 1, currentVersion: 2, status: 'CANCELLED' }, 'CANCELLED'],
] as const)('the document of %j is %s', (facts, state) => {
  expect(documentState(facts)).toBe(state)
})
