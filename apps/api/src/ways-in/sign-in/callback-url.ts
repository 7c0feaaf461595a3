import { doors, type SignedInKind } from '../../actor.ts'

/** Where the identity provider sends back who signs in to the application of a kind of actor. */
export const callbackUrl = (publicUrl: string, kind: SignedInKind): string =>
  `${publicUrl}/sign-in/${doors[kind].door}/callback`
