import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type BackLinkProps = Pick<LinkProps, 'to' | 'params'> & { children: ReactNode }

/** The way back to where the page is reached from, above its heading. */
export const BackLink = ({ children, ...destination }: BackLinkProps) => (
  <p className="fr-mb-1w cesu-no-print">
    <Link className="fr-link fr-icon-arrow-left-line fr-link--icon-left" {...destination}>
      {children}
    </Link>
  </p>
)
