import { insertServiceCut, listEveryPartner } from '@cesu/db'
import { CutService, cutServices, MOST_CUT_WORDS, refuseSetting } from '@cesu/domain/settings'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { MOST_REASON, typedReason, typedText } from './typed-text.ts'

/**
 * Cuts a service at once, for everybody or for one partner: in force at the next call of every process. Of twenty at once one cuts, the
 * others are told that it is done (`setting.changed`).
 */
export const cutService = operation({
  name: 'settings.cut-service',
  title: 'Couper un service',
  permission: 'service.cut',
  effect: 'write',
  sensitive: { acts: ['SERVICE_CUT'] },
  input: z.strictObject({
    service: z.enum(CutService),
    partnerId: z.uuid().toLowerCase().nullable(),
    words: z.string().max(MOST_CUT_WORDS * 4),
    reason: z.string().max(MOST_REASON * 4),
  }),
  expected: {
    service: 'un des services de la liste',
    partnerId: 'l’identifiant d’un partenaire, ou rien pour tous',
    words: `ce que lisent les personnes concernées, en ${MOST_CUT_WORDS} caractères au plus`,
    reason: `pourquoi, en ${MOST_REASON} caractères au plus : l’Urssaf seule le lit`,
  },
  output: z.object({ id: z.string() }),
  example: {
    ...{ service: 'BATCHES', partnerId: null, words: 'Les envois par lots sont suspendus.' },
    reason: 'Des lots arrivent en double depuis ce matin.',
  },
  async run(call, { service, partnerId, ...typed }) {
    const { tx, actor, now, newId } = call
    const words = typedText(typed.words, { field: 'words', most: MOST_CUT_WORDS, missing: 'setting.words_missing' })
    const reason = typedReason(typed.reason)
    const partnerName = partnerId === null ? null : await partnerNamed(call, service, partnerId)
    const id = newId()
    const by = { cutAt: now, cutById: actor.id, cutByName: actor.name }
    if (!(await insertServiceCut(tx, { id, service, partnerId, words, reason, ...by })))
      throw new Problem('setting.changed', { detail: 'Un collègue l’a déjà coupé. Rechargez la page pour le lire.' })
    const payload = { service, partnerName, reason, words }
    await record(call, { kind: 'SERVICE_CUT', subjectId: id, payload, partnerId })
    return { id }
  },
})

/** The name of the partner for whom alone it is cut; `input.refused` when there is none, or when it is cut for all or nobody. */
async function partnerNamed({ tx }: Call<'AGENT', 'write'>, service: CutService, partnerId: string): Promise<string> {
  if (!cutServices[service].ofPartner) throw refusedInput([refuseSetting('cut.not_of_a_partner', 'partnerId')])
  const partner = (await listEveryPartner(tx)).find(({ id }) => id === partnerId)
  if (partner === undefined) throw refusedInput([refuseSetting('cut.partner_unknown', 'partnerId')])
  return partner.name
}
