import { proposalStatusLabels } from '@cesu/domain/proposals'
import { isSearchTooShort } from '@cesu/domain/shared'
import { PageHeading } from '@cesu/ui/app'
import { DataTable, FilterBar, labelOptions, useList } from '@cesu/ui/list'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { tableOf } from './columns.tsx'
import { Done } from './Done.tsx'
import { proposalsSearch } from './search.ts'

const search = {
  label: 'Nom, prénom ou numéro Cesu',
  hint: 'Du salarié ou de l’employeur, le numéro de l’employeur seul. Le début suffit.',
  isTooShort: isSearchTooShort,
}

/** What the partner proposed to its employers, and where each proposal is. */
export function ProposalsPage() {
  const mayPropose = useMe().permissions.includes('employments.propose')
  const list = useList(proposalsSearch, ({ statut: status }, page) =>
    api.proposals.list.queryOptions({ ...page, status }),
  )
  return (
    <>
      <PageHeading title="Mes propositions">{mayPropose && <ProposeLink />}</PageHeading>
      <Done />
      <p className="cesu-text">
        L’employeur doit accepter une proposition ; tant qu’il n’a pas répondu, rien ne change : aucun contrat ne
        commence ni ne finit.
      </p>
      <FilterBar
        list={list}
        search={search}
        filters={[
          { name: 'statut', label: 'État', all: 'Tous les états', options: labelOptions(proposalStatusLabels) },
        ]}
      />
      <DataTable list={list} table={tableOf(mayPropose)} empty={<NothingProposed mayPropose={mayPropose} />} />
    </>
  )
}

const ProposeLink = () => (
  <Link className="fr-btn fr-btn--secondary fr-btn--sm" to="/propositions/employeurs">
    Proposer un salarié
  </Link>
)

const NothingProposed = ({ mayPropose }: { mayPropose: boolean }) => (
  <>
    <p>
      <strong>Votre organisme n’a encore rien proposé.</strong>
    </p>
    {mayPropose && <p>La fin d’un contrat se propose depuis la déclaration du salarié.</p>}
  </>
)
