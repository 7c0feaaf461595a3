import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import type { CaseOutcome } from '@cesu/domain/cases'
import type { RequestContent } from '@cesu/domain/habilitations'
import { casesOn, type Handler } from './cases.ts'
import type { PartnerCaller, TestPlatform } from './test-platform.ts'

/** All that a request says. */
export const wholeContent: RequestContent = {
  ...{
    projectName: 'Agenda',
    purpose: 'Déclarer depuis l’agenda.',
    scopes: ['DECLARATIONS_READ'],
    expectedEmployers: 40,
  },
  ...{ protectionName: 'Ada Exemple', protectionEmail: 'ada@exemple.fr' },
  ...{ technicalName: 'Bob Exemple', technicalEmail: 'bob@exemple.fr' },
}

/** What tests of habilitations share on a platform, where everybody is made up unless told. */
export async function habilitationsOn(on: TestPlatform, { demo = true } = {}) {
  const cases = casesOn(on)
  const { asOwner } = cases
  await asOwner((tx) => tx.installation.create({ data: { demo, createdAt: on.platform.now() } }))

  /** A partner of its own, with its administrator: nobody else's request is in the way. */
  const makePartner = async () => {
    const [partnerId, subject] = [randomUUID(), `administrator-${randomUUID()}`]
    await asOwner(async (tx) => {
      const model = await tx.partner.findUniqueOrThrow({ where: { id: on.world.first.partnerId } })
      const siret = String(Math.floor(Math.random() * 1e14)).padStart(14, '1')
      await tx.partner.create({ data: { ...model, id: partnerId, slug: partnerId, siret } })
      const { id: _id, ...person } = await tx.partnerStaff.findUniqueOrThrow({
        where: { id: on.world.first.reader.id },
      })
      const email = `${partnerId}@exemple.invalid`
      await tx.partnerStaff.create({
        data: { ...person, id: randomUUID(), partnerId, subject, email, role: 'ADMINISTRATOR' },
      })
    })
    const token = await on.sessionOf('PARTNER_STAFF', subject)
    // A key of its own for each use.
    const caller = () => on.callerWith('PARTNER_STAFF', token, randomUUID())
    return {
      partnerId,
      get habilitations(): PartnerCaller['habilitations'] {
        return caller().habilitations
      },
      get applications(): PartnerCaller['applications'] {
        return caller().applications
      },
      get quotas(): PartnerCaller['quotas'] {
        return caller().quotas
      },
    }
  }
  type Asker = Awaited<ReturnType<typeof makePartner>>

  /** Asks, whole; the identifier of the request. */
  const ask = async (
    asker: Asker,
    start: Parameters<PartnerCaller['habilitations']['start']>[0] = { wanted: 'FIRST' },
    over: Partial<RequestContent> = {},
  ): Promise<string> => {
    const { id, version } = await asker.habilitations.start(start)
    const saved = await asker.habilitations.save({ id, version, content: { ...wholeContent, ...over } })
    await asker.habilitations.submit({ id, version: saved.version })
    return id
  }
  const decide = async (
    handler: Handler,
    subjectId: string,
    { outcome, fields = [] }: { outcome: Exclude<CaseOutcome, 'OVER'>; fields?: (keyof RequestContent)[] },
  ) => {
    const { id, version } = await cases.about(subjectId)
    const reason = 'Les pièces reçues le montrent.'
    return (await cases.as(handler)).cases.decide({ id, version, outcome, reason, fields })
  }
  /** Asked and granted by as many agents as it takes; the habilitation. */
  const grant = async (
    asker: Asker,
    ...asked: Parameters<typeof ask> extends [Asker, ...infer Rest] ? Rest : never
  ) => {
    const id = await ask(asker, ...asked)
    for (const handler of await cases.makeAgents(2)) {
      const { awaitsSecond } = await decide(handler, id, { outcome: 'GRANTED' })
      if (!awaitsSecond) break
    }
    return asOwner((tx) => tx.authorization.findFirstOrThrow({ where: { requestId: id } }))
  }
  const request = (id: string) => asOwner((tx) => tx.authorizationRequest.findUniqueOrThrow({ where: { id } }))
  const eventsOf = async (subjectId: string) =>
    (await asOwner((tx) => tx.outboxEvent.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' } }))).map(
      ({ kind, payload }) => [kind, payload] as const,
    )
  const trailOf = (subjectId: string) =>
    asOwner((tx) => tx.auditEntry.findMany({ where: { subjectId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }))
  const writtenTo = (partnerId: string) =>
    asOwner((tx) => tx.message.findMany({ where: { partnerId }, orderBy: { id: 'asc' } }))
  const asJobs = <R>(work: Parameters<typeof withContext<R>>[2]) =>
    withContext(on.platform.databases.jobs, { kind: 'jobs' }, work)

  return { cases, asOwner, asJobs, makePartner, ask, decide, grant, request, eventsOf, trailOf, writtenTo }
}
