import { parseArgs } from 'node:util'
import type { Stopped } from '@cesu/db'
import { OperatorError } from '@cesu/db/operator-error'
import type { Command } from './command.ts'

const usage = (name: string) => `Usage : cesu ${name} (--application ID | --partner NOM | --all) --reason TEXTE`

/** What is asked; throws an OperatorError unless one thing, and one only, is named, with its reason. */
function askedOf(args: string[], name: string): { what: Stopped; reason: string } {
  const { values } = parseArgs({
    args,
    options: {
      application: { type: 'string' },
      partner: { type: 'string' },
      all: { type: 'boolean' },
      reason: { type: 'string' },
    },
  })
  const { application: clientId, partner: partnerSlug, all, reason } = values
  const named: Stopped[] = [
    ...(clientId === undefined ? [] : [{ clientId }]),
    ...(partnerSlug === undefined ? [] : [{ partnerSlug }]),
    ...(all === true ? [{ channel: 'API' } as const] : []),
  ]
  const [what] = named
  if (what === undefined || named.length > 1 || !reason?.trim()) throw new OperatorError(usage(name))
  return { what, reason: reason.trim().slice(0, 500) }
}

interface Words {
  summary: string
  about: string
  done: string
}

/** One of the two switches of the API: what it stops calls no more from its next call on, in every process. */
const switchCommand = (
  name: string,
  kind: 'API_SUSPENDED' | 'API_RESTORED',
  { summary, about, done }: Words,
): Command => ({
  summary,
  help: `${usage(name)}

${about}

À lancer avec DATABASE_URL (un administrateur) et les secrets de la plateforme. Ce qui est fait, et pourquoi, est gardé dans la trace.
`,
  run: async (args) => {
    const { what, reason } = askedOf(args, name)
    // Loaded here: the other commands need neither the database nor its client.
    const { switchApi } = await import('@cesu/db')
    const { asOwner } = await import('../../platform/as-owner.ts')
    const { record } = await import('../../record.ts')
    const switched = await asOwner(async ({ tx, now }) => {
      const one = await switchApi(tx, what, kind === 'API_SUSPENDED' ? now : null)
      const actor = { kind: 'SYSTEM', id: null, name: 'Exploitation' } as const
      if (one !== null) await record({ tx, now, actor }, { kind, ...one, payload: { reason } })
      return one
    })
    if (switched === null) throw new OperatorError('Aucune application, ou aucun partenaire, ne porte ce nom.')
    process.stdout.write(`${done}\n`)
    return 0
  },
})

/** `cesu stop-api`: stops an application, all those of a partner, or all of them. */
export const stopApi = switchCommand('stop-api', 'API_SUSPENDED', {
  summary: 'Suspend l’accès par API d’une application, d’un partenaire ou de tous',
  about: 'Les jetons déjà donnés ne valent plus rien dès l’appel suivant, dans chaque processus.',
  done: 'C’est suspendu, dès l’appel suivant.',
})

/** `cesu restore-api`: lets go what `stop-api` stopped. */
export const restoreApi = switchCommand('restore-api', 'API_RESTORED', {
  summary: 'Rétablit ce que stop-api a suspendu',
  about: 'Ce que le partenaire a lui-même arrêté (une clé, une application) reste arrêté.',
  done: 'C’est rétabli.',
})
