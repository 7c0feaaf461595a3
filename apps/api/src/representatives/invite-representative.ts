import { countRepresentatives, insertRepresentation } from '@cesu/db'
import {
  CODE_DAYS,
  MOST_HELPERS,
  RepresentationAct,
  refuseRepresentation,
  representationMonths,
} from '@cesu/domain/representations'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { codeHash, representationCode } from './code.ts'

const DAY_MS = 86_400_000

/** A worker asks somebody whom they trust to help them: for these acts, so long. Nobody is named: whoever is given the code answers. */
export const inviteRepresentative = operation({
  name: 'representatives.invite',
  title: 'Demander l’aide d’une personne de confiance',
  permission: 'representatives.own',
  effect: 'write',
  input: z.strictObject({
    /** Besides seeing, which is always let. */
    acts: z.array(z.enum(RepresentationAct)).max(3),
    months: z.literal([...representationMonths], 'Choisissez 1, 6 ou 12 mois.'),
  }),
  expected: {
    acts: 'ce que cette personne peut faire : READ (voir), DECIDE (décider des partages), SAY (dire un arrêt ou une fin)',
    months: 'une durée : 1, 6 ou 12 mois',
  },
  output: z.object({ id: z.string() }),
  example: { acts: ['DECIDE'], months: 6 },
  async run(call, { acts: asked, months }) {
    const { tx, actor, now, newId, secret } = call
    if (actor.employeeId === null) {
      throw new Problem('resource.not_found', { detail: 'Nous ne trouvons pas d’emploi à votre nom.' })
    }
    if ((await countRepresentatives(tx)) >= MOST_HELPERS) {
      throw refusedInput([refuseRepresentation('representation.too_many', '')])
    }
    const id = newId()
    const acts = Object.values(RepresentationAct).filter((act) => act === 'READ' || asked.includes(act))
    await insertRepresentation(tx, {
      ...{ id, principalId: actor.id, acts, months, codeHash: codeHash(representationCode(id, secret)) },
      ...{ invitedAt: now, codeUntil: new Date(now.getTime() + CODE_DAYS * DAY_MS) },
    })
    await record(call, { kind: 'REPRESENTATIVE_INVITED', subjectId: id, payload: { acts, months } })
    return { id }
  },
})
