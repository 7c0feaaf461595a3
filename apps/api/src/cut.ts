import { type CutTold, findCut, type Tx, withContext } from '@cesu/db'
import { type CutService, stopsCaller } from '@cesu/domain/settings'
import { frenchInstant } from '@cesu/domain/shared'
import { type ActorOf, actingOf, type KnownKind } from './actor.ts'
import type { AnyOperation } from './operation.ts'
import type { Platform } from './platform/platform.ts'
import { Problem } from './problem.ts'

/** In whose transaction one asks what is cut. */
interface Asked {
  readonly tx: Tx
  readonly actor: ActorOf<KnownKind>
}

/**
 * Refuses a call that something cut stops (`service.cut`), as the rows are in its own transaction: nothing keeps them, so that a cut or its
 * end counts from the next call of every process.
 */
export async function refuseCut({ tx, actor }: Asked, { cutBy }: AnyOperation): Promise<void> {
  const own: readonly CutService[] = cutBy === undefined ? [] : [cutBy]
  await refuseCutOf({ tx, actor }, ['PROGRAMS', ...own], partnerOf(actor))
}

/** The same, for what an operation alone knows: which of these, for a partner that is not who calls. */
export async function refuseCutOf(
  { tx, actor }: Asked,
  among: readonly CutService[],
  partnerId: string | null,
): Promise<void> {
  const services = among.filter((service) => stopsCaller(service, actor.kind))
  if (services.length === 0) return
  const cut = await findCut(tx, { services, partnerId })
  if (cut !== null) throw cutProblem(cut)
}

/** Refuses, before it begins, what makes many calls: a batch, a file. */
export const requireOpen = ({ databases }: Platform, actor: ActorOf<KnownKind>, service: CutService): Promise<void> => {
  const { pool, context } = actingOf(actor)
  return withContext(databases[pool], context(actor), (tx) => refuseCutOf({ tx, actor }, [service], partnerOf(actor)))
}

const partnerOf = (actor: ActorOf<KnownKind>): string | null => ('partnerId' in actor ? actor.partnerId : null)

const cutProblem = ({ words, cutAt }: CutTold): Problem =>
  new Problem('service.cut', {
    detail: `${words} Depuis le ${frenchInstant(cutAt)}. Rien n’est enregistré. Réessayez plus tard avec la même clé : l’état du service est à /etat-du-service.`,
  })
