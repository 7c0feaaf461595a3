import { z } from 'zod'
import { changeSentence, type PeopleField, peopleFields } from '../agents/people-changes.ts'
import { event } from './event-definition.ts'

/** Whose account or which team, why, and each thing that changed. */
const changed = {
  name: z.string(),
  reason: z.string(),
  changes: z.array(
    z.object({
      what: z.enum(Object.keys(peopleFields) as [PeopleField, ...PeopleField[]]),
      before: z.string().nullable(),
      after: z.string(),
    }),
  ),
}

const said = ({ reason, changes }: z.output<z.ZodObject<typeof changed>>) =>
  `${changes.map(changeSentence).join(' ; ')}. Pourquoi : « ${reason} »`

/** What administrators do to the accounts of agents and to teams. */
export const peopleEvents = {
  AGENT_ADDED: event({
    subject: 'AGENT',
    version: 1,
    payload: z.object(changed),
    sentence: (payload) => `a ouvert le compte de ${payload.name}. ${said(payload)}`,
    tells: null,
  }),
  AGENT_CHANGED: event({
    subject: 'AGENT',
    version: 1,
    payload: z.object({
      ...changed,
      /** Cases given back to their teams, for the account may hold them no more. */
      released: z.int(),
    }),
    sentence: ({ released, ...payload }) =>
      `a changé le compte de ${payload.name}. ${said(payload)}${
        released === 0 ? '' : ` (${released === 1 ? 'un dossier rendu' : `${released} dossiers rendus`} à la file)`
      }`,
    tells: null,
  }),
  TEAM_ADDED: event({
    subject: 'TEAM',
    version: 1,
    payload: z.object(changed),
    sentence: (payload) => `a créé l’équipe ${payload.name}. ${said(payload)}`,
    tells: null,
  }),
  TEAM_CHANGED: event({
    subject: 'TEAM',
    version: 1,
    payload: z.object(changed),
    sentence: (payload) => `a changé l’équipe ${payload.name}. ${said(payload)}`,
    tells: null,
  }),
} as const
