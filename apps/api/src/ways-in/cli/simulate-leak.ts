import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { OperatorError } from '@cesu/db/operator-error'
import { readSettings } from '../../platform/settings.ts'
import type { Command } from './command.ts'
import { fileError } from './file-errors.ts'
import type { Outcome } from './leak/attacks.ts'

/** What is promised: nobody without the key; of a partner's own, at most so many, and within a minute. */
const MOST_PERSONS = 500
const MOST_SECONDS = 60

/** `cesu simulate-leak`: plays thieves against a server that runs, and says what they had. */
export const simulateLeak: Command = {
  summary: 'Joue une fuite contre une plateforme en marche, et compte ce qui sort',
  help: `Usage : cesu simulate-leak [--url ADRESSE] [--application FICHIER]

Joue deux voleurs contre une plateforme en marche, et dit combien de personnes ils ont lues et en combien de secondes ils ont été
arrêtés :
  - le premier voit tout ce qu’un programme envoie, sans avoir sa clé : jeton seul, preuve d’une autre clé, demande rejouée,
    assertion rejouée. Attendu : 0 personne ;
  - le second a tout d’un partenaire, sa clé comprise, et lit aussi vite qu’il peut. Attendu : ${MOST_PERSONS} personnes au plus, toutes du
    portefeuille du partenaire, et suspendu en ${MOST_SECONDS} secondes au plus.

  --url ADRESSE          la plateforme (http://localhost:3000)
  --application FICHIER  le fichier d’une application à sacrifier, tel que l’espace partenaires le donne ; sans lui, sur une
                         démonstration, un administrateur fictif en crée une pour l’occasion

L’application finit suspendue, et un dossier s’ouvre : c’est ce qui est vérifié. Le code de sortie est 1 si ce qui sort dépasse
ce qui est attendu.
`,
  run: async (args) => {
    const { values } = parseArgs({ args, options: { url: { type: 'string' }, application: { type: 'string' } } })
    const origin = originOf(values.url ?? `http://localhost:${readSettings().PORT}`)
    // Loaded here: the other commands need none of it.
    const { ApplicationFile } = await import('./leak/program.ts')
    const { demoApplication } = await import('./leak/demo-application.ts')
    const { compromisedPartner, stolenCredential } = await import('./leak/attacks.ts')
    const file = values.application
      ? ApplicationFile.parse(JSON.parse(await textOf(values.application)))
      : await demoApplication(origin).catch((error: unknown) => {
          throw error instanceof TypeError ? new OperatorError(`Rien ne répond à ${origin}.`, { cause: error }) : error
        })
    const stolen = await stolenCredential(file)
    say('Justificatif volé, sans la clé', stolen, '')
    const compromised = await compromisedPartner(file)
    const end = compromised.seconds === null ? 'jamais suspendu' : `suspendu en ${seconds(compromised.seconds)} s`
    say('Partenaire compromis, avec la clé', compromised, `, ${end}`)
    const isHeld =
      stolen.persons === 0 &&
      compromised.persons <= MOST_PERSONS &&
      compromised.seconds !== null &&
      compromised.seconds <= MOST_SECONDS
    process.stdout.write(isHeld ? 'La promesse tient.\n' : 'La promesse ne tient pas.\n')
    return isHeld ? 0 : 1
  },
}

const seconds = (value: number): string => value.toFixed(1).replace('.', ',')

const say = (who: string, { persons, calls }: Outcome, end: string) =>
  process.stdout.write(`${who} : ${persons} personne${persons > 1 ? 's' : ''} en ${calls} demandes${end}\n`)

function originOf(text: string): string {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) throw new OperatorError('--url attend une adresse http(s).')
  return url.origin
}

const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    throw fileError(error, path)
  })
