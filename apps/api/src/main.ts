/** The program: starts the platform, says where it is, stops it on Ctrl-C. Run it with `npm start`. */
import { OperatorError } from '@cesu/db'
import { listPersonas } from './demo/personas.ts'
import { type RunningPlatform, startPlatform } from './platform/start-platform.ts'

const starting = startPlatform((message) => console.log(`  ${message}`))
let stopping = false

async function stop(signal: NodeJS.Signals): Promise<void> {
  // Whoever asks twice does not want to wait.
  if (stopping) process.exit(130)
  stopping = true
  console.log(`\n${signal} reçu : arrêt en cours…`)
  await starting.stop()
  console.log('Tout est arrêté.')
  process.exit(0)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void stop(signal))
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
  await announce(await starting.ready)
} catch (error) {
  // Cut short by a signal: stop() says the rest.
  if (!stopping) {
    if (!(error instanceof OperatorError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
