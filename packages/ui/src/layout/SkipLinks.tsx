import { useMatches } from '@tanstack/react-router'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** True for a page made of filters and a list: it gets their skip links. */
    list?: boolean
  }
}

/** Targets of the skip links: the same ids on every page. */
export const skipTargets = { content: 'contenu', filters: 'filtres', list: 'liste', pagination: 'pagination' } as const

const pageLinks = [{ target: skipTargets.content, label: 'Aller au contenu' }]
const listLinks = [
  ...pageLinks,
  { target: skipTargets.filters, label: 'Aller aux filtres' },
  { target: skipTargets.list, label: 'Aller à la liste' },
  { target: skipTargets.pagination, label: 'Aller à la pagination' },
]

/** First thing in the page: one key to the content, and on a list to its filters, its first row and its pages. */
export function SkipLinks({ isSignedIn }: { isSignedIn: boolean }) {
  const isList = useMatches({ select: (matches) => matches.some((match) => match.staticData.list) })
  return (
    <div className="fr-skiplinks">
      <nav className="fr-container" aria-label="Accès rapide">
        <ul className="fr-skiplinks__list">
          {(isSignedIn && isList ? listLinks : pageLinks).map(({ target, label }) => (
            <li key={target}>
              <a
                className="fr-link"
                href={`#${target}`}
                onClick={(event) => {
                  event.preventDefault()
                  const element = document.getElementById(target)
                  element?.focus()
                  element?.scrollIntoView({ block: 'start' })
                }}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
