import type { ReactNode } from 'react'
import { SkipLink } from '../design/layout/SkipLinks.tsx'
import './list.css'

/** The filters of a list, on one line where there is room; each is effective as soon as it changes. */
export const FilterBar = ({ children }: { children: ReactNode }) => (
  <search id="filtres" tabIndex={-1} className="cesu-filters">
    <SkipLink target="filtres">Aller aux filtres</SkipLink>
    {children}
  </search>
)
