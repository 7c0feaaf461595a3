import { parseArgs } from 'node:util'
import { OperatorError } from '@cesu/db/operator-error'
import type { Command } from './command.ts'

/** Of a hundred declarations, those that have an anomaly and its case unless told. */
const CASES_PERCENT = 9
const MONTHS_BY_PAIR = 12
const MOST = 100_000_000

/** `cesu seed`: a demonstration as large as wanted. */
export const seed: Command = {
  summary: 'Agrandit le monde de démonstration',
  help: `Usage : cesu seed --declarations N [--cases N]

Ajoute N déclarations à la base de démonstration de DATABASE_URL (un administrateur), avec leurs employeurs, salariés, mandats,
versions et dossiers. Les bulletins sont des copies de ceux du monde de démonstration, que « cesu prepare » fait ; 60, 25, 10 et
5 % vont aux quatre partenaires. Deux millions demandent un quart d’heure sur deux cœurs chargés. Refusé sur une base qui n’est pas une démonstration.

  --declarations N  combien de déclarations, de 1 à ${MOST}
  --cases N         combien d’entre elles ont une anomalie et son dossier (${CASES_PERCENT} % sinon)
`,
  run: async (args) => {
    const { values } = parseArgs({ args, options: { declarations: { type: 'string' }, cases: { type: 'string' } } })
    const declarations = whole('--declarations', values.declarations, { least: 1, most: MOST })
    const usual = Math.floor((declarations * CASES_PERCENT) / 100)
    const cases = values.cases === undefined ? usual : whole('--cases', values.cases, { least: 0, most: declarations })
    // Loaded here: the other commands need neither the settings nor the database.
    const { readSettings } = await import('../../platform/settings.ts')
    const { growWorld } = await import('@cesu/db')
    const { DATABASE_URL: url } = readSettings()
    if (url === undefined)
      throw new OperatorError('Donnez DATABASE_URL : l’adresse de la base de démonstration, en administrateur.')
    const start = performance.now()
    const seconds = () => Math.round((performance.now() - start) / 1_000)
    await growWorld(url, { declarations, cases, monthsByPair: MONTHS_BY_PAIR }, (message) =>
      process.stderr.write(`  ${String(seconds()).padStart(4)} s  ${message}\n`),
    )
    process.stdout.write(`${declarations} déclarations et ${cases} dossiers ajoutés en ${seconds()} s.\n`)
    return 0
  },
}

function whole(option: string, text: string | undefined, { least, most }: { least: number; most: number }): number {
  const value = /^\d{1,9}$/.test(text ?? '') ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  throw new OperatorError(`${option} attend un nombre entier de ${least} à ${most}.`)
}
