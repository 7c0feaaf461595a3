import { type AgentRights, CaseKind, CaseSkill, caseSkillLabels } from '@cesu/domain/agents'
import { caseKindLabels } from '@cesu/domain/cases'
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox'
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons'
import { handlesCases, readsCases, type Team } from './rights.ts'

interface ScopeFieldsProps {
  rights: AgentRights
  teams: readonly Team[]
  /** What was refused of a field, by its name. */
  faultOf: (field: keyof AgentRights) => string | undefined
  onChange: (changes: Partial<AgentRights>) => void
}

const toggled = <T extends string>(chosen: readonly T[], one: T): T[] =>
  chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]

const stateOf = (message: string | undefined) => ({
  state: message ? ('error' as const) : ('default' as const),
  stateRelatedMessage: message,
})

/** About which cases the rights are, and what the person knows how to do: asked of a role that reads, or handles, cases. */
export function ScopeFields({ rights, teams, faultOf, onChange }: ScopeFieldsProps) {
  const { role, teamId, teamIds, kinds, skills } = rights
  if (!readsCases(role)) return <p>Ce rôle ne porte sur aucun dossier : il n’a pas de périmètre.</p>
  return (
    <>
      <RadioButtons
        legend="Dossiers de quelles équipes"
        orientation="horizontal"
        small
        options={[
          radio('Toutes les équipes', teamIds === null, () => onChange({ teamIds: null })),
          radio('Certaines équipes', teamIds !== null, () => onChange({ teamIds: teamIds ?? [teamId] })),
        ]}
      />
      {teamIds !== null && (
        <Checkbox
          id="teamIds"
          small
          legend="Ces équipes"
          {...stateOf(faultOf('teamIds'))}
          options={teams.map(({ id, name }) => ({
            label: name,
            nativeInputProps: {
              checked: teamIds.includes(id),
              onChange: () => onChange({ teamIds: toggled(teamIds, id) }),
            },
          }))}
        />
      )}
      <RadioButtons
        legend="Types de dossiers"
        orientation="horizontal"
        small
        options={[
          radio('Tous les types', kinds === null, () => onChange({ kinds: null })),
          radio('Certains types', kinds !== null, () => onChange({ kinds: kinds ?? [] })),
        ]}
      />
      {kinds !== null && (
        <Checkbox
          id="kinds"
          small
          legend="Ces types de dossiers"
          {...stateOf(faultOf('kinds'))}
          options={Object.values(CaseKind).map((kind) => ({
            label: caseKindLabels[kind],
            nativeInputProps: {
              checked: kinds.includes(kind),
              onChange: () => onChange({ kinds: toggled(kinds, kind) }),
            },
          }))}
        />
      )}
      {handlesCases(role) && (
        <Checkbox
          id="skills"
          small
          legend="Compétences"
          hintText="« Prendre le dossier suivant » ne donne que ce que la personne sait traiter."
          {...stateOf(faultOf('skills'))}
          options={Object.values(CaseSkill).map((skill) => ({
            label: caseSkillLabels[skill],
            nativeInputProps: {
              checked: skills.includes(skill),
              onChange: () => onChange({ skills: toggled(skills, skill) }),
            },
          }))}
        />
      )}
    </>
  )
}

const radio = (label: string, checked: boolean, choose: () => void) => ({
  ...{ label, nativeInputProps: { checked, onChange: choose } },
})
