import type { sharingServer } from './sharing.ts'

/** What is let, besides seeing. */
export type Acts = ('READ' | 'DECIDE' | 'SAY')[]

/** Workers on a server, those whom they ask, and those who help them. */
export function helpOn(of: Awaited<ReturnType<typeof sharingServer>>) {
  /** A worker with a share in force, and the code that they give. */
  async function inviting(acts: Acts = []) {
    const worker = await of.accepted()
    const { id } = await worker.citizen.representatives.invite({ acts, months: 6 })
    const { helpers } = await worker.citizen.representatives.list()
    return { ...worker, representation: id, code: helpers.find((one) => one.id === id)?.code ?? '' }
  }

  /** Somebody who signs in with their own identity, and is nobody’s worker. */
  async function somebody() {
    const subject = await of.presence.of.makeCitizen()
    return { subject, citizen: await of.presence.of.citizen(subject) }
  }

  /** The same, with somebody who has accepted and acts. */
  async function helped(acts: Acts = []) {
    const worker = await inviting(acts)
    const helper = await somebody()
    await helper.citizen.representatives.answer({ code: worker.code, answer: 'ACCEPT' })
    await helper.citizen.representatives.act({ id: worker.representation })
    return { worker, helper: helper.citizen, helperSubject: helper.subject }
  }
  return { inviting, somebody, helped }
}

/** Field, cause and remedy of what a call is refused for. */
export const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { cause: { kind: { status: number }; errors: object[] } }) => ({
      status: error.cause.kind.status,
      errors: error.cause.errors,
    }),
  )
