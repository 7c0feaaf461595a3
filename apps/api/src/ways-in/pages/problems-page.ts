import { type ProblemKind, problemKinds } from '@cesu/domain/problems'
import type { RefusalActor } from '@cesu/domain/shared'
import { escapeHtml, page } from './page.ts'

const turns: Record<RefusalActor, string> = { PARTNER: 'Appelant', EMPLOYER: 'Employeur', URSSAF: 'Urssaf' }

/** /docs/problems: every kind of problem that an answer may be, drawn from the catalogue; `demo` says that the data are fictive. */
export const problemsPage = (demo: boolean): string =>
  page({
    demo,
    title: 'Problèmes et refus',
    main: `<h1>Problèmes et refus</h1>
<p class="fr-text--lead">Ce qu’une demande peut recevoir d’autre que sa réponse : pourquoi, que faire, et à qui d’agir.</p>
<h2>Problèmes</h2>
<p>Le type d’un problème mène à sa ligne. Quand le statut est suivi d’un astérisque, la même demande avec la même clé peut réussir plus tard.</p>
<div class="fr-table"><div class="fr-table__wrapper"><div class="fr-table__container"><div class="fr-table__content" tabindex="0" role="region" aria-label="Problèmes">
<table><thead><tr><th scope="col">Code</th><th scope="col">Statut</th><th scope="col">Problème</th><th scope="col">Cause</th><th scope="col">Que faire</th><th scope="col">À qui</th></tr></thead>
<tbody>${Object.entries(problemKinds)
      .map(([code, kind]: [string, ProblemKind]) => rowOf(code, kind))
      .join('\n')}</tbody></table></div></div></div></div>`,
  })

const rowOf = (code: string, { status, title, cause, remedy, actor, retry }: ProblemKind): string =>
  `<tr id="${code}"><th scope="row"><code>${code}</code></th><td>${status}${retry ? ' *' : ''}</td>${[
    title,
    cause,
    remedy,
    turns[actor],
  ]
    .map((text) => `<td>${escapeHtml(text)}</td>`)
    .join('')}</tr>`
