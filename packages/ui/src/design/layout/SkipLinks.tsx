import { createContext, type ReactNode, useContext } from 'react'
import { createPortal } from 'react-dom'

/** The list of skip links, at the top of the page, where the parts of the page add theirs. */
export const SkipListContext = createContext<HTMLElement | null>(null)

/** First thing in the page: one key to the content, and to the parts that announce themselves with `SkipLink`. */
export function SkipLinks({ listRef }: { listRef: (list: HTMLElement | null) => void }) {
  return (
    <div className="fr-skiplinks">
      <nav className="fr-container" aria-label="Accès rapide">
        <ul className="fr-skiplinks__list" ref={listRef}>
          <li>
            <Jump target="contenu">Aller au contenu</Jump>
          </li>
        </ul>
      </nav>
    </div>
  )
}

interface JumpProps {
  /** Id of an element that can take the focus. */
  target: string
  children: ReactNode
}

/** Adds a link to the top of the page for as long as the part that renders it is there. */
export function SkipLink(props: JumpProps) {
  const list = useContext(SkipListContext)
  return (
    list &&
    createPortal(
      <li>
        <Jump {...props} />
      </li>,
      list,
    )
  )
}

function Jump({ target, children }: JumpProps) {
  return (
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
      {children}
    </a>
  )
}
