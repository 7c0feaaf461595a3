import type { Answer } from './cesu.ts'
import type { List, Service } from './services.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const safe = (text: unknown): string => String(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** What the page of a service shows to one browser. */
export interface Shown {
  /** The grant that the person let, and where it is. */
  grant: Answer | null
  /** The last reading of each list. */
  readings: readonly Answer[]
  /** What Urssaf has told since. */
  told: readonly { kind: string; at: string; about: { period?: string } }[]
  /** What went wrong on the way. */
  refused: string | null
}

const states: Readonly<Record<string, string>> = {
  DECLARED: 'Déclaré',
  NOT_DECLARED: 'Pas encore déclaré',
  NOT_HELD: 'Aucun contrat connu',
  EMPLOYER: 'L’employeur',
  WORKER: 'Vous',
}
const statuses: Readonly<Record<string, string>> = {
  ACTIVE: 'Vous laissez cet organisme lire ces données.',
  SUSPENDED: 'Vous avez suspendu ce partage : rien n’est lu.',
  WITHDRAWN: 'Vous avez arrêté ce partage : rien n’est plus lu.',
  REPLACED: 'Un autre partage a pris la place de celui-ci.',
  CLOSED: 'La démarche est finie : rien n’est plus lu.',
  EXPIRED: 'Ce partage est arrivé à son terme.',
}
const kinds: Readonly<Record<string, string>> = {
  SHARING_GIVEN: 'Vous avez accepté.',
  SHARING_REDUCED: 'Vous avez réduit ce qui peut être lu.',
  SHARING_SUSPENDED: 'Vous avez suspendu le partage.',
  SHARING_RESUMED: 'Vous avez repris le partage.',
  SHARING_STOPPED: 'Vous avez arrêté le partage.',
  SHARING_ENDED: 'Le partage a pris fin.',
}

const amount = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const monthOf = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const dayOf = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeZone: 'UTC' })
const instantOf = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Paris' })

function shown(field: string, value: unknown): string {
  if (value === null || value === undefined) return '–'
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non'
  if (field.endsWith('Cents')) return `${amount.format(Number(value) / 100)} €`
  if (field.endsWith('Hundredths')) return `${amount.format(Number(value) / 100)} h`
  if (field === 'lastDayWorked') return dayOf.format(new Date(String(value)))
  if (field === 'month') return monthOf.format(new Date(`${value}-01`))
  if (field === 'employerRef') return `n° ${String(value).slice(0, 8)}…`
  return safe(states[String(value)] ?? value)
}

function table({ columns, caption }: List, { body }: Answer): string {
  const heads = columns.map(([, label]) => `<th scope="col">${safe(label)}</th>`).join('')
  const rows = (body.answer.records as Record<string, unknown>[]).map(
    (record) => `<tr>${columns.map(([field]) => `<td>${shown(field, record[field])}</td>`).join('')}</tr>`,
  )
  return `<div class="fr-table"><div class="fr-table__wrapper"><div class="fr-table__container" tabindex="0" role="region" aria-label="${safe(caption)}"><div class="fr-table__content">
<table><caption>${safe(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table></div></div></div></div>`
}

const knownAs = ({ body }: Answer): string =>
  `<p class="fr-text--sm">Vous êtes pour nous « ${safe(body.subject.slice(0, 8))}… » : un autre organisme ne vous connaît pas sous ce nom.</p>`

const alert = (kind: 'success' | 'warning' | 'info', text: string): string =>
  `<div class="fr-alert fr-alert--${kind} fr-mb-3w" role="status"><p>${safe(text)}</p></div>`

function answersOf({ lists }: Service, readings: readonly Answer[]): string {
  const [first] = readings
  if (first === undefined) return ''
  if (first.status !== 200) return alert('warning', first.body.detail)
  return lists.flatMap((list, rank) => (readings[rank] ? table(list, readings[rank]) : [])).join('') + knownAs(first)
}

function toldOf(told: Shown['told']): string {
  if (told.length === 0) return ''
  const lines = told.map(({ kind, at, about }) => {
    const month = about.period ? monthOf.format(new Date(`${about.period}-01`)) : ''
    const changed = `Le mois ${/^[ao]/.test(month) ? 'd’' : 'de '}${month} a changé : relisez.`
    return `<li>Le ${instantOf.format(new Date(at))} : ${safe(kinds[kind] ?? changed)}</li>`
  })
  return `<h2 class="fr-h5">Ce que l’Urssaf nous a dit</h2><ul>${lines.join('')}</ul>`
}

/** What reads or ends is a form that is sent: nothing that only follows a link does it. */
const form = (act: string, look: string, label: string): string =>
  `<li><form method="post" action="${act}"><button class="${look}">${label}</button></form></li>`

function acts({ button }: Service, { grant }: Shown): string {
  const isLive = grant?.body.status === 'ACTIVE'
  const links = isLive
    ? form('lire', 'fr-btn', 'Lire mes données') + form('clore', 'fr-btn fr-btn--secondary', 'J’ai fini ma démarche')
    : `<li><a class="fr-btn" href="demander">${safe(button)}</a></li>`
  return `<ul class="fr-btns-group fr-btns-group--inline-sm">${links}</ul>`
}

/** The page of a service, whole; `stylesheet` is where the design system is. */
export function servicePage(service: Service, state: Shown, stylesheet: string): string {
  const { organisation, title, lead } = service
  const { grant, readings, refused } = state
  const status = grant === null ? '' : alert('info', statuses[grant.body.status] ?? 'Ce partage n’est pas en cours.')
  const answer = answersOf(service, readings)
  return `<!doctype html>
<html lang="fr" data-fr-scheme="light"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)} – ${safe(organisation)}</title><link rel="stylesheet" href="${safe(stylesheet)}"></head>
<body><header class="fr-header"><div class="fr-header__body"><div class="fr-container"><p class="fr-header__service-title fr-py-2w">${safe(organisation)}</p></div></div></header>
<main class="fr-container fr-py-4w"><p class="fr-badge fr-badge--info fr-badge--no-icon">Site d’exemple, organisme fictif</p>
<h1>${safe(title)}</h1><p class="fr-text--lead">${safe(lead)}</p>
${refused === null ? '' : alert('warning', refused)}${status}${answer}${acts(service, state)}${toldOf(state.told)}
<p class="fr-text--sm"><a href="/mon-espace/partages">Voir mes partages à l’Urssaf</a></p></main></body></html>`
}
