import { describe, expect, test } from 'vitest'
import { explain } from './explain.ts'
import { aMonth, explained, sentences } from './fixture.ts'

const hourly = (amountCents: number) => ({ kind: 'NET_HOURLY', amountCents }) as const
const net = (amountCents: number) => ({ kind: 'NET', amountCents }) as const
const gross = (amountCents: number) => ({ kind: 'GROSS', amountCents }) as const
const month = { pay: hourly(1_300), hours: 40 }

test('the same month twice: nothing to explain', () => {
  expect(sentences(month, month)).toEqual([])
  expect(explained(month, month).summary).toMatch(/^En mars 2026, d’un calcul à l’autre, le coût .* ne change pas/)
})

describe('what was declared', () => {
  test('hours, then the pay of an hour, then what follows', () => {
    expect(sentences(month, { pay: hourly(1_350), hours: 50 })).toEqual([
      'Les heures passent de 40 heures à 50 heures : 240,77 € de plus à payer par l’employeur.',
      'Le salaire net de l’heure passe de 13,00 € à 13,50 € : 46,30 € de plus à payer par l’employeur.',
      'La déduction forfaitaire de 2,00 € par heure (CSS L241-10 I bis 1°) porte sur 50 heures, au lieu de 40 heures : 20,00 € de plus de déduction.',
    ])
  })

  test('a total that is the same did not follow the hours', () => {
    expect(sentences({ pay: net(60_000), hours: 40 }, { pay: net(60_000), hours: 38 })).toEqual([
      'La déduction forfaitaire de 2,00 € par heure (CSS L241-10 I bis 1°) porte sur 38 heures, au lieu de 40 heures : 4,00 € de moins de déduction.',
    ])
  })

  test('a total with as many hours is a pay of the month', () => {
    expect(sentences({ pay: net(60_000), hours: 40 }, { pay: net(61_000), hours: 40 })).toEqual([
      'Le salaire net du mois passe de 600,00 € à 610,00 € : 18,53 € de plus à payer par l’employeur.',
    ])
  })

  test('a total with other hours is a pay of the hour, on average; the cents left are rounding', () => {
    expect(sentences({ pay: net(60_000), hours: 40 }, { pay: net(60_003), hours: 30 })[1]).toBe(
      'Le salaire net de l’heure passe de 15,00 € à 20,00 € : 277,87 € de plus à payer par l’employeur.',
    )
    expect(sentences({ pay: hourly(1_501), hours: 33.33 }, { pay: net(49_999), hours: 33.31 })[1]).toBe(
      'Le salaire du mois est de 499,99 €, et de 499,98 € si l’on multiplie les heures : 0,01 € de plus à payer par l’employeur.',
    )
  })

  test('a gross instead of a net', () => {
    expect(sentences({ pay: net(60_000), hours: 40 }, { pay: gross(77_000), hours: 40 })).toEqual([
      'Le salaire du mois est déclaré en brut (770,00 €), et non plus en net (600,00 €) : 2,83 € de plus à payer par l’employeur.',
    ])
  })

  test('overtime', () => {
    const full = { pay: gross(250_000), hours: 180 }
    const overtime = [{ hours: 6, premiumPercent: 25 }]
    expect(sentences(full, { ...full, overtime })[0]).toMatch(
      /^Les heures supplémentaires passent de 0 heure à 6 heures : /,
    )
    const [reason] = explained(full, { ...full, overtime }).reasons
    expect(reason?.effect.lines).toEqual([
      { payer: 'EMPLOYEE', code: 'OVERTIME_REDUCTION', amountCents: expect.any(Number) },
    ])
  })

  test.each([
    [
      { exemption: 'UNCAPPED' },
      /^L’exonération « bénéficiaire d’une allocation, sans plafond » s’applique : .* d’exonération et 80,00 € de moins de déduction\.$/,
    ],
    [
      { hourlyDeduction: false },
      /^La déduction forfaitaire par heure n’est plus demandée : 80,00 € de moins de déduction\.$/,
    ],
    [
      { withholding: { kind: 'RATE', ratePcm: 2_900 } },
      /^Le prélèvement à la source passe de « aucun » à « taux de 2,90 % » : 15,63 € de plus pour l’impôt\.$/,
    ],
    [
      { benefitsInKind: { meals: 2, lodgingMonths: 0 } },
      /^Les repas ou le logement fournis changent : 9,40 € de moins versés au salarié\.$/,
    ],
    [
      { reimbursementsCents: 1_050 },
      /^Les frais remboursés passent de 0,00 € à 10,50 € : 10,50 € de plus versés au salarié\.$/,
    ],
    [
      { territory: 'ALSACE_MOSELLE' },
      /^Le lieu de travail passe de « métropole » à « Alsace-Moselle » : .* à payer par l’employeur\.$/,
    ],
    [{ nonResident: true }, /^Le salarié n’est plus domicilié fiscalement en France : .* à payer par l’employeur\.$/],
    [{ scheme: 'FAMILY_HOST' }, /^Le régime passe de « salarié à domicile » à « accueil familial » : /],
  ] as const)('%j', (over, sentence) => {
    const said = sentences(month, { ...month, ...over })
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(sentence)
  })

  test('an exemption lost, and the other way round', () => {
    const exempt = { ...month, exemption: 'AGE_70' } as const
    expect(sentences(exempt, month)[0]).toMatch(
      /^L’exonération « employeur de 70 ans ou plus » ne s’applique plus : .* de moins d’exo/,
    )
    expect(sentences(exempt, { ...month, exemption: 'UNCAPPED' })).toEqual([])
    const above = { pay: net(100_000), hours: 80 }
    expect(sentences({ ...above, exemption: 'AGE_70' }, { ...above, exemption: 'UNCAPPED' })[0]).toMatch(
      /^L’exonération passe de « employeur de 70 ans ou plus » à « bénéficiaire d’une allocation, sans plafond » : .* de plus d’exonération\.$/,
    )
    expect(
      sentences({ ...above, exemption: 'AGE_70' }, { ...above, exemption: 'AGE_70', paidLeaveIncluded: true })[0],
    ).toMatch(/^Les congés payés sont compris dans le salaire, et dans le plafond de l’exonération : /)
  })
})

describe('what the law changed', () => {
  test('a rate on its day, its lines alone', () => {
    const before = { ...month, period: '2025-12', pay: gross(133_333) }
    const { reasons } = explained(before, { ...before, period: '2026-01' })
    expect(reasons.map(({ sentence }) => sentence.replace(/\u00a0/g, ' '))).toEqual([
      'La cotisation vieillesse déplafonnée de l’employeur passe de 2,02 % à 2,11 % le 1er janvier 2026 : 1,20 € de plus.',
      'La cotisation accidents du travail passe de 2,18 % à 2,06 % le 1er janvier 2026 : 1,60 € de moins.',
    ])
    expect(reasons[1]?.causes).toMatchObject([
      {
        kind: 'RATE',
        parameterId: 'er_at',
        fromPcm: 2_180,
        toPcm: 2_060,
        changes: [{ from: '2026-01-01', value: '2,06\u00a0%', grade: 'B' }],
      },
    ])
    expect(reasons[1]?.effect.lines).toEqual([{ payer: 'EMPLOYER', code: 'WORK_ACCIDENT', amountCents: -160 }])
    expect(reasons[1]?.effect.totals).toMatchObject({ employerTotalCents: -160, totalCostCents: -160, netCents: 0 })
  })

  test('backwards', () => {
    expect(sentences({ ...month, period: '2026-01' }, { ...month, period: '2025-12' })[1]).toBe(
      'La cotisation accidents du travail était de 2,18 % jusqu’au 31 décembre 2025, contre 2,06 % depuis le 1er janvier 2026 : 0,80 € de plus.',
    )
  })

  test('every value on the way', () => {
    expect(sentences({ ...month, period: '2021-12' }, { ...month, period: '2026-01' })).toContain(
      'La cotisation accidents du travail passe de 1,90 % à 2,49 % le 1er janvier 2022, à 2,21 % le 1er janvier 2023, à 2,10 % le 1er janvier 2024, à 2,18 % le 1er mai 2025 et à 2,06 % le 1er janvier 2026 : 1,06 € de plus.',
    )
  })

  test('a rate of the employee moves the gross of a declared net', () => {
    expect(sentences({ ...month, period: '2022-06' }, { ...month, period: '2022-07' })[0]).toBe(
      'La cotisation Ircem prévoyance du salarié passe de 1,12 % à 1,04 % le 1er juillet 2022 : 0,54 € de moins ; pour le même net, le brut baisse de 0,69 €.',
    )
  })

  test('a line that appears, and did not exist yet', () => {
    expect(sentences({ ...month, period: '2024-12' }, { ...month, period: '2025-01' })).toEqual([
      'La contribution santé au travail, de 2,70 %, est due depuis le 1er janvier 2025 : 5,00 € de plus.',
    ])
    expect(sentences({ ...month, period: '2025-01' }, { ...month, period: '2024-12' })).toEqual([
      'La contribution santé au travail, de 2,70 %, n’était pas encore due avant le 1er janvier 2025 : 5,00 € de moins.',
    ])
  })

  test('overseas, the branch agreement of 2021', () => {
    const there = { ...month, territory: 'GUADELOUPE' } as const
    const said = sentences({ ...there, period: '2020-12' }, { ...there, period: '2021-01' })
    expect(said.map((sentence) => sentence.split(' : ')[0])).toEqual([
      'La cotisation de retraite complémentaire de tranche 1 du salarié passe de 3,15 % à 3,93 % le 1er janvier 2021',
      'La cotisation Ircem prévoyance du salarié, de 0,70 %, est due depuis le 1er janvier 2021',
      'La cotisation de retraite complémentaire de tranche 1 de l’employeur passe de 4,72 % à 3,94 % le 1er janvier 2021',
      'La cotisation Ircem prévoyance de l’employeur, de 0,96 %, est due depuis le 1er janvier 2021',
      'La contribution à la formation professionnelle passe de 0,35 % à 0,55 % le 1er janvier 2021',
    ])
  })

  test('the ceiling, the Smic of an exemption, the deduction, the neutral grid', () => {
    const high = { pay: gross(450_000), hours: 150 }
    expect(sentences({ ...high, period: '2025-12' }, { ...high, period: '2026-01' })[0]).toMatch(
      /^La valeur « Plafond mensuel de la sécurité sociale » passe de 3 925,00 € à 4 005,00 € le 1er janvier 2026 : /,
    )
    const old = { pay: gross(150_000), hours: 100, exemption: 'AGE_70' } as const
    expect(sentences({ ...old, period: '2026-05' }, { ...old, period: '2026-06' })).toEqual([
      'La valeur « Smic horaire brut » passe de 12,02 € à 12,31 € le 1er juin 2026 : 5,44 € de plus d’exonération.',
    ])
    const island = { ...month, territory: 'REUNION' } as const
    expect(sentences({ ...island, period: '2023-12' }, { ...island, period: '2024-01' })).toContain(
      'La valeur « Déduction forfaitaire patronale, par heure travaillée, La Réunion » passe de 4,50 € à 4,10 € le 1er janvier 2024 : 16,00 € de moins de déduction (valeur provisoire).',
    )
    const taxed = { pay: net(157_000), hours: 120, withholding: { kind: 'NEUTRAL' } } as const
    expect(sentences({ ...taxed, period: '2026-04' }, { ...taxed, period: '2026-05' })[0]).toMatch(
      /^Le barème « Prélèvement à la source : taux neutre, métropole, net imposable du mois » change le 1er mai 2026 : 8,14 € de moins pour l’impôt\.$/,
    )
  })

  test('before 2020 nothing was withheld', () => {
    const pay = net(200_000)
    expect(sentences({ pay, period: '2020-01', withholding: { kind: 'NEUTRAL' } }, { pay, period: '2019-12' })).toEqual(
      [
        'La cotisation accidents du travail était de 2,00 % jusqu’au 31 décembre 2019, contre 1,90 % depuis le 1er janvier 2020 : 2,57 € de plus.',
        'Le prélèvement à la source passe de « taux neutre » à « aucun » : 109,89 € de moins pour l’impôt.',
      ],
    )
  })
})

describe('what follows', () => {
  test('crossing the ceiling: a declared net stays, the employer pays', () => {
    const { reasons } = explained({ pay: net(300_000), hours: 150 }, { pay: net(350_000), hours: 150 })
    expect(reasons.map(({ causes }) => causes.map(({ kind }) => kind))).toEqual([['PAY'], ['CEILING_CROSSED']])
    const [pay, crossing] = reasons
    expect(pay?.effect.totals.netCents).toBe(50_000)
    expect(crossing?.effect.totals.netCents).toBe(0)
    expect(crossing?.effect.lines.map(({ payer, code }) => `${payer} ${code}`)).toEqual([
      'EMPLOYEE COMPLEMENTARY_T2',
      'EMPLOYEE BALANCE_TECHNICAL',
      'EMPLOYEE BALANCE_GENERAL_T2',
      'EMPLOYER COMPLEMENTARY_T2',
      'EMPLOYER BALANCE_TECHNICAL',
      'EMPLOYER BALANCE_GENERAL_T2',
    ])
    expect(sentences({ pay: net(350_000), hours: 150 }, { pay: net(300_000), hours: 150 })[1]).toMatch(
      /^Le salaire brut repasse sous le plafond mensuel de la sécurité sociale \(4 005,00 €\), .* : .* de moins à payer/,
    )
  })

  test('crossing it with a declared gross: the employee pays too', () => {
    const { reasons } = explained({ pay: gross(400_500), hours: 150 }, { pay: gross(400_600), hours: 150 })
    expect(reasons[1]?.effect.totals.netCents).toBeLessThan(0)
    expect(reasons[1]?.effect.totals.grossCents).toBe(0)
  })

  test('the exemption follows the pay and the rates, in one reason', () => {
    const exempt = { ...month, exemption: 'UNCAPPED' } as const
    const said = sentences({ ...exempt, period: '2025-12' }, { ...exempt, period: '2026-01', pay: hourly(1_400) })
    expect(said.filter((sentence) => sentence.startsWith('L’exonération (CSS L241-10 I b à e) suit'))).toHaveLength(1)
    expect(said.at(-1)).toMatch(/^L’exonération \(CSS L241-10 I b à e\) suit le salaire et les taux : /)
  })

  test('the tax follows the pay, with its neutral rate', () => {
    const taxed = { withholding: { kind: 'NEUTRAL' }, hours: 120 } as const
    expect(sentences({ ...taxed, pay: net(180_000) }, { ...taxed, pay: net(200_000) }).at(-1)).toMatch(
      /^Le prélèvement à la source suit le salaire imposable, au taux de \d,\d\d % au lieu de \d,\d\d % : .* pour l’impôt\.$/,
    )
  })

  test('the deduction stays within the contributions that it reduces', () => {
    const small = { hours: 60, pay: gross(20_000) }
    expect(sentences(small, { ...small, pay: gross(21_000) })).toContain(
      'La déduction forfaitaire reste dans la limite des cotisations qu’elle réduit : 3,11 € de plus de déduction.',
    )
  })
})

describe('amounts kept when the month was declared', () => {
  test('what the tables of today do not give again is a reason of its own', () => {
    const before = aMonth(month)
    const kept = { ...before, result: { ...before.result, totalCostCents: before.result.totalCostCents - 12 } }
    const { reasons, difference } = explain(kept, aMonth({ ...month, hours: 41 }))
    expect(reasons[0]?.causes).toEqual([{ kind: 'RECORD', period: '2026-03' }])
    expect(reasons[0]?.sentence).toMatch(/^Les montants enregistrés pour mars 2026 ne sont pas ceux des barèmes d’auj/)
    expect(reasons[0]?.effect.totals.totalCostCents).toBe(12)
    expect(reasons.reduce((sum, { effect }) => sum + effect.totals.totalCostCents, 0)).toBe(
      difference.totals.totalCostCents,
    )
  })

  test('a month that cannot be computed again is still explained: as a whole', () => {
    const before = aMonth(month)
    const lost = { ...before, input: { ...before.input, pay: hourly(100_000_000) } }
    const { reasons, difference } = explain(lost, aMonth({ ...month, hours: 41 }))
    expect(reasons.map(({ causes }) => causes.map(({ kind }) => kind))).toEqual([['RECORD']])
    expect(reasons[0]?.effect).toEqual(difference)
  })
})

test('[finding L5] a net that no gross gives, on the way or at an end, is explained to the cent', () => {
  const overtime = [{ hours: 40, premiumPercent: 50 }]
  for (let amountCents = 100_000; amountCents < 100_300; amountCents++) {
    const over = { hours: 140, pay: net(amountCents), overtime }
    const [before, after] = [{ ...over, period: '2021-12' }, over].map(aMonth)
    if (!before || !after) throw new Error('no month')
    const { reasons, difference } = explain(before, after)
    const sum = reasons.reduce((total, { effect }) => total + effect.totals.totalCostCents, 0)
    expect(sum).toBe(difference.totals.totalCostCents)
    expect(reasons.every(({ causes }) => causes.length === 1)).toBe(true)
  }
})

test('the explanation names what either month rests on', () => {
  const island = { ...month, territory: 'REUNION' } as const
  const { provisional } = explained({ ...island, period: '2024-12' }, { ...island, period: '2025-01' })
  expect(provisional).toEqual(['deduction_horaire_reunion'])
  expect(explained(month, month).provisional).toEqual([])
})
