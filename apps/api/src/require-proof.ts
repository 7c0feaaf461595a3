import { type IdentityProof, isGoodProof, PROOF_MINUTES, sensitiveActs } from '@cesu/domain/permissions'
import type { ActorOf, KnownKind } from './actor.ts'
import type { AnyOperation } from './operation.ts'
import { Problem } from './problem.ts'

/**
 * Refuses a sensitive act to who has not proved a moment ago, with a second factor, who they are: a Problem
 * `session.proof_needed`, and nothing is done. A program proves itself at each call: no sensitive act is open to one.
 */
export async function requireProof(
  { sensitive }: AnyOperation,
  call: { readonly actor: ActorOf<KnownKind>; readonly now: Date },
  input: unknown,
): Promise<void> {
  if (sensitive === undefined) return
  const act = sensitive.of === undefined ? sensitive.acts[0] : await sensitive.of(call as never, input)
  if (act === null || isGoodProof(proofOf(call.actor), call.now)) return
  throw new Problem('session.proof_needed', {
    detail: `Pour ${sensitiveActs[act]}, il faut s’être identifié il y a moins de ${PROOF_MINUTES} minutes, avec un second facteur. Rien n’est enregistré. Confirmez votre identité, puis recommencez.`,
  })
}

const proofOf = (actor: ActorOf<KnownKind>): IdentityProof | null => ('proof' in actor ? actor.proof : null)
