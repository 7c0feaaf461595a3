import { findCase, findPartner } from '@cesu/db'
import { LeakInput, MOST_LEAK_WORDS, refuseCase, tellCnilBefore } from '@cesu/domain/cases'
import { normaliseText } from '@cesu/domain/shared'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { legalDay } from '../platform/clock.ts'
import { refusedInput } from '../problem.ts'
import { openCase } from './open-case.ts'

/** Opens the case of a leak, or of another incident of security: due when the seventy-two hours to tell the CNIL end. */
export const openIncident = operation({
  name: 'cases.open-incident',
  title: 'Ouvrir le dossier d’une fuite ou d’un incident',
  permission: 'cases.handle',
  effect: 'write',
  input: LeakInput,
  expected: {
    what: `ce qui s’est passé, en ${MOST_LEAK_WORDS} caractères au plus`,
    origin: 'd’où vient la fuite',
    partnerId: 'le partenaire ou l’organisme, ou rien',
    knownAt: 'l’instant où l’Urssaf l’a su',
    sinceDay: 'le jour depuis lequel cela dure, ou rien',
    who: 'de qui sont les données',
    persons: 'combien de personnes, environ, ou rien',
    data: 'quelles données',
  },
  /** `number` is null when the case goes to a team that is not in the scope of who opens it: they cannot read it. */
  output: z.object({ id: z.string(), number: z.int().nullable() }),
  example: {
    ...{ what: 'Un fichier de paie envoyé à la mauvaise adresse.', origin: 'URSSAF', partnerId: null },
    ...{ knownAt: '2026-11-03T08:00:00.000Z', sinceDay: '2026-11-02', who: ['WORKERS'], persons: 12, data: ['PAY'] },
  },
  async run(call, { what, partnerId, ...said }) {
    const { tx, now, actor, newId } = call
    const read = normaliseText(what, MOST_LEAK_WORDS)
    if ('refusal' in read) throw refusedInput([{ ...read.refusal, field: 'what' }])
    if (new Date(said.knownAt) > now) throw refusedInput([refuseCase('case.known_later', 'knownAt')])
    const knownDay = legalDay(new Date(said.knownAt))
    if (said.sinceDay !== null && said.sinceDay > knownDay)
      throw refusedInput([refuseCase('case.begun_later', 'sinceDay')])
    const partner = partnerId === null ? null : await findPartner(tx, partnerId)
    if (partnerId !== null && partner === null) throw refusedInput([refuseCase('case.partner_unknown', 'partnerId')])
    const id = await openCase(call, {
      about: { kind: 'LEAK', facts: { ...said, what: read.text, partnerName: partner?.name ?? null } },
      ...{ subjectId: newId(), by: actor, dueDay: legalDay(new Date(tellCnilBefore(said.knownAt))) },
      ...(partner && { partner }),
    })
    if (id === null) throw new Error('an incident is of a thing of its own')
    const opened = await findCase(tx, id)
    return { id, number: opened?.number ?? null }
  },
})
