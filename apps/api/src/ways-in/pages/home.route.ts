import type { FastifyInstance } from 'fastify'
import { page } from './page.ts'

const applications = [
  {
    href: '/mon-espace/estimer',
    name: 'Mon espace : estimer le coût d’un salarié à domicile',
    purpose: 'Du salaire net au coût après crédit d’impôt, sans compte : le calcul se fait dans votre navigateur.',
  },
  {
    href: '/mon-espace/mandats',
    name: 'Mon espace : mes mandats',
    purpose: 'Ce que vous laissez faire à votre place, ce qui est déclaré en votre nom, et comment l’arrêter.',
  },
  {
    href: '/verifier',
    name: 'Vérifier un document',
    purpose: 'Un justificatif ou un bulletin de salaire : son code dit s’il est authentique, sans compte.',
  },
  {
    href: '/partenaires/',
    name: 'Espace partenaires',
    purpose: 'Déclarer le travail à domicile pour vos clients, avec leur mandat.',
  },
  {
    href: '/registre',
    name: 'Registre des échanges de données',
    purpose: 'Quels organismes peuvent recevoir quelles données, et sur quel fondement.',
  },
  {
    href: '/docs',
    name: 'API pour les programmes',
    purpose: 'Déclarer depuis votre propre programme : un guide de vingt minutes, et chaque opération en clair.',
  },
  {
    href: '/backoffice/',
    name: 'Back-office',
    purpose: 'Traiter, expliquer et prouver les déclarations : agents et auditeurs de l’Urssaf.',
  },
] as const

/** GET /: the page that leads to the applications; `demo` says that the data are fictive. */
export async function homeRoute(app: FastifyInstance, demo: boolean): Promise<void> {
  const home = homePage(demo)
  app.get('/', (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(home),
  )
}

const homePage = (demo: boolean): string =>
  page({
    demo,
    title: 'Accueil',
    main: `<h1>Plateforme Cesu</h1>
<p class="fr-text--lead">Le travail à domicile, déclaré au centime près et expliqué ligne par ligne.</p>
<div class="fr-grid-row fr-grid-row--gutters">${applications
      .map(
        ({
          href,
          name,
          purpose,
        }) => `<div class="fr-col-12 fr-col-md-6"><div class="fr-card fr-enlarge-link"><div class="fr-card__body">
<div class="fr-card__content"><h2 class="fr-card__title"><a href="${href}">${name}</a></h2><p class="fr-card__desc">${purpose}</p></div>
</div></div></div>`,
      )
      .join('\n')}</div>`,
  })
