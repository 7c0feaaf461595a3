import { scopes as definitions, type Scope } from '@cesu/domain/permissions'
import { escapeHtml, page } from '../pages/page.ts'

/** Which application asks, of which partner, and what. */
interface Asking {
  name: string
  partnerName: string
  scopes: readonly Scope[]
}

/** What an employer reads before they let an application act in their presence under a mandate that they gave before. */
export const continuePage = (
  { name, partnerName, scopes }: Asking,
  { path, demo }: { path: string; demo: boolean },
): string => {
  const [partner, application] = [escapeHtml(partnerName), escapeHtml(name)]
  return page({
    demo,
    title: `Continuer vers ${partnerName}`,
    main: `<div class="fr-col-12 fr-col-md-8"><h1>Continuer vers ${partner} ?</h1>
<p class="fr-text--lead">${partner} vous demande de revenir sur son site en étant reconnu. Vous lui avez déjà donné mandat.</p>
<p>Son application « ${application} » pourra, pour vous seul et dans la limite de ce mandat :</p>
<ul>${scopes.map((scope) => `<li>${escapeHtml(definitions[scope].label)}</li>`).join('')}</ul>
<p>Pendant 30 jours au plus, et plus du tout si vous arrêtez le mandat : il est dans <a href="/mon-espace/mandats">vos mandats</a>.</p>
<p>Vous n’avez rien demandé sur ce site ? Ne continuez pas.</p>
<ul class="fr-btns-group fr-btns-group--inline-sm">
<li><a class="fr-btn" href="${escapeHtml(path)}?suite=oui">Continuer vers ${partner}</a></li>
<li><a class="fr-btn fr-btn--secondary" href="${escapeHtml(path)}?sans=reponse">Ne pas continuer</a></li>
</ul></div>`,
  })
}
