import { sharedBase } from './shared-assets.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text made safe inside HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** A page to write; `main` is HTML, already escaped. */
export interface PageContent {
  title: string
  main: string
  /** True to say that the data are fictive. */
  demo: boolean
  /** Style sheets of its own, among what is shared. */
  styles?: readonly string[]
}

/** A whole page on the design system, which works without script. */
export const page = ({ title, main, demo, styles = [] }: PageContent): string => `<!doctype html>
<html lang="fr" data-fr-scheme="system">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Cesu</title>
<link rel="icon" href="${sharedBase}/dsfr/favicon/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${sharedBase}/dsfr/dsfr.min.css">${styles.map((file) => `\n<link rel="stylesheet" href="${sharedBase}/${file}">`).join('')}
<script src="${sharedBase}/before-scripts.js"></script>
</head>
<body>
<div class="fr-skiplinks"><nav class="fr-container" aria-label="Accès rapide"><ul class="fr-skiplinks__list">
<li><a class="fr-link" href="#contenu">Aller au contenu</a></li></ul></nav></div>
<header class="fr-header"><div class="fr-header__body"><div class="fr-container"><div class="fr-header__body-row">
<div class="fr-header__brand fr-enlarge-link"><div class="fr-header__brand-top"><div class="fr-header__logo">
<p class="fr-logo">République<br>Française</p></div></div>
<div class="fr-header__service"><a href="/" title="Accueil – Cesu"><p class="fr-header__service-title">Urssaf · Cesu</p></a>
<p class="fr-header__service-tagline">Chèque emploi service universel</p></div></div>
</div></div></div></header>
<main id="contenu" class="fr-container fr-py-6w" tabindex="-1">
${main}
</main>
<footer class="fr-footer"><div class="fr-container"><div class="fr-footer__bottom">
<ul class="fr-footer__bottom-list">
<li class="fr-footer__bottom-item"><a class="fr-footer__bottom-link" href="/mon-espace/accessibilite">Accessibilité : non conforme</a></li>
<li class="fr-footer__bottom-item"><a class="fr-footer__bottom-link" href="/mon-espace/mentions-legales">Mentions légales</a></li>
</ul>
<p class="fr-footer__bottom-copy">${demo ? 'Démonstration : toutes les données sont fictives.' : 'Cesu : le service de l’Urssaf pour déclarer une personne employée à domicile.'}</p>
</div></div></footer>
</body>
</html>
`
