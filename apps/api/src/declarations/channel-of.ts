import { DeclarationChannel } from '@cesu/domain/declarations'
import type { PartnerActor } from '../actor.ts'
import type { Agent } from '../actors/agent.ts'

const channels = { API_CLIENT: 'API', PARTNER_STAFF: 'WEB', AGENT: 'AGENT' } as const satisfies Record<
  (PartnerActor | Agent)['kind'],
  DeclarationChannel
>

/** How a declaration, or its correction, comes in: by who sends it. */
export const channelOf = ({ kind }: Pick<PartnerActor | Agent, 'kind'>): DeclarationChannel =>
  DeclarationChannel[channels[kind]]
