import { type CatalogueEntry, type ProblemKind, problemKinds, refusalCatalogue } from '@cesu/domain/problems'
import type { RefusalActor } from '@cesu/domain/shared'
import type { FastifyInstance } from 'fastify'
import { escapeHtml, page } from './page.ts'

/** GET /docs/problems: every problem and every refusal, drawn from the catalogue; `demo` says that the data are fictive. */
export async function problemsRoute(app: FastifyInstance, demo: boolean): Promise<void> {
  const drawn = problemsPage(demo)
  app.get('/docs/problems', (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(drawn),
  )
}

const turns: Record<RefusalActor, string> = { PARTNER: 'Appelant', EMPLOYER: 'Employeur', URSSAF: 'Urssaf' }

const problemsPage = (demo: boolean): string =>
  page({
    demo,
    title: 'Problèmes et refus',
    main: `<h1>Problèmes et refus</h1>
<p class="fr-text--lead">Ce qu’une demande peut recevoir d’autre que sa réponse : pourquoi, que faire, et à qui d’agir. Pour se servir de l’API : <a href="/docs">le guide</a>.</p>
<h2 id="problemes">Problèmes</h2>
<p>Le champ « type » d’un problème mène à sa ligne. Un astérisque suit le statut quand la même demande, avec la même clé, peut réussir plus tard.</p>
${table('Problèmes', ['Code', 'Statut', 'Problème', 'Cause', 'Que faire', 'À qui d’agir'], Object.entries(problemKinds).map(problemRow))}
<h2 id="refus">Refus</h2>
<p>Les raisons d’un problème, chacune sur son champ. Entre accolades : ce qui change d’une demande à l’autre.</p>
${table('Refus', ['Code', 'Cause', 'Que faire', 'À qui d’agir'], refusalCatalogue.map(refusalRow))}`,
  })

const problemRow = ([code, { status, title, cause, remedy, actor, retry }]: [string, ProblemKind]): string =>
  row(code, [`${status}${retry ? ' *' : ''}`, title, cause, remedy, turns[actor]])

const refusalRow = ({ code, cause, remedy, actor }: CatalogueEntry): string => row(code, [cause, remedy, turns[actor]])

const row = (code: string, cells: readonly string[]): string =>
  `<tr id="${code}"><th scope="row">${code.replace(/[._]/g, '$&<wbr>')}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`

const table = (name: string, heads: readonly string[], rows: readonly string[]): string =>
  `<div class="fr-table fr-table--multiline"><div class="fr-table__wrapper"><div class="fr-table__container">
<div class="fr-table__content" tabindex="0" role="region" aria-label="${name}"><table><caption class="fr-sr-only">${name}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div></div></div></div>`
