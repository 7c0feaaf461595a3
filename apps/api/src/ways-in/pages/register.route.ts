import { frenchDay } from '@cesu/domain/shared'
import { legalBases } from '@cesu/domain/sharing'
import type { FastifyInstance } from 'fastify'
import { anyone } from '../../actors/anyone.ts'
import { perform } from '../../perform.ts'
import type { Platform } from '../../platform/platform.ts'
import { readSharingRegister } from '../../sharing/read-register.ts'
import { escapeHtml, page } from './page.ts'

type Register = Awaited<ReturnType<typeof read>>
type Consumer = Register['consumers'][number]
type Agreement = Consumer['agreements'][number]
type Purpose = Agreement['purposes'][number]

const read = (platform: Platform) => perform(platform, readSharingRegister, { actor: anyone, value: undefined })

/** GET /registre: the public register of who may be given which data, drawn at each reading from what the platform obeys; its twin is JSON. */
export async function registerRoute(
  app: FastifyInstance,
  { platform, demo }: { platform: Platform; demo: boolean },
): Promise<void> {
  app.get('/registre', async (_request, reply) => {
    const register = await read(platform)
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(registerPage(register, demo))
  })
}

const registerPage = ({ consumers, neverShared }: Register, demo: boolean): string =>
  page({
    demo,
    title: 'Registre des échanges de données',
    styles: ['docs.css'],
    main: `<div class="fr-col-12 fr-col-lg-9"><h1>Registre des échanges de données</h1>
<p class="fr-text--lead">Quels organismes peuvent recevoir des données sur le travail à domicile, lesquelles, et sur quel fondement.</p>
<p>La loi demande que cette liste soit publique (code des relations entre le public et l’administration, article L114-8, III). Elle est tirée de ce que
la plateforme applique elle-même : rien ne part qui n’y soit. Pour vos outils : <a href="/v1/sharing-register">le même registre en JSON</a>.</p>
${demo ? notice('Démonstration : ces organismes, ces conventions et ces numéros sont fictifs. Les périmètres de données sont ceux que la plateforme prévoit.') : ''}
${consumers.length === 0 ? '<p>Aucun organisme ne reçoit de données aujourd’hui.</p>' : ''}
${consumers.map(consumerSection).join('\n')}
<h2 id="jamais">Ce qui ne part jamais</h2>
<ul>${neverShared.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul></div>`,
  })

const notice = (text: string): string =>
  `<div class="fr-alert fr-alert--info fr-alert--sm fr-mb-3w"><p>${escapeHtml(text)}</p></div>`

const consumerSection = ({ code, name, siret, agreements }: Consumer): string =>
  `<section aria-labelledby="${code}"><h2 id="${code}">${escapeHtml(name)}</h2>
<p class="fr-text--sm">SIRET ${siret.replace(/(\d{3})(\d{3})(\d{3})(\d{5})/, '$1 $2 $3 $4')}</p>
${agreements.map(agreementPart).join('\n')}</section>`

const agreementPart = ({ reference, framework, startDay, endDay, suspendedDay, purposes }: Agreement): string =>
  `<p>Convention ${escapeHtml(reference)}, depuis le ${frenchDay(startDay)}${endDay === null ? '' : ` et jusqu’au ${frenchDay(endDay)}`}. ${escapeHtml(framework)}</p>
${suspendedDay === null ? '' : notice(`Suspendue depuis le ${frenchDay(suspendedDay)} : rien ne part sous cette convention.`)}
${purposes.length === 0 ? '<p>Aucune finalité en vigueur : rien ne part.</p>' : ''}
${purposes.map(purposePart).join('\n')}`

const purposePart = (purpose: Purpose): string => {
  const { name, means } = legalBases[purpose.legalBasis]
  return `<article class="fr-mb-4w"><h3 class="fr-h5">${escapeHtml(purpose.label)}</h3>
<p>${escapeHtml(purpose.explanation)}</p>
<dl class="docs-facts">${[
    ['Fondement', `<strong>${escapeHtml(name)}.</strong> ${escapeHtml(means)}`],
    [
      'Textes',
      `${escapeHtml(purpose.legalTexts.join(' ; '))}${purpose.isInferred ? ' <em>(notre lecture, à confirmer par le délégué à la protection des données)</em>' : ''}`,
    ],
    ['Données', purpose.scopes.map(scopeList).join('')],
    ['Durée', `${purpose.maxDays} jours au plus, jamais prolongée d’elle-même`],
    ['Conservation', keptFor(purpose)],
    [
      'Contrôle',
      purpose.reusedForControl ? 'L’organisme peut s’en servir pour contrôler.' : 'Jamais réutilisées pour contrôler.',
    ],
    ['Version', `${purpose.code}, version ${purpose.version}`],
  ]
    .map(([term, said]) => `<dt>${term}</dt><dd>${said}</dd>`)
    .join('\n')}</dl></article>`
}

const keptFor = ({ keptMonths }: Purpose): string =>
  keptMonths === 0 ? 'Affichées seulement : l’organisme ne les garde pas.' : `${keptMonths} mois au plus.`

const scopeList = ({ name, label, fields, frequency, withheld, windowMonths }: Purpose['scopes'][number]): string =>
  `<p>${escapeHtml(label)} <span translate="no">(${escapeHtml(name)})</span> : ${fields.map((one) => escapeHtml(one.label)).join(' ; ')}.
${windowMonths === null ? '' : `Sur ${windowMonths} mois au plus, `}${escapeHtml(frequency)}. Sans ${escapeHtml(withheld)}.</p>`
