import { ActorKind } from '@cesu/db/model'
import { z } from 'zod'
import { event } from './event-definition.ts'

/**
 * Why whoever came back from the identity provider got no session: what it said is not verified, nobody is known by it, the level
 * of authentication is too low, it is another person than the one whose session is open, it dates from too long ago, or it is not
 * whom an invitation is for.
 */
const signInRefusals = [
  'UNVERIFIED',
  'UNKNOWN',
  'LEVEL',
  'ANOTHER',
  'OLD',
  'INVITATION_OVER',
  'INVITATION_ADDRESS',
  'INVITATION_MEMBER',
] as const

export type SignInRefusal = (typeof signInRefusals)[number]

/** In French, after the name of who refused. */
const signInRefusalSentences: Record<SignInRefusal, string> = {
  UNVERIFIED: 'a été refusé par le fournisseur d’identité',
  UNKNOWN: 's’est présenté sans être connu',
  LEVEL: 's’est présenté à un niveau d’identification trop bas',
  ANOTHER: 's’est présenté avec un autre compte pour confirmer l’identité d’une session ouverte',
  OLD: 's’est présenté pour confirmer son identité sans s’identifier de nouveau',
  INVITATION_OVER: 's’est présenté avec une invitation qui n’a plus cours',
  INVITATION_ADDRESS: 's’est présenté avec l’invitation d’une autre adresse',
  INVITATION_MEMBER: 's’est présenté avec une invitation, étant déjà rattaché à un organisme',
}

/** What happens at the door: who comes in, who goes, who is refused. */
export const signInEvents = {
  SIGNED_IN: event({
    subject: 'SESSION',
    version: 1,
    payload: z.object({ acr: z.string().nullable() }),
    sentence: () => 's’est connecté',
    tells: null,
  }),
  SIGNED_OUT: event({
    subject: 'SESSION',
    version: 1,
    payload: z.object({}),
    sentence: () => 's’est déconnecté',
    tells: null,
  }),
  IDENTITY_CONFIRMED: event({
    subject: 'SESSION',
    version: 1,
    payload: z.object({ acr: z.string().nullable() }),
    sentence: () => 'a confirmé son identité avant un acte sensible',
    tells: null,
  }),
  SIGN_IN_REFUSED: event({
    subject: 'SESSION',
    version: 1,
    payload: z.object({
      application: z.enum(ActorKind),
      reason: z.enum(signInRefusals),
      /** Who the identity provider said it was, when it said so. */
      subject: z.string().nullable(),
      /** Whose session was to be confirmed, when one was. */
      confirms: z.string().optional(),
    }),
    sentence: ({ reason }) => signInRefusalSentences[reason],
    tells: null,
  }),
}
