import { BackLink, PageHeading } from '@cesu/ui/app'
import { ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import { Happened } from '../../../Happened.tsx'
import { NotAWorker } from '../../../NotAWorker.tsx'
import { Help } from '../Help.tsx'
import { ContractCard } from './ContractCard.tsx'
import './contracts.css'
import '../sharing.css'

/** The contracts of a worker: stops and ends, which no monthly declaration says. */
export function ContractsPage() {
  const query = useQuery(api.contracts.list.queryOptions(undefined, { refetchOnMount: 'always' }))
  const contracts = query.data?.asWorker ?? []
  return (
    <>
      <BackLink to="/emplois">Revenir à mes emplois</BackLink>
      <PageHeading title="Arrêts et fins de contrat" />
      <p className="cesu-text">
        La déclaration du mois ne dit ni un arrêt, ni le dernier jour travaillé, ni la fin d’un contrat. Dites-le ici
        une fois : l’Assurance maladie et France Travail le lisent si un partage les y autorise. Ce que dit l’employeur
        est montré à côté.
      </p>
      <Happened />
      <ReadingStatus query={query} waiting="Chargement de vos contrats…" />
      {query.data && contracts.length === 0 && <NotAWorker />}
      <ul className="cesu-cards">
        {contracts.map((contract) => (
          <li key={contract.employmentId} className="cesu-card">
            <ContractCard contract={contract} side="WORKER" />
          </li>
        ))}
      </ul>
      {query.data && <Help />}
    </>
  )
}
