import { type AgentRights, AgentRole } from '@cesu/domain/agents'
import { agentRoleLabels, agentRoleSentences } from '@cesu/domain/permissions'
import type { ProblemDetails } from '@cesu/domain/problems'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import type { Team } from './rights.ts'
import { ScopeFields } from './ScopeFields.tsx'

interface RightsFieldsProps {
  rights: AgentRights
  teams: readonly Team[]
  problem: ProblemDetails | null
  onChange: (changes: Partial<AgentRights>) => void
}

/** What a problem says of a field of a form, whose id is its name. */
export function faultIn(problem: ProblemDetails | null, field: string): string | undefined {
  const found = problem?.errors.find(({ pointer }) => pointer === `/${field}`)
  return found && `${found.detail} ${found.remedy}`
}

/** Where a person works, their role, and about which cases it is. */
export function RightsFields({ rights, teams, problem, onChange }: RightsFieldsProps) {
  const { role, teamId, email } = rights
  const fault = faultIn(problem, 'email')
  return (
    <>
      <Input
        label="Adresse électronique de travail"
        hintText="Elle ne sert pas à reconnaître la personne"
        state={fault ? 'error' : 'default'}
        stateRelatedMessage={fault}
        nativeInputProps={{
          ...{ id: 'email', type: 'email', autoComplete: 'off', value: email },
          onChange: ({ target }) => onChange({ email: target.value }),
        }}
      />
      <Select
        label="Équipe où la personne travaille"
        nativeSelectProps={{
          id: 'teamId',
          value: teamId,
          onChange: ({ target }) => onChange({ teamId: target.value }),
        }}
      >
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        label="Rôle"
        hint={agentRoleSentences[role]}
        nativeSelectProps={{
          ...{ id: 'role', value: role },
          onChange: ({ target }) => onChange({ role: target.value as AgentRole }),
        }}
      >
        {Object.values(AgentRole).map((one) => (
          <option key={one} value={one}>
            {agentRoleLabels[one]}
          </option>
        ))}
      </Select>
      <ScopeFields rights={rights} teams={teams} faultOf={(field) => faultIn(problem, field)} onChange={onChange} />
    </>
  )
}
