import { doors, type SignedInKind } from '../actor.ts'
import { escapeHtml, page } from '../ways-in/pages/page.ts'
import type { Persona } from './personas.ts'

/** The page where a visitor of the demo chooses who to be: one button for each persona. */
export function personaPage(choice: { action: string; kind: SignedInKind; personas: readonly Persona[] }): string {
  const buttons = choice.personas.map(
    ({ subject, name, description }) => `<li class="fr-mb-2w">
<button class="fr-btn fr-btn--secondary" type="submit" name="subject" value="${escapeHtml(subject)}">${escapeHtml(name)}</button>
<p class="fr-text--sm fr-mb-0">${escapeHtml(description)}</p></li>`,
  )
  const factor =
    choice.kind === 'CITIZEN'
      ? ''
      : `<div class="fr-checkbox-group fr-mb-3w"><input type="checkbox" id="mot-de-passe-seul" name="passwordOnly" value="on">
<label class="fr-label" for="mot-de-passe-seul">Sans second facteur <span class="fr-hint-text">Pour voir le refus d’une identification trop faible.</span></label></div>`
  const main = `<h1>Qui êtes-vous&nbsp;?</h1>
<p>Ce fournisseur d’identité de démonstration remplace ${choice.kind === 'CITIZEN' ? 'FranceConnect' : 'ProConnect'}. Choisissez une personne fictive pour ouvrir l’application «&nbsp;${doors[choice.kind].application}&nbsp;».</p>
<form method="post" action="${escapeHtml(choice.action)}">${factor}<ul class="fr-raw-list">${buttons.join('\n')}</ul></form>`
  return page({ title: 'Identification de démonstration', main, demo: true })
}
