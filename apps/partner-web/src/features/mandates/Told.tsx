import type { ReactNode } from 'react'

interface ToldProps {
  kind: 'info' | 'warning' | 'error'
  title: string
  children: ReactNode
}

/** What is to be known of a thing, above what is said of it. */
export const Told = ({ kind, title, children }: ToldProps) => (
  <div className={`fr-alert fr-alert--${kind} fr-mb-3w`}>
    <p className="fr-alert__title">{title}</p>
    <p>{children}</p>
  </div>
)
