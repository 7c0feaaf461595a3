/** The program: starts the whole platform, jobs included, and says where it is. Run it with `npm start`. */
import { listAllPersonas } from './demo/identity-provider.ts'
import { runProgram } from './platform/run-program.ts'
import { type RunningPlatform, startPlatform } from './platform/start-platform.ts'

async function announce({ demo, platform }: RunningPlatform): Promise<string[]> {
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
    const personas = await listAllPersonas(platform.databases.door)
    lines.push(...personas.map(({ name, description }) => `  ${name.padEnd(24)} ${description}`))
  }
  return [...lines, '', 'Ctrl-C arrête tout.']
}

await runProgram(startPlatform, announce)
