import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { OperatorError } from '@cesu/db/operator-error'
import { isDay } from '@cesu/domain/shared'
import type { RegularisedRow } from '../../declarations/list-regularised.ts'
import type { ExportCell } from '../../list-export.ts'
import { legalDay } from '../../platform/clock.ts'
import type { Command } from './command.ts'

/** Above 0, more is due than what was asked. */
const whoOwes = (cents: number): string | null => {
  if (cents === 0) return null
  return cents > 0 ? 'l’employeur' : 'l’Urssaf'
}

const columns: Readonly<Record<string, (row: RegularisedRow) => ExportCell>> = {
  Partenaire: ({ partnerId }) => partnerId,
  Employeur: ({ employerId }) => employerId ?? 'Tous',
  Déclarations: ({ declarations }) => String(declarations),
  'Différence de cotisations': ({ contributionsCents }) => contributionsCents,
  'Dû par': ({ contributionsCents }) => whoOwes(contributionsCents),
  'Différence de net': ({ netCents }) => netCents,
  Références: ({ references }) => references.join(' ') || null,
}

/** `cesu regularise`: what was declared on prolonged values follows the tables that are known now. */
export const regularise: Command = {
  summary: 'Recalcule ce qui a été déclaré sur des barèmes prolongés',
  help: `Usage : cesu regularise [--out FICHIER] [--since JOUR]

Après la mise à jour d’un barème, calcule de nouveau chaque déclaration faite sur des valeurs prolongées. Celles dont un centime
change reçoivent une nouvelle version, écrite par la plateforme et annoncée au partenaire ; le net déclaré ne change pas. La
commande peut être arrêtée et relancée : rien n’est écrit deux fois.

Le bilan est un fichier CSV : qui doit combien, par partenaire et par employeur, sans aucun nom. Il compte tout ce qui a été
régularisé depuis le début de la journée, même par une commande interrompue.

  --out FICHIER  écrit le bilan dans ce fichier, et non sur la sortie standard
  --since JOUR   compte ce qui a été régularisé depuis ce jour, par exemple 2027-01-15

À lancer avec DATABASE_URL ou DATABASE_POOL_URL et les secrets de la plateforme ; sans elles, sur la base de DATA_DIR, plateforme
arrêtée. Le code de sortie est 1 si une déclaration est refusée par la loi telle qu’elle est connue aujourd’hui.
`,
  run: async (args) => {
    const { values } = parseArgs({ args, options: { out: { type: 'string' }, since: { type: 'string' } } })
    const since = startOf(values.since ?? legalDay(new Date()))
    // Loaded here: the other commands need neither the database nor its client.
    const { regularisePlatform } = await import('../../platform/regularise-platform.ts')
    const { csvOf } = await import('../../csv.ts')
    const say = (message: string) => process.stderr.write(`  ${message}\n`)
    const write = async (rows: AsyncIterable<RegularisedRow>) => {
      const file = csvOf(columns, rows)
      if (values.out === undefined) await pipeline(file, process.stdout, { end: false })
      else await pipeline(file, createWriteStream(values.out))
    }
    const { versions, refused } = await regularisePlatform({ since, onProgress: say, write })
    process.stderr.write(`${versions} nouvelles versions.\n`)
    if (refused.length === 0) return 0
    process.stderr.write(`À examiner, la loi connue aujourd’hui refuse ces mois : ${refused.join(', ')}.\n`)
    return 1
  },
}

/** Midnight in Paris in summer, an hour before in winter: nothing of the day is left out. */
function startOf(day: string): Date {
  if (!isDay(day)) throw new OperatorError('--since attend un jour, par exemple 2027-01-15.')
  return new Date(`${day}T00:00:00+02:00`)
}
