import { checkWorkerDeclared } from '@cesu/db'
import { isDay, isPeriod } from '@cesu/domain/shared'
import { type DeclaredAnswer, declaredAnswers } from '@cesu/domain/vouchers'
import { z } from 'zod'
import { issuerSalt } from '../beneficiary.ts'
import { keyedHash, uuidOf } from '../fingerprint.ts'
import { operation } from '../operation.ts'
import { record } from '../record.ts'

/**
 * Whether whom a title is for declared a worker for a month: YES, NOT_YET (employed, not declared), NO. Never hours, pay or names; a worker
 * who does not exist, another birth day or another employer are all NO, by the same statements. Each question counts as a person read,
 * whoever they are, and the worker reads who asked.
 */
export const checkWorker = operation({
  name: 'vouchers.check-worker',
  title: 'Demander si un salarié est déclaré par un bénéficiaire',
  permission: 'vouchers.check',
  effect: 'read',
  input: z.strictObject({
    cesuNumber: z.string().regex(/^[0-9A-Z]{14}$/),
    birthDay: z.string().refine(isDay),
    beneficiaryHash: z.string().regex(/^[0-9a-f]{64}$/),
    month: z.string().refine(isPeriod),
  }),
  expected: {
    cesuNumber: 'le numéro Cesu du salarié, 14 caractères',
    birthDay: 'le jour de naissance du salarié, AAAA-MM-JJ',
    beneficiaryHash: 'l’empreinte du bénéficiaire, 64 caractères de 0 à 9 et de a à f',
    month: 'un mois, AAAA-MM',
  },
  output: z.object({ declared: z.enum(declaredAnswers) }),
  example: {
    ...{ cesuNumber: '00000000000001', birthDay: '1990-01-01' },
    ...{ beneficiaryHash: '0d0c'.repeat(16), month: '2026-09' },
  },
  async run(call, asked) {
    const { tx, actor, secret } = call
    const salt = issuerSalt(secret, actor.partnerId)
    const { employeeId, declared: told } = await checkWorkerDeclared(tx, { ...asked, salt })
    const declared = told as DeclaredAnswer
    const person = employeeId ?? nobody(secret, asked)
    await record(call, { kind: 'WORKER_CHECKED', subjectId: person, payload: { month: asked.month, declared } })
    return { declared, person }
  },
  opens: ({ person }) => [person],
})

/** Who counts as read where nobody is: the same for the same question, so that it costs what a true one costs. */
const nobody = (secret: string, { cesuNumber, birthDay }: { cesuNumber: string; birthDay: string }): string =>
  uuidOf(keyedHash(secret, `worker-check:${cesuNumber}:${birthDay}`))
