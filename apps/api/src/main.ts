/** The program: starts the platform, says where it is, stops it on Ctrl-C. Run it with `npm start`. */
import { OperatorError } from '@cesu/db'
import { listPersonas } from './demo/personas.ts'
import { readConfig } from './platform/config.ts'
import { type RunningPlatform, startPlatform } from './platform/start-platform.ts'

let running: RunningPlatform | null = null
let stopping = false

async function stop(signal: NodeJS.Signals): Promise<void> {
  if (stopping) return
  stopping = true
  console.log(`\n${signal} reçu : arrêt en cours…`)
  await running?.stop()
  console.log('Tout est arrêté.')
  process.exit(0)
}

async function announce({ demo, platform }: RunningPlatform): Promise<void> {
  const { publicUrl } = platform.config
  const lines = [
    '',
    `Plateforme Cesu prête : ${publicUrl}`,
    `  Estimer un coût      ${publicUrl}/mon-espace/estimer`,
    `  Espace partenaires   ${publicUrl}/partenaires/`,
    `  Back-office          ${publicUrl}/backoffice/`,
  ]
  if (demo) {
    lines.push('', 'Démonstration, données fictives. Choisissez une personne à l’identification :')
    for (const kind of ['PARTNER_STAFF', 'AGENT'] as const) {
      const personas = await listPersonas(platform.databases.door, kind)
      lines.push(...personas.map(({ name, description }) => `  ${name.padEnd(24)} ${description}`))
    }
  }
  console.log([...lines, '', 'Ctrl-C arrête tout.'].join('\n'))
}

try {
  const config = readConfig(process.env)
  const starting = startPlatform({
    config,
    environment: process.env,
    onProgress: (message) => console.log(`  ${message}`),
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      void starting.catch(() => undefined).then(() => stop(signal))
    })
  }
  running = await starting
  await announce(running)
} catch (error) {
  if (!(error instanceof OperatorError)) throw error
  console.error(error.message)
  process.exit(1)
}
