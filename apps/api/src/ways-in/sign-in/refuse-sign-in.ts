import type { Tx } from '@cesu/db'
import type { PayloadOf } from '@cesu/domain/events'
import { type Author, record } from '../../record.ts'

/** Nobody is known yet: it is the platform that refuses. */
const signIn: Author = { kind: 'SYSTEM', id: null, name: 'Identification' }

/** Records a sign-in that is refused; `attemptHash` is what the database knows it by. */
export const refuseSignIn = (
  tx: Tx,
  { attemptHash, now, ...payload }: PayloadOf<'SIGN_IN_REFUSED'> & { attemptHash: string; now: Date },
): Promise<void> => record({ tx, now, actor: signIn }, { kind: 'SIGN_IN_REFUSED', subjectId: attemptHash, payload })
