/** What a stranger can send, at its worst: asked by the tests, and timed by the bench. */

const KIB = 1_024

export const JSON_TYPE = 'application/json'
export const FORM_TYPE = 'application/x-www-form-urlencoded'

/** Every address that takes a body from anybody, with its limit in bytes. */
export const doors = [
  ['/v1/estimates', JSON_TYPE, 16 * KIB],
  ['/trpc/public/contributions.estimate', JSON_TYPE, 16 * KIB],
  ['/trpc/partner/declarations.submit', JSON_TYPE, 32 * KIB],
  ['/trpc/public/nimporte', JSON_TYPE, 16 * KIB],
  ['/demo-identity/interaction/nimporte', FORM_TYPE, 4 * KIB],
  ['/demo-identity/token', FORM_TYPE, 4 * KIB],
  ['/sign-out/partner', FORM_TYPE, KIB],
  ['/nimporte', JSON_TYPE, KIB],
] as const

/** A start, a piece as often as it fits, an end. */
export type Shape = readonly [start: string, piece: (index: number) => string, end: string]

/** The worst that a body of JSON can be within its limit. */
export const jsonShapes: readonly (readonly [title: string, shape: Shape])[] = [
  ['unknown keys', ['{"z":1', (index) => `,"${index.toString(36)}":1`, '}']],
  ['unknown keys that need escapes', ['{"z":1', (index) => `,"\\u00e9${index.toString(36)}\\n":1`, '}']],
  ['unknown keys deeper', ['{"pay":{"z":1', (index) => `,"${index.toString(36)}":1`, '}}']],
  ['the same key', ['{"z":1', () => ',"z":1', '}']],
  ['levels', ['', () => '[', ']']],
  ['levels of objects', ['', () => '{"a":', '1']],
  ['an array of small objects', ['[{}', () => ',{}', ']']],
  ['an array as a field', ['{"hours":[0', () => ',0', ']}']],
  ['a long text', ['{"period":"', () => 'é', '"}']],
  ['a long text of escapes', ['{"period":"', () => '\\\\', '"}']],
  ['a number of many digits', ['{"hours":1', () => '9', '}']],
  ['a number of many decimals', ['{"hours":0.', () => '9', '}']],
  ['a number of many zeros', ['{"hours":-0.', () => '0', '1}']],
  ['quotes without end', ['', () => '"', '']],
  ['backslashes without end', ['"', () => '\\', '']],
]

/** The worst that a form can be within its limit. */
export const formShapes: readonly (readonly [title: string, shape: Shape])[] = [
  ['unknown fields', ['z=1', (index) => `&${index.toString(36)}=1`, '']],
  ['the same field', ['z=1', () => '&z=1', '']],
  ['empty fields', ['', () => '&', '']],
  ['a long text of escapes', ['z=', () => '%C3%A9', '']],
]

/** A body of this many bytes: its shape, then spaces. In characters of one byte or two, under the limit all the same. */
export function filled(bytes: number, [start, piece, end]: Shape): string {
  const most = piece(0) === 'é' ? bytes / 2 : bytes
  let text = start
  for (let index = 0; text.length + piece(index).length + end.length <= most; index += 1) text += piece(index)
  return (text + end).padEnd(most)
}

/** A question that has an answer, and the longest to work out: every clause at once, from a net. */
const overtime = Array.from({ length: 10 }, () => ({ hours: 1, premiumPercent: 25 }))
export const ordinaryQuestion = '{"period":"2026-10","hours":40,"pay":{"kind":"NET","amountCents":100000}}'
export const longestQuestion = JSON.stringify({
  ...{ period: '2026-10', hours: 160, pay: { kind: 'NET', amountCents: 500_000 }, territory: 'ALSACE_MOSELLE' },
  ...{ overtime, withholding: { kind: 'NEUTRAL' }, benefitsInKind: { meals: 20, lodgingMonths: 1 } },
})
