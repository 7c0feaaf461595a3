import type { BrokenTitleRule, SeenTitles, TitleTrier } from '@cesu/db'
import { brokenTitleRules, type VoucherAnomalyFacts } from '@cesu/domain/cases'
import { openCase } from '../cases/open-case.ts'

type Opening = Parameters<typeof openCase>[0]

/** Opens the case of what is seen of titles by night; null when it is there already. */
export function openSeenTitles(call: Opening, seen: SeenTitles): Promise<string | null> {
  const { reason, subjectId, issuerId, employerId, employeeId, cents } = seen
  return openCase(call, {
    about: { kind: 'VOUCHER_ANOMALY', facts: factsOf(seen) },
    subjectId,
    ...(reason === 'NOT_DECLARED' ? { subjectKind: 'RECEIVED_FILE' as const } : { stakeCents: cents }),
    ...(issuerId === null ? {} : { partner: { id: issuerId, kind: 'VOUCHER_ISSUER' as const } }),
    ...(employerId === null ? {} : { employerId }),
    ...(employeeId === null ? {} : { employeeId }),
  })
}

function factsOf({ reason, titles, cents, ...seen }: SeenTitles): VoucherAnomalyFacts {
  const [name, period, saidDay] = [seen.partnerName ?? '', seen.period ?? '', seen.saidDay ?? '']
  switch (reason) {
    case 'BURST':
      return { reason, month: period, titles, cents, medianCents: seen.medianCents ?? 0 }
    case 'NOT_DECLARED':
      return { reason, issuerName: name, day: saidDay, titles }
    case 'OWN_EMPLOYER':
      return { reason, declared: { reference: seen.reference ?? '', period, partnerName: name }, titles, cents }
    case 'SUSPENDED_ISSUER':
      return { reason, issuerName: name, sinceDay: saidDay, titles, cents }
  }
}

/** Opens the case of a rule that does not hold; null when it is there already. */
export const openBrokenRule = (
  call: Opening,
  { rule, issuerId, issuerName, isFile, subjectId, titles, cents }: BrokenTitleRule,
): Promise<string | null> =>
  openCase(call, {
    about: {
      kind: 'VOUCHER_ANOMALY',
      facts: { reason: 'BROKEN_RULE', issuerName, rule: brokenTitleRules[rule], titles, cents },
    },
    ...{ subjectId, stakeCents: cents, partner: { id: issuerId, kind: 'VOUCHER_ISSUER' } },
    ...(isFile ? { subjectKind: 'RECEIVED_FILE' as const } : {}),
  })

const triers = {
  API_CLIENT: { by: 'PROGRAMS', subjectKind: 'PARTNER' },
  PARTNER_STAFF: { by: 'STAFF', subjectKind: 'STAFF' },
  CITIZEN: { by: 'HOUSEHOLD', subjectKind: 'PEOPLE' },
} as const

/** Opens the case of who tried numbers of titles that do not exist; null when one is open already. */
export function openTrier(
  call: Opening,
  { account, accountId, day, tries, partnerId, partnerKind, partnerName, employerId }: TitleTrier,
): Promise<string | null> {
  const { by, subjectKind } = triers[account]
  return openCase(call, {
    about: { kind: 'VOUCHER_ANOMALY', facts: { reason: 'TRIED_NUMBERS', by, partnerName, day, tries } },
    ...{ subjectId: accountId, subjectKind },
    ...(partnerId === null || partnerKind === null ? {} : { partner: { id: partnerId, kind: partnerKind } }),
    ...(employerId === null ? {} : { employerId }),
  })
}
