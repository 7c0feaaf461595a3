import type { CaseSkill, PartnerKind } from '@cesu/db/model'
import { caseKinds } from '../cases/index.ts'
import { partnerKindNames } from '../mandates/labels.ts'
import { agentRoleLabels } from '../permissions/index.ts'
import { type AgentRights, readsCases } from './agent-input.ts'

/** What each thing that may change of an account or of a team is called, in a sentence. */
export const peopleFields = {
  role: 'rôle',
  team: 'équipe',
  email: 'adresse électronique',
  teams: 'équipes dont les dossiers sont concernés',
  kinds: 'types de dossiers concernés',
  skills: 'compétences',
  account: 'compte',
  name: 'nom',
  partners: 'partenaires reçus',
} as const
export type PeopleField = keyof typeof peopleFields

/** One thing that changed, in words of that day; `before` is null for what is new. */
export interface PeopleChange {
  readonly what: PeopleField
  readonly before: string | null
  readonly after: string
}

type Described = Partial<Record<PeopleField, string>>

/** What each skill is called. */
export const caseSkillLabels: Record<CaseSkill, string> = {
  DECLARATIONS: 'Déclarations',
  IDENTITY: 'Identités',
  MANDATES: 'Mandats',
  PROGRAMS: 'Programmes et habilitations',
  SHARING: 'Partages et réparations',
}

const listed = (words: readonly string[]) => (words.length === 0 ? 'aucun' : words.join(', '))

/** An account in words: teams by their names. */
export const describedRights = (
  rights: AgentRights & { active: boolean },
  nameOf: (teamId: string) => string,
): Described => ({
  role: agentRoleLabels[rights.role],
  team: nameOf(rights.teamId),
  email: rights.email,
  ...(readsCases(rights.role) && {
    teams: rights.teamIds === null ? 'toutes' : listed(rights.teamIds.map(nameOf).sort()),
    kinds: rights.kinds === null ? 'tous' : listed(rights.kinds.map((kind) => caseKinds[kind].label)),
  }),
  skills: listed(rights.skills.map((skill) => caseSkillLabels[skill])),
  account: rights.active ? 'ouvert' : 'fermé',
})

/** A team in words. */
export const describedTeam = ({
  name,
  partnerKinds,
}: {
  name: string
  partnerKinds: readonly PartnerKind[]
}): Described => ({
  name,
  partners: listed([...partnerKinds].sort().map((kind) => partnerKindNames[kind])),
})

/** What is not the same, in the order of the fields; from nothing, all of it. What a role has no more is not said to change. */
export const peopleChanges = (before: Described | null, after: Described): PeopleChange[] =>
  (Object.keys(peopleFields) as PeopleField[]).flatMap((what) => {
    const [was, is] = [before?.[what] ?? null, after[what]]
    return is === undefined || was === is ? [] : [{ what, before: was, after: is }]
  })

/** A change in words: « rôle : Agent → Lecteur ». */
export const changeSentence = ({ what, before, after }: PeopleChange): string =>
  `${peopleFields[what]} : ${before === null ? '' : `${before} → `}${after}`
