import type { ReactNode } from 'react'

interface TableBoxProps {
  caption: ReactNode
  /** Other classes of the design system: « fr-table--no-caption ». */
  className?: string | undefined
  /** What a table that is wider than a phone is called: it then scrolls by the keyboard too. */
  scrolls?: string
  /** The head and the bodies of the table. */
  children: ReactNode
}

/** A table of the design system in its small density, in the boxes that it asks for. */
export const TableBox = ({ caption, className = '', scrolls, children }: TableBoxProps) => (
  <div className={`fr-table fr-table--sm cesu-table ${className}`}>
    <div className="fr-table__wrapper">
      <div className="fr-table__container" {...(scrolls && { tabIndex: 0, role: 'region', 'aria-label': scrolls })}>
        <div className="fr-table__content">
          <table>
            <caption>{caption}</caption>
            {children}
          </table>
        </div>
      </div>
    </div>
  </div>
)
