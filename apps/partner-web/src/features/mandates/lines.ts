/** One person to ask, as typed: each cell is judged by the server, which gives a verdict on it. */
export interface AskedLine {
  /** What stays in the field when it is refused: its cells, between semicolons. */
  text: string
  person: { email: string; reference: string | null; employerNumber: string | null }
}

/**
 * The persons of a text typed or pasted from a spreadsheet or a message: one a line, its cells (address, reference, Cesu number)
 * between tabs or semicolons, between commas where there are none. Another address on the same line is another person; the
 * heading of a column of addresses is nobody.
 */
export function askedLines(text: string): AskedLine[] {
  const lines = text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '')
  return lines.filter((line, rank) => !(rank === 0 && lines.length > 1 && isHeading(line))).flatMap(personsOf)
}

const isHeading = (line: string): boolean => !line.includes('@') && /^\W*(?:e-?mail|courriel|adresse)/i.test(line)

function personsOf(line: string): AskedLine[] {
  const cells = line.split(/[\t;]/.test(line) ? /[\t;]/ : ',').map((cell) => cell.trim())
  const starts = cells.flatMap((cell, rank) => (rank === 0 || cell.includes('@') ? [rank] : []))
  return starts
    .map((start, rank) => cells.slice(start, starts[rank + 1]))
    .filter((person) => person.some((cell) => cell !== ''))
    .map(lineOf)
}

/** Cells that no column has go with the last one, which the server refuses: nothing typed is left aside unsaid. */
function lineOf(cells: readonly string[]): AskedLine {
  const [email = '', reference = '', ...rest] = cells
  const employerNumber = rest.join(';').replace(/;+$/, '')
  const text = [email, reference, employerNumber].join(';').replace(/;+$/, '')
  return { text, person: { email, reference: reference || null, employerNumber: employerNumber || null } }
}
