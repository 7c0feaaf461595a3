import { describe, expect, test } from 'vitest'
import { sharingButtons } from './buttons.ts'
import { sharingFields } from './fields.ts'
import { LegalBasis, legalBases } from './legal-bases.ts'
import { type NoticeAbout, sharingNotice, sharingNoticeWhole } from './notice.ts'
import { type ReceiptAbout, sharingReceipt } from './receipt.ts'
import { sharingScopeNames, sharingScopes } from './scopes.ts'

const about = (over: Partial<NoticeAbout> = {}): NoticeAbout => ({
  ...{ consumerName: 'France Travail', purposeCode: 'FT-ACTUALISATION', purposeVersion: 3 },
  ...{ label: 'Actualisation mensuelle', explanation: 'Pré-remplir vos heures du mois.' },
  ...{ legalBasis: 'USER_REQUEST', legalTexts: ['CRPA, article L114-8, I'], isInferred: false },
  ...{ reusedForControl: false, keptMonths: 12, scopes: ['ft:actualisation@1', 'pnds:synthese@1'] },
  ...{ firstMonth: '2026-09', endDay: '2027-02-01', ...over },
})
const whole = (over: Partial<NoticeAbout> = {}) => sharingNoticeWhole(sharingNotice(about(over)), about(over))
const grounds = Object.values(LegalBasis)

describe('what a worker reads before answering', () => {
  test('says who, what for, which data and which never, since when, on what ground, until when, kept how long', () => {
    const text = whole()
    for (const said of [
      'France Travail',
      'Actualisation mensuelle. Pré-remplir vos heures du mois.',
      'À votre demande (CRPA, article L114-8, I).',
      'Aucun mois d’avant septembre 2026 ne part.',
      'Jusqu’au 1er février 2027 au plus tard, jamais prolongé sans vous.',
      'L’organisme les garde 12 mois au plus.',
      'L’organisme ne peut pas s’en servir pour un contrôle.',
      'Finalité FT-ACTUALISATION, version 3.',
    ]) {
      expect(text).toContain(said)
    }
  })

  test.each(sharingScopeNames)('%s: each of its fields by its words, what it withholds, and how often', (scope) => {
    const text = whole({ scopes: [scope] })
    for (const field of sharingScopes[scope].fields) expect(text).toContain(sharingFields[field])
    for (const said of [sharingScopes[scope].label, sharingScopes[scope].withheld, sharingScopes[scope].frequency]) {
      expect(text).toContain(said)
    }
  })

  test.each(grounds)('%s: the text says this ground, and what may be done about it', (legalBasis) => {
    const text = whole({ legalBasis })
    expect(text).toContain(`${legalBases[legalBasis].name} (`)
    expect(text).toContain(legalBases[legalBasis].means)
    expect(text).toContain(sharingButtons[legalBasis].otherwise)
    for (const other of grounds.filter((one) => one !== legalBasis)) {
      expect(text).not.toContain(legalBases[other].means)
    }
  })

  test('a ground that is our reading says so; a reuse for control is said, and what is only shown is not kept', () => {
    expect(whole({ isInferred: true })).toContain(', notre lecture de la loi, à confirmer.')
    expect(whole({ reusedForControl: true })).toContain('L’organisme peut s’en servir pour un contrôle.')
    expect(whole({ keptMonths: 0 })).toContain('ne les garde pas')
  })

  test('two choices of lists are two texts, and so are two of anything that is said', () => {
    const choices: Partial<NoticeAbout>[] = [
      ...[{}, ...sharingScopeNames.map((scope) => ({ scopes: [scope] }))],
      ...grounds.filter((one) => one !== 'USER_REQUEST').map((legalBasis) => ({ legalBasis })),
      ...[{ consumerName: 'CPAM' }, { purposeVersion: 4 }, { label: 'Autre' }, { explanation: 'Autre.' }],
      ...[{ legalTexts: ['Autre'] }, { keptMonths: 6 }, { endDay: '2027-02-02' }, { firstMonth: '2026-08' }],
      ...[{ isInferred: true }, { reusedForControl: true }, { purposeCode: 'FT-DROITS' }],
    ]
    expect(new Set(choices.map(whole)).size).toBe(choices.length)
  })

  test('no false choice: nothing to refuse or to stop where the law obliges, both everywhere else', () => {
    for (const ground of grounds) {
      const { refuse, stop } = sharingButtons[ground]
      expect([refuse === null, stop === null], ground).toEqual([ground === 'OBLIGATION', ground === 'OBLIGATION'])
    }
    const { accept, title } = sharingButtons.OBLIGATION
    expect(accept).not.toMatch(/accept|accord|consen/i)
    // It asks nothing either.
    expect(title('CPAM')).not.toContain('?')
    expect(whole({ legalBasis: 'OBLIGATION' })).not.toMatch(/accept|refus|consent|oppos/i)
    expect(legalBases.OBLIGATION.means).toContain('vous ne pouvez pas l’arrêter')
  })

  test('nobody but who consents is told of consent', () => {
    for (const legalBasis of grounds.filter((one) => one !== 'CONSENT')) {
      expect(whole({ legalBasis }), legalBasis).not.toMatch(/consent|votre accord/i)
    }
  })
})

const receiptOf = (over: Partial<ReceiptAbout> = {}) =>
  JSON.parse(
    sharingReceipt({
      ...{ notice: about(), grantId: '6a0c4b6e-0000-4000-8000-000000000001', number: 2, subject: 's'.repeat(43) },
      ...{ consumerSiret: '13000548100010', noticeHash: 'a'.repeat(64), act: 'ACCEPTED' },
      ...{ at: '2026-11-03T09:00:00.000Z', acr: 'eidas1', representative: null, ...over },
    }),
  )

describe('what they keep of it', () => {
  // Data-sharing reference, §4: mandatory in ISO/IEC TS 27560, then in the GDPR.
  test.each([
    ...['schema_version', 'record_id', 'receipt_id', 'pii_principal_id', 'privacy_notice', 'language', 'purpose'],
    ...['pii_information', 'pii_controllers', 'storage_locations', 'retention_period', 'jurisdiction'],
    ...['recipient_third_parties', 'withdrawal_method', 'events'],
    ...['lawful_basis', 'collection_method', 'rights', 'authority'],
  ])('has %s', (field) => {
    const value = receiptOf()[field]
    expect(value).toBeTruthy()
    if (Array.isArray(value)) expect(value).not.toEqual([])
  })

  test('names what was read by its fingerprint, the lists with their fields, and who receives them', () => {
    expect(receiptOf()).toMatchObject({
      receipt_id: '6a0c4b6e-0000-4000-8000-000000000001.2',
      privacy_notice: { version: 2, sha256: 'a'.repeat(64) },
      purpose: { code: 'FT-ACTUALISATION', version: 3 },
      lawful_basis: { kind: 'USER_REQUEST', texts: ['CRPA, article L114-8, I'], to_be_confirmed: false },
      pii_information: [
        { scope: 'ft:actualisation@1', fields: [...sharingScopes['ft:actualisation@1'].fields] },
        { scope: 'pnds:synthese@1', fields: [...sharingScopes['pnds:synthese@1'].fields] },
      ],
      recipient_third_parties: [{ name: 'France Travail', siret: '13000548100010' }],
      retention_period: 'P12M',
    })
  })

  test.each([
    ['ACCEPTED', 'ACTIVE'],
    ['REFUSED', 'REFUSED'],
    ['REDUCED', 'ACTIVE'],
    ['SUSPENDED', 'SUSPENDED'],
    ['RESUMED', 'ACTIVE'],
    ['STOPPED', 'WITHDRAWN'],
  ] as const)('tells of %s: what the grant is then, when, how long, who, how', (act, state) => {
    expect(receiptOf({ act }).events).toEqual([
      {
        ...{ type: act, state, time: '2026-11-03T09:00:00.000Z', duration: '2026-11-03T09:00:00.000Z/2027-02-01' },
        ...{ entity: 'worker', method: 'en ligne', identity_level: 'eidas1' },
      },
    ])
  })

  test('each controller has a name, an identifier, an address and a way to reach it', () => {
    for (const controller of receiptOf().pii_controllers) {
      expect(Object.keys(controller)).toEqual(expect.arrayContaining(['name', 'id', 'address', 'contact']))
    }
  })

  test('a way to withdraw is told only where there is one', () => {
    expect(receiptOf().withdrawal_method).toContain('Mes partages')
    const obliged = receiptOf({ notice: about({ legalBasis: 'OBLIGATION' }) })
    expect(obliged.withdrawal_method).not.toContain('Mes partages')
  })
})
