import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseText } from './free-text.ts'

const MARK = '\u0301'

describe('[finding R13] a free text is kept as people read it', () => {
  test.each([
    ['as it is', 'Relu : inchangé, 12 % (voir § 3).', 'Relu : inchangé, 12 % (voir § 3).'],
    ['in other writings', 'Łódź, Nguyễn, Ελλάδα, محمد, 北京', 'Łódź, Nguyễn, Ελλάδα, محمد, 北京'],
    ['composed', `e${MARK}te${MARK}`, 'été'],
    ['without spaces at its ends', '  \u00a0bonjour \n', 'bonjour'],
    ['with its lines, whatever ended them', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
    ['with one empty line at most', 'a \n\n \n\nb', 'a\n\nb'],
    ['with a space for a tab', 'a\tb', 'a b'],
    [
      'without what shows nothing',
      'a\u200bb\u200dc\ufeffd\u00ade\u2060f\u3164g\u2800h\u0000i\u001bj\ufe0f',
      'abcdefghij',
    ],
    ['without what turns the writing', 'payer \u202e0001\u202c € \u2066x\u2069\u200f', 'payer 0001 € x'],
    ['without characters of one maker only', 'a\ue000b', 'ab'],
  ])('%s', (_title, text, kept) => expect(normaliseText(text, 100)).toEqual({ text: kept }))

  test.each([
    ['nothing', '', 'text.empty'],
    ['spaces', ' \n\t\u00a0', 'text.empty'],
    ['zero-width characters only', '\u200b'.repeat(50), 'text.empty'],
    ['overrides only', '\u202e\u2066\u2069', 'text.empty'],
    ['a mark on nothing', MARK, 'text.empty'],
    ['400 marks on a letter', `Z${MARK.repeat(400)}`, 'text.unreadable'],
    ['5 marks on a letter', `Z${MARK.repeat(5)}`, 'text.unreadable'],
    ['marks told apart by what shows nothing', `Z${`${MARK.repeat(3)}\u200b`.repeat(4)}`, 'text.unreadable'],
    ['half a character', 'a\ud800b', 'text.unreadable'],
    ['one character too many', 'x'.repeat(101), 'text.too_long'],
    ['far too many', 'x'.repeat(1_000_000), 'text.too_long'],
  ])('%s is refused', (_title, text, code) => {
    // 400 marks are more than 100 characters: the longest text is not what refuses them here.
    const maximum = code === 'text.too_long' ? 100 : 1_000
    expect(normaliseText(text, maximum)).toEqual({ refusal: expect.objectContaining({ code }) })
  })

  test('the limit counts characters as people do, not the units that keep them', () => {
    expect(normaliseText('😀'.repeat(100), 100)).toEqual({ text: '😀'.repeat(100) })
    expect(normaliseText(`e${MARK}`.repeat(100), 100)).toEqual({ text: 'é'.repeat(100) })
    expect(normaliseText(`${' '.repeat(50)}${'x'.repeat(100)}`, 100)).toEqual({ text: 'x'.repeat(100) })
    expect(normaliseText('x'.repeat(100), 100)).toEqual({ text: 'x'.repeat(100) })
  })

  test('what is kept is kept again unchanged', () => {
    const piece = fc.constantFrom('a', 'é', MARK, '\u200b', '\u202e', ' ', '\n', '\r', '\t', '😀', '\u0300', 'ﬁ')
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 60 }), (pieces) => {
        const once = normaliseText(pieces.join(''), 500)
        if ('text' in once) expect(normaliseText(once.text, 500)).toEqual(once)
      }),
      { numRuns: 500 },
    )
  })
})
