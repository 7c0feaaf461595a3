import { PageHeading } from '@cesu/ui/app'
import { Link } from '@tanstack/react-router'
import { AskMandate } from '../../AskMandate.tsx'
import './mandates.css'

interface ListsHeadingProps {
  title: string
}

/** The heading of the two lists, and the way from one to the other. */
export const ListsHeading = ({ title }: ListsHeadingProps) => (
  <>
    <PageHeading title={title}>
      <AskMandate className="fr-btn fr-btn--secondary fr-btn--sm" />
    </PageHeading>
    <nav aria-label="Mandats reçus et demandes" className="mandates-lists">
      <ul>
        <li>
          <Link to="/mandats" activeOptions={{ exact: true }}>
            Mandats reçus
          </Link>
        </li>
        <li>
          <Link to="/mandats/demandes">Demandes envoyées</Link>
        </li>
      </ul>
    </nav>
  </>
)
