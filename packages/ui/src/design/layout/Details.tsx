import type { ReactNode } from 'react'

interface DetailsProps {
  title: string
  open?: boolean
  children: ReactNode
}

/** What few people need to see at once, behind its title; the browser's own, without script. */
export const Details = ({ title, open = false, children }: DetailsProps) => (
  <details className="cesu-details" open={open}>
    <summary>{title}</summary>
    {children}
  </details>
)
