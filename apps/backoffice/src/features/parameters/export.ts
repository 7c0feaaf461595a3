import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** The whole register, as the API gives it. */
export type Register = inferOutput<typeof api.parameters.register>
type Exported = Register[number]

/** A file to hand to the browser. */
export interface ExportFile {
  name: string
  type: string
  text: string
}

/** The register as JSON: what the API gives, and the day it was read. */
export const jsonFile = (register: Register, today: string): ExportFile => ({
  name: `parametres-cesu-${today}.json`,
  type: 'application/json',
  text: `${JSON.stringify({ jour: today, parametres: register }, null, 2)}\n`,
})

/**
 * The register as a table for a spreadsheet: one line a figure, UTF-8 with a mark, semicolons. A text that a spreadsheet
 * would run as a formula is quoted. The library is fetched only now.
 */
export async function csvFile(register: Register, today: string): Promise<ExportFile> {
  const { default: papa } = await import('papaparse')
  const lines = register.flatMap((parameter) => linesOf(parameter, today))
  const csv = papa.unparse(lines, { delimiter: ';', newline: '\r\n', escapeFormulae: true })
  return { name: `parametres-cesu-${today}.csv`, type: 'text/csv;charset=utf-8', text: `\ufeff${csv}\r\n` }
}

function linesOf(parameter: Exported, today: string): Record<string, string>[] {
  const { id, theme, label, unit, versions, watch } = parameter
  return versions.flatMap((version) => {
    const isWatched = version.from === watch.version.from
    return version.figures.map((figure) => ({
      Identifiant: id,
      Thème: theme,
      Paramètre: label,
      Unité: unit,
      Du: version.from,
      Au: version.until ?? '',
      État: stateOf(version, today),
      Détail: figure.label,
      Valeur: figure.text,
      Fiabilité: version.grade,
      'Référence légale': version.article ?? '',
      Sources: version.documents.map(({ title }) => title).join(' | '),
      Liens: version.documents.flatMap(({ url }) => url ?? []).join(' | '),
      Note: version.note ?? '',
      ...(isWatched ? checkOf(parameter) : noCheck),
    }))
  })
}

function stateOf({ from, until }: Exported['versions'][number], today: string): string {
  if (from > today) return 'À venir'
  return until === null || until >= today ? 'En vigueur' : 'Passée'
}

const noCheck = { 'Vérifié le': '', 'Vérifié par': '', Commentaire: '', 'À revérifier le': '' }

/** The last check, when it is of this very value. */
function checkOf({ watch, lastCheck }: Exported): typeof noCheck {
  const due = { ...noCheck, 'À revérifier le': watch.isInForce ? watch.dueDay : '' }
  if (watch.lastCheckDay === null || lastCheck === null) return due
  return {
    ...due,
    'Vérifié le': watch.lastCheckDay,
    'Vérifié par': lastCheck.agentName,
    Commentaire: lastCheck.comment,
  }
}
