import { listCutsToldTo } from '@cesu/db'
import { CutService, cutServices } from '@cesu/domain/settings'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** What Urssaf has cut, as those concerned read it: for everybody, and for the partner that asks. Neither who did it nor why. */
export const readServiceState = operation({
  name: 'settings.read-state',
  title: 'Lire l’état du service',
  permission: 'service.state',
  effect: 'read',
  input: z.undefined(),
  output: z.array(
    z.object({
      service: z.enum(CutService),
      /** Its name, in French. */
      label: z.string(),
      words: z.string(),
      /** Since when, ISO 8601. */
      since: z.string(),
      /** True when it is cut for the partner that asks alone. */
      isOwn: z.boolean(),
    }),
  ),
  example: undefined,
  async run({ tx, actor }) {
    const cuts = await listCutsToldTo(tx, 'partnerId' in actor ? actor.partnerId : null)
    const told = actor.kind === 'CITIZEN' ? cuts.filter(({ service }) => cutServices[service].ofCitizens) : cuts
    return told.map(({ service, words, cutAt, partnerId }) => ({
      ...{ service, label: cutServices[service].label, words, since: cutAt.toISOString(), isOwn: partnerId !== null },
    }))
  },
})
