/** Values of one column as PostgreSQL writes an array: numbers, texts, lists of numbers (as the text of an array of their own). */
export const arrayText = (values: readonly (string | number | boolean | null | readonly number[])[]): string =>
  `{${values.map(written).join(',')}}`

/** What means itself in an array: not NULL, which is the absence of a text. */
const isPlain = /^(?!null$)[\da-z-]+$/i

function written(value: string | number | boolean | null | readonly number[]): string {
  if (value === null) return 'NULL'
  if (typeof value === 'string') return isPlain.test(value) ? value : `"${value.replaceAll(/["\\]/g, '\\$&')}"`
  return typeof value === 'object' ? `"{${value.join(',')}}"` : String(value)
}
