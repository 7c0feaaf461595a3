/** A NIR (numéro de sécurité sociale) or NIA (waiting number): 13 characters, then the key, 2 digits. */
const SHAPE = /^[1278]\d{4}(?:\d{2}|2[AB])\d{6}$/

/** Spaces, dots and hyphens removed, letters in capitals: "2 55 08 14…" becomes "2550814…". */
export const normalizeNir = (text: string): string => text.replace(/[\s.-]/g, '').toUpperCase()

/**
 * The key of a NIR, two digits from "01" to "97": 97 − (N mod 97), Corsica's 2A read as 19 and 2B as 18.
 * Takes the 13 characters without key; undefined when they are not those of a NIR or NIA.
 */
export const nirKey = (body: string): string | undefined => {
  if (!SHAPE.test(body)) return undefined
  const digits = body.replace('2A', '19').replace('2B', '18')
  return String(97 - (Number(digits) % 97)).padStart(2, '0')
}

/** Between two parts of a NIR as people write it. */
const GAP = String.raw`[\s.-]{0,2}`
/** Its parts: sex, year, month (20, 30 to 42 and from 50 where the day is not known: inferred, grade D), department; then town, rank. */
const PARTS = ['[1278]', String.raw`\d{2}`, '(?:0[1-9]|1[0-2]|20|3\\d|4[0-2]|[5-9]\\d)', String.raw`(?:\d{2}|2[AB])`]
const WRITTEN = new RegExp(
  String.raw`(?<!\d)${[...PARTS, String.raw`\d{3}`, String.raw`\d{3}`].join(GAP)}(?:${GAP}\d{2})?(?!\d)`,
  'i',
)

/**
 * True when a text holds a number in the form of a NIR or NIA, with its key or without, whatever the key: of 13 or 15 characters that
 * no other digit touches, with spaces, dots or hyphens between its parts or none. A phone number, a SIRET (14) or the groups of four of
 * an IBAN are none.
 */
export const mentionsNir = (text: string): boolean => WRITTEN.test(text)

/** True for a NIR or NIA of 15 characters, spaces allowed, whose key is right. */
export const isNir = (text: string): boolean => {
  const nir = normalizeNir(text)
  return nir.length === 15 && nirKey(nir.slice(0, 13)) === nir.slice(13)
}
