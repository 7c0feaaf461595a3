import type { PartnerKind } from '@cesu/domain/agents'
import { partnerKindNames } from '@cesu/domain/mandates'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { Details, Done, Facts, instant, problemOf, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../../api.ts'
import { useMe } from '../../session.ts'
import { useFormVersion } from '../../useFormVersion.ts'
import type { Team } from './rights.ts'
import { TeamForm } from './TeamForm.tsx'
import { usePeopleChange } from './usePeopleChange.ts'

/** The teams: what each receives, how many people work in it, each change of it; and the forms that change them. */
export function TeamsPage() {
  const mayChange = useMe().permissions.includes('rights.change')
  const query = useQuery(api.agents.teams.queryOptions(undefined, { refetchOnMount: 'always' }))
  const [done, setDone] = useState('')
  const teams = query.data ?? []
  return (
    <>
      <BackLink to="/agents">Revenir aux agents</BackLink>
      <PageHeading title="Équipes" />
      <Done message={done} />
      <ReadingStatus query={query} waiting="Chargement des équipes…" />
      {teams.map((team) => (
        <TeamPart key={team.id} team={team} teams={teams} mayChange={mayChange} onDone={setDone} />
      ))}
      {mayChange && query.data && <NewTeam teams={teams} onDone={setDone} />}
    </>
  )
}

interface TeamPartProps {
  team: Team
  teams: readonly Team[]
  mayChange: boolean
  onDone: (message: string) => void
}

function TeamPart({ team, teams, mayChange, onDone }: TeamPartProps) {
  const { id, version, name, partnerKinds, withoutPartner, agents, trail } = team
  const form = useFormVersion(version)
  const told = (_output: unknown, sent: { name: string }) => onDone(`L’équipe « ${sent.name} » est changée.`)
  const change = usePeopleChange(client.agents.changeTeam, told, form)
  const receives = [
    ...partnerKinds.map((kind) => partnerKindNames[kind]),
    ...(withoutPartner ? ['dossiers qui ne concernent aucun partenaire, ou qu’aucune équipe ne reçoit'] : []),
  ]
  return (
    <section aria-labelledby={id} className="fr-mb-4w">
      <h2 id={id} className="fr-h5 fr-mb-1w">
        {name}
      </h2>
      <Facts
        facts={[
          ['Reçoit', receives.length === 0 ? 'rien' : receives.join(', ')],
          ['Comptes ouverts', String(agents)],
        ]}
      />
      {mayChange && (
        <Details key={form.key} title={`Changer « ${name} »`}>
          <TeamForm
            {...{ id: `equipe-${id}`, initial: team, taken: takenBut(teams, id), button: 'Changer l’équipe' }}
            isPending={change.isPending}
            problem={change.error && problemOf(change.error)}
            onSend={(sent) => change.mutate({ ...sent, id, version: form.version })}
          />
        </Details>
      )}
      {trail.length > 0 && (
        <ol className="fr-mt-2w">
          {trail.toReversed().map((entry) => (
            <li key={entry.id}>
              {instant(entry.at)} : <strong>{entry.actorName}</strong> {entry.sentence}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function NewTeam({ teams, onDone }: Pick<TeamPartProps, 'teams' | 'onDone'>) {
  const form = useFormVersion(teams.length)
  const told = (_output: unknown, { name }: { name: string }) => onDone(`L’équipe « ${name} » est créée.`)
  const add = usePeopleChange(client.agents.addTeam, told, form)
  return (
    <Details key={form.key} title="Créer une équipe">
      <TeamForm
        {...{
          id: 'nouvelle',
          initial: { name: '', partnerKinds: [] },
          taken: takenBut(teams, ''),
          button: 'Créer l’équipe',
        }}
        isPending={add.isPending}
        problem={add.error && problemOf(add.error)}
        onSend={(sent) => add.mutate(sent)}
      />
    </Details>
  )
}

const takenBut = (teams: readonly Team[], id: string): ReadonlyMap<PartnerKind, string> =>
  new Map(
    teams
      .filter((team) => team.id !== id)
      .flatMap(({ name, partnerKinds }) => partnerKinds.map((kind) => [kind, name])),
  )
