import type { ProblemDetails } from '@cesu/domain/problems'
import { escapeHtml, page } from './page.ts'

/** The page of every error: what happened, what to do, a way out, and the reference that support asks for. */
export const failurePage = ({ title, detail, status, instance }: ProblemDetails, demo: boolean): string =>
  page({
    demo,
    title: `Erreur – ${title}`,
    main: `<h1>${escapeHtml(title)}</h1>
<p class="fr-text--lead">${escapeHtml(detail)}</p>
<p><a class="fr-btn" href="/">Revenir à l’accueil</a></p>
<p class="fr-text--sm">Erreur ${status}, référence <span translate="no">${escapeHtml(instance)}</span></p>`,
  })
