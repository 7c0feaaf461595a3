import { type AgentRights, CaseSkill } from '@cesu/domain/agents'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { ProblemAlert, problemOf, ReadingStatus } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api, client } from '../../api.ts'
import { ReasonField } from './ReasonField.tsx'
import { faultIn, RightsFields } from './RightsFields.tsx'
import type { Team } from './rights.ts'
import { usePeopleChange } from './usePeopleChange.ts'

/** Opens the account of a person whom the identity provider knows. */
export function AddPage() {
  const query = useQuery(api.agents.teams.queryOptions())
  return (
    <>
      <BackLink to="/agents">Revenir aux agents</BackLink>
      <PageHeading title="Ouvrir un compte" />
      <ReadingStatus query={query} waiting="Chargement des équipes…" />
      {query.data?.[0] && <AddForm teams={query.data} first={query.data[0]} />}
    </>
  )
}

const identity = {
  subject: [
    'Identifiant ProConnect',
    'La personne le lit dans son espace ProConnect : il ne change pas, même si son nom change',
  ],
  givenName: ['Prénom', undefined],
  familyName: ['Nom', undefined],
} as const

function AddForm({ teams, first }: { teams: readonly Team[]; first: Team }) {
  const [who, setWho] = useState({ subject: '', givenName: '', familyName: '' })
  const [rights, setRights] = useState<AgentRights>({
    ...{ role: 'AGENT', teamId: first.id, email: '', teamIds: [first.id], kinds: null },
    skills: Object.values(CaseSkill),
  })
  const [reason, setReason] = useState('')
  const navigate = useNavigate()
  const add = usePeopleChange(client.agents.add, ({ id }) => void navigate({ to: '/agents/$id', params: { id } }))
  const problem = add.error && problemOf(add.error)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!add.isPending) add.mutate({ ...who, ...rights, reason })
  }
  return (
    <form noValidate className="cesu-text" onSubmit={send}>
      {problem && <ProblemAlert problem={problem} fieldId={(pointer) => pointer.slice(1)} />}
      {(['subject', 'givenName', 'familyName'] as const).map((field) => {
        const [label, hint] = identity[field]
        const fault = faultIn(problem, field)
        return (
          <Input
            key={field}
            label={label}
            hintText={hint}
            state={fault ? 'error' : 'default'}
            stateRelatedMessage={fault}
            nativeInputProps={{
              ...{ id: field, autoComplete: 'off', value: who[field] },
              onChange: ({ target }) => setWho({ ...who, [field]: target.value }),
            }}
          />
        )
      })}
      <RightsFields
        rights={rights}
        teams={teams}
        problem={problem}
        // A person who changes team handles its cases, unless said otherwise after.
        onChange={(changed) =>
          setRights({ ...rights, ...(changed.teamId && rights.teamIds && { teamIds: [changed.teamId] }), ...changed })
        }
      />
      <ReasonField value={reason} fault={faultIn(problem, 'reason')} onChange={setReason} />
      <button type="submit" className="fr-btn" aria-disabled={add.isPending}>
        {add.isPending ? 'Enregistrement…' : 'Ouvrir le compte'}
      </button>
    </form>
  )
}
