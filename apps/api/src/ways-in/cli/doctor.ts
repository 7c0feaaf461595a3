import { parseArgs } from 'node:util'
import type { Finding, Health } from '../../platform/doctor/finding.ts'
import type { Command } from './command.ts'

const marks: Readonly<Record<Health, string>> = { WELL: '✓', WATCH: '!', BROKEN: '✗', UNSEEN: '?' }

/** `cesu doctor`: what an operator asks at three in the morning, one line each, with its remedy. */
export const doctor: Command = {
  summary: 'Examine la plateforme : une ligne par point, avec son remède',
  help: `Usage : cesu doctor [--json]

Regarde, sans rien écrire ni rien lancer : réglages, disque, base de données, primaire, réplication, connexions, transactions, verrous,
partitions de l’année qui vient, archivage, horloge, droits et connexion des rôles, migrations, clés, tâches, messages. Chaque ligne dit
ce qui est vu et, s’il le faut, quoi faire.

  ✓  va bien     !  à surveiller     ✗  en panne     ?  ne se voit pas d’ici

Le code de sortie est 0 si tout va bien, 1 si un point est à surveiller, 2 si un point est en panne. Avec --json, une ligne JSON par point.

À lancer avec les réglages de la plateforme. DATABASE_URL fait voir plus que DATABASE_POOL_URL seul.
`,
  run: async (args) => {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } })
    // Loaded here: the other commands need neither the database nor its client.
    const { examinePlatform } = await import('../../platform/doctor/examine-platform.ts')
    const findings = await examinePlatform()
    const width = Math.max(...findings.map(({ name }) => name.length))
    for (const finding of findings) {
      process.stdout.write(values.json ? `${JSON.stringify(finding)}\n` : inWords(finding, width))
    }
    if (findings.some(({ health }) => health === 'BROKEN')) return 2
    return findings.some(({ health }) => health === 'WATCH') ? 1 : 0
  },
}

const inWords = ({ name, health, said, remedy }: Finding, width: number): string =>
  `${marks[health]} ${name.padEnd(width)}  ${said}\n${remedy === null ? '' : `  ${' '.repeat(width)}  → ${remedy}\n`}`
