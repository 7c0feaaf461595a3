import { caseSkillLabels } from '@cesu/domain/agents'
import { caseKindLabels } from '@cesu/domain/cases'
import { agentRoleLabels } from '@cesu/domain/permissions'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { Done, Facts, instant, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ComponentProps, useState } from 'react'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { useFormVersion } from '../../useFormVersion.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { PeopleTrail } from './PeopleTrail.tsx'
import { type Account, handlesCases, readsCases, type Team } from './rights.ts'

const route = getRouteApi('/signed-in/agents/$id')

/** One account: who, what they may and about which cases, each change of it; and the form that changes it. */
export function AccountPage() {
  const { id } = route.useParams()
  const { permissions } = useMe()
  const query = useQuery(api.agents.get.queryOptions({ id }, { refetchOnMount: 'always' }))
  const { data: teams } = useQuery(api.agents.teams.queryOptions())
  const [done, setDone] = useState({ id, message: '' })
  const account = query.data
  return (
    <>
      <BackLink to="/agents">Revenir aux agents</BackLink>
      <PageHeading title={account?.name ?? 'Compte'} />
      <Done message={done.id === id ? done.message : ''} />
      <ReadingStatus query={query} waiting="Chargement du compte…" />
      {account && teams && (
        <>
          <Facts facts={factsOf(account, teams)} />
          {account.isOwn ? (
            <p className="cesu-text">C’est votre compte : personne ne change ses propres droits.</p>
          ) : (
            permissions.includes('rights.change') && (
              <OwnForm
                key={account.id}
                account={account}
                teams={teams}
                onDone={(message) => setDone({ id, message })}
              />
            )
          )}
          <PeopleTrail entries={account.trail} />
        </>
      )}
    </>
  )
}

/** The form that changes an account, begun anew once it has. */
function OwnForm(props: Omit<ComponentProps<typeof ChangeForm>, 'form'>) {
  const form = useFormVersion(props.account.version)
  return <ChangeForm key={form.key} form={form} {...props} />
}

const listed = (words: readonly string[]) => (words.length === 0 ? 'aucun' : words.join(', '))

function factsOf(account: Account, teams: readonly Team[]): (readonly [string, string])[] {
  const { role, teamName, teamIds, kinds, skills, held, active } = account
  const nameOf = (id: string) => teams.find((team) => team.id === id)?.name ?? id
  const count = held.reduce((sum, one) => sum + one.held, 0)
  return [
    ['Compte', `${active ? 'ouvert' : 'fermé'}, créé le ${instant(account.createdAt)}`],
    ['Identifiant ProConnect', account.subject],
    ['Adresse électronique', account.email],
    ['Rôle', agentRoleLabels[role]],
    ['Équipe', teamName],
    ...(readsCases(role)
      ? ([
          ['Dossiers des équipes', teamIds === null ? 'toutes' : listed(teamIds.map(nameOf))],
          ['Types de dossiers', kinds === null ? 'tous' : listed(kinds.map((kind) => caseKindLabels[kind]))],
        ] as const)
      : []),
    ...(handlesCases(role)
      ? ([
          ['Compétences', listed(skills.map((skill) => caseSkillLabels[skill]))],
          ['Dossiers tenus', String(count)],
        ] as const)
      : []),
  ]
}
