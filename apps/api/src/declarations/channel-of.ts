import { DeclarationChannel } from '@cesu/domain/declarations'
import type { PartnerActor } from '../actor.ts'

/** How a declaration comes in, by who sends it. */
export const channelOf = ({ kind }: PartnerActor): DeclarationChannel =>
  kind === 'API_CLIENT' ? DeclarationChannel.API : DeclarationChannel.WEB
