import { agentRoleLabels } from '@cesu/domain/permissions'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { columnsOf, DataTable, FilterBar, type ListTable, labelOptions, nameOptions, useList } from '@cesu/ui/list'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { accountsSearch } from './search.ts'

type Account = inferOutput<typeof api.agents.list>['rows'][number]

const column = columnsOf<Account>()

const table: ListTable<Account> = {
  caption: 'Comptes des agents',
  noun: { one: 'compte', many: 'comptes', none: 'Aucun compte' },
  rowId: ({ id }) => id,
  columns: column.columns([
    column.accessor('name', {
      header: 'Personne',
      meta: { multiline: true },
      cell: ({ row: { original } }) => (
        <Link to="/agents/$id" params={{ id: original.id }}>
          {original.name}
        </Link>
      ),
    }),
    column.accessor('role', { header: 'Rôle', cell: ({ row: { original } }) => agentRoleLabels[original.role] }),
    column.accessor('teamName', { header: 'Équipe', meta: { multiline: true } }),
    column.accessor('teamIds', { header: 'Dossiers de', cell: ({ row: { original } }) => aboutCases(original) }),
    column.accessor('active', { header: 'Compte', cell: ({ getValue }) => (getValue() ? 'Ouvert' : 'Fermé') }),
  ]),
}

const CASE_ROLES = ['AGENT', 'SUPERVISOR', 'READER'] as const

/** About which cases, in two words; nothing for a role that reads none. */
function aboutCases({ role, teamIds, kinds }: Account): string {
  if (!(CASE_ROLES as readonly string[]).includes(role)) return '—'
  const teams =
    teamIds === null ? 'toutes les équipes' : `${teamIds.length} ${teamIds.length > 1 ? 'équipes' : 'équipe'}`
  return kinds === null ? teams : `${teams}, ${kinds.length} ${kinds.length > 1 ? 'types' : 'type'}`
}

const states = labelOptions({ OUVERT: 'Ouverts', FERME: 'Fermés' })

const search = { label: 'Nom', hint: 'Une partie du prénom ou du nom', isTooShort: () => false }

/** The accounts of agents, by family name. */
export function AccountsPage() {
  const { permissions } = useMe()
  const { data: teams = [] } = useQuery(api.agents.teams.queryOptions())
  const list = useList(accountsSearch, ({ role, equipe, compte }, { cursor, limit, search: name }) =>
    api.agents.list.queryOptions({
      ...{ roles: role === undefined ? [] : [role], teamId: equipe, search: name, cursor, limit },
      active: compte === undefined ? null : compte === 'OUVERT',
    }),
  )
  return (
    <>
      <BackLink to="/administration">Revenir à l’administration</BackLink>
      <PageHeading title="Agents et équipes" />
      <p className="cesu-text">
        Chaque compte a un rôle, et un périmètre : les équipes et les types de dossiers sur lesquels ses droits portent.{' '}
        <Link to="/droits">Qui peut quoi</Link>
      </p>
      <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
        {permissions.includes('rights.change') && (
          <li>
            <Link to="/agents/ajouter" className="fr-btn">
              Ouvrir un compte
            </Link>
          </li>
        )}
        <li>
          <Link to="/agents/equipes" className="fr-btn fr-btn--secondary">
            Équipes
          </Link>
        </li>
      </ul>
      <FilterBar
        list={list}
        search={search}
        filters={[
          { name: 'role', label: 'Rôle', all: 'Tous', options: labelOptions(agentRoleLabels) },
          { name: 'equipe', label: 'Équipe', all: 'Toutes', options: nameOptions(teams) },
          { name: 'compte', label: 'Compte', all: 'Tous', options: states },
        ]}
      />
      <DataTable list={list} table={table} empty="Aucun compte n’est ouvert." />
    </>
  )
}
