import { frenchInstant } from '@cesu/domain/shared'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { anyone } from '../../actors/anyone.ts'
import { perform } from '../../perform.ts'
import type { Platform } from '../../platform/platform.ts'
import { readServiceState } from '../../settings/read-service-state.ts'
import { escapeHtml, page } from './page.ts'

/** GET /etat-du-service: what Urssaf has cut for everybody, read at each asking. */
export async function stateRoute(
  app: FastifyInstance,
  { platform, demo }: { platform: Platform; demo: boolean },
): Promise<void> {
  app.get('/etat-du-service', async (_request, reply) => {
    const cuts = await perform(platform, readServiceState, { actor: anyone, value: undefined })
    const main = `<div class="fr-col-12 fr-col-lg-8"><h1>État du service</h1>
${cuts.length === 0 ? '<p class="fr-text--lead">Tout fonctionne : l’Urssaf n’a rien suspendu.</p>' : cuts.map(cutPart).join('\n')}
<p class="fr-text--sm">Lu le ${frenchInstant(platform.now())}. Ce qui n’est suspendu que pour un partenaire se lit dans son espace.</p></div>`
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page({ demo, title: 'État du service', main }))
  })
}

type Cut = z.output<typeof readServiceState.output>[number]

const cutPart = ({ label, words, since }: Cut): string =>
  `<div class="fr-alert fr-alert--warning fr-mb-3w"><h2 class="fr-alert__title">Suspendu : ${escapeHtml(label)}</h2>
<p>${escapeHtml(words)} Depuis le ${frenchInstant(since)}.</p></div>`
