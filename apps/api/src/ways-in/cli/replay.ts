import { once } from 'node:events'
import { createWriteStream, readFileSync, type WriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { OperatorError } from '@cesu/db/operator-error'
import { schemeNames, territoryNames } from '@cesu/domain/contributions'
import { type ReplayCell, readTableChanges, replayDifferences, type TableChange } from '@cesu/domain/replay'
import { isDay, isPeriod } from '@cesu/domain/shared'
import type { RegularisedRow } from '../../declarations/replay/list-regularised.ts'
import type { ExportCell } from '../../list-export.ts'
import { legalDay } from '../../platform/clock.ts'
import type { Command } from './command.ts'
import { fileError } from './file-errors.ts'

type Columns<Row> = Readonly<Record<string, (row: Row) => ExportCell>>

/** Above 0, more is due than what was asked. */
const whoOwes = (cents: number): string | null => {
  if (cents === 0) return null
  return cents > 0 ? 'l’employeur' : 'l’Urssaf'
}

const ofVersions: Columns<RegularisedRow> = {
  Partenaire: ({ partnerId }) => partnerId,
  Employeur: ({ employerId }) => employerId ?? 'Tous',
  Déclarations: ({ declarations }) => String(declarations),
  'Différence de cotisations': ({ contributionsCents }) => contributionsCents,
  'Dû par': ({ contributionsCents }) => whoOwes(contributionsCents),
  'Différence de net': ({ netCents }) => netCents,
  Références: ({ references }) => references.join(' ') || null,
}

/** What a cause adds to the contributions of a cell, in cents. */
const by = (cause: ReturnType<typeof replayDifferences>[number]['cause']) => (cell: ReplayCell) =>
  replayDifferences(cell).find((difference) => difference.cause === cause)?.cents ?? 0

const ofCells: Columns<ReplayCell> = {
  Année: ({ year }) => String(year),
  Territoire: ({ territory }) => territoryNames[territory],
  Régime: ({ scheme }) => schemeNames[scheme],
  'Déclarations relues': ({ read }) => String(read),
  'Qui changent': ({ moved }) => String(moved),
  'Que la loi refuse': ({ refused }) => String(refused),
  'Dû en plus par les employeurs': ({ employersOweCents }) => employersOweCents,
  'À leur rendre': ({ givenBackCents }) => givenBackCents,
  'Différence de cotisations': ({ employersOweCents, givenBackCents }) => employersOweCents - givenBackCents,
  'dont cotisations du salarié': by('employeeCents'),
  'dont cotisations de l’employeur': by('employerCents'),
  'dont exonération': by('exemptionCents'),
  'dont déduction forfaitaire': by('deductionCents'),
  'Différence de net': ({ netCents }) => netCents,
  'Différence de crédit d’impôt': ({ creditCents }) => creditCents,
}

/** `cesu replay`: the declarations of some months computed again, to know or to write. */
export const replay: Command = {
  summary: 'Recalcule les déclarations d’une période : étude, ou régularisation',
  help: `Usage : cesu replay --from MOIS --to MOIS [--prolonged] [--with TABLE.json | --regularise [--since JOUR]] [--out FICHIER]

Calcule de nouveau chaque déclaration de la période avec les barèmes d’aujourd’hui et dit, par année, territoire et régime, combien
changent, de combien, pourquoi, et qui doit : un fichier CSV. Rien n’est écrit dans la base.

  --from, --to      premier et dernier mois, par exemple 2026-01 et 2026-12
  --prolonged       seulement ce qui a été déclaré sur des barèmes prolongés
  --with TABLE      une étude : ces valeurs remplacent celles des barèmes, par exemple
                    [{ "parameter": "er_at", "from": "2026-01-01", "until": "2026-12-31", "value": 2000 }]
                    en cent-millièmes (2000 pour 2 %) ou en centimes, comme le dit la page des paramètres
  --regularise      écrit une nouvelle version de chaque déclaration dont un centime change, annoncée au partenaire ; le CSV dit alors
                    qui doit combien, par partenaire et par employeur, sans aucun nom. Peut être arrêté et relancé : rien n’est
                    écrit deux fois. Une valeur d’étude ne s’écrit pas : mettez-la d’abord dans les barèmes, avec sa source
  --since JOUR      compte ce qui a été régularisé depuis ce jour (aujourd’hui sinon), même par une commande interrompue
  --out FICHIER     écrit dans ce fichier, et non sur la sortie standard

À lancer avec DATABASE_URL ou DATABASE_POOL_URL et les secrets de la plateforme ; sans elles, sur la base de DATA_DIR, plateforme
arrêtée. Le code de sortie est 1 si une déclaration est refusée par la loi telle qu’elle est connue.
`,
  run: async (args) => {
    const asked = read(args)
    // Before anything is computed or written: a file that cannot be is told at once.
    const out = asked.out === undefined ? process.stdout : await opened(asked.out)
    // Loaded here: the other commands need neither the database nor its client.
    const { regularisePlatform, replayPlatform } = await import('../../platform/replay-platform.ts')
    const { csvOf } = await import('../../csv.ts')
    const onProgress = (message: string) => process.stderr.write(`  ${message}\n`)
    const write = async <Row>(columns: Columns<Row>, rows: AsyncIterable<Row>) => {
      const file = csvOf(columns, rows)
      await pipeline(file, out, { end: asked.out !== undefined })
    }
    if (asked.regularise) {
      const { versions, refused } = await regularisePlatform({
        ...{ ...asked, onProgress },
        write: (rows) => write(ofVersions, rows),
      })
      process.stderr.write(`${versions} nouvelles versions.\n`)
      if (refused.length === 0) return 0
      process.stderr.write(`À examiner, la loi connue aujourd’hui refuse ces mois : ${refused.join(', ')}.\n`)
      return 1
    }
    const cells = await replayPlatform({ ...asked, onProgress })
    await write(ofCells, Readable.from(cells.toSorted(inOrder)))
    return cells.some(({ refused }) => refused > 0) ? 1 : 0
  },
}

/** A file that can be written. An OperatorError when it cannot. */
async function opened(file: string): Promise<WriteStream> {
  const stream = createWriteStream(file)
  await once(stream, 'open').catch((error: unknown) => {
    throw fileError(error, file)
  })
  return stream
}

const orderOf = ({ year, territory, scheme }: ReplayCell): string => `${year} ${territory} ${scheme}`
const inOrder = (one: ReplayCell, other: ReplayCell): number => orderOf(one).localeCompare(orderOf(other))

interface Asked {
  from: string
  to: string
  prolonged: boolean
  regularise: boolean
  changes: readonly TableChange[]
  since: Date
  out: string | undefined
}

function read(args: string[]): Asked {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const { values } = parseArgs({
    args,
    options: { from: text, to: text, with: text, since: text, out: text, prolonged: flag, regularise: flag },
  })
  const { prolonged, regularise, out } = values
  const [from, to] = [monthOf('--from', values.from), monthOf('--to', values.to)]
  if (to < from) throw new OperatorError('--to vient avant --from.')
  if (regularise && values.with !== undefined) {
    throw new OperatorError(
      '--with est une étude, qui ne s’écrit pas : mettez la valeur dans les barèmes, avec sa source, puis --regularise.',
    )
  }
  const changes = values.with === undefined ? [] : tableOf(values.with)
  return { from, to, prolonged, regularise, changes, out, since: startOf(values.since ?? legalDay(new Date())) }
}

function monthOf(option: string, text: string | undefined): string {
  if (text !== undefined && isPeriod(text)) return text
  throw new OperatorError(`${option} attend un mois, par exemple 2026-01.`)
}

function tableOf(file: string): readonly TableChange[] {
  const table = readTableChanges(jsonOf(file))
  if ('changes' in table) return table.changes
  throw new OperatorError(`${file} : ${table.refused}`)
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw fileError(error, file)
    throw new OperatorError(`${file} n’est pas du JSON : ${error.message}.`, { cause: error })
  }
}

/** Midnight in Paris in summer, an hour before in winter: nothing of the day is left out. */
function startOf(day: string): Date {
  if (!isDay(day)) throw new OperatorError('--since attend un jour, par exemple 2027-01-15.')
  return new Date(`${day}T00:00:00+02:00`)
}
