import { describe, expect, test } from 'vitest'
import { sentences } from './fixture.ts'

const hourly = (amountCents: number) => ({ kind: 'NET_HOURLY', amountCents }) as const
const net = (amountCents: number) => ({ kind: 'NET', amountCents }) as const
const gross = (amountCents: number) => ({ kind: 'GROSS', amountCents }) as const
const month = { pay: hourly(1_300), hours: 40 }

describe('[finding A4] a reason is true of the two months', () => {
  const exempt = { ...month, exemption: 'AGE_70' } as const
  const used = { ...exempt, exemptionUsedCents: 80_015 }

  test('the ceiling of the household that other pays use, one way and the other', () => {
    expect(sentences(exempt, used)).toEqual([
      'D’autres paies du foyer utilisent déjà 800,15 € du plafond mensuel de l’exonération, au lieu de 0,00 € : 192,44 € de moins d’exonération.',
    ])
    expect(sentences(used, exempt)).toEqual([
      'D’autres paies du foyer utilisent déjà 0,00 € du plafond mensuel de l’exonération, au lieu de 800,15 € : 192,44 € de plus d’exonération.',
    ])
  })

  test('an exemption that was worth nothing is not lost: the deduction is taken', () => {
    expect(sentences(used, { ...month, exemption: 'NONE' })).toEqual([
      'La déduction forfaitaire par heure s’applique : 80,00 € de plus de déduction.',
    ])
  })

  test('a limit that neither month meets is no reason', () => {
    const bonus = { hours: 0, payWithoutHours: 'BONUS', pay: net(20_000) } as const
    expect(sentences(bonus, { hours: 40, pay: hourly(1_200) }).slice(1)).toEqual([
      'La déduction forfaitaire de 2,00 € par heure (CSS L241-10 I bis 1°) porte sur 40 heures, au lieu de 0 heure : 80,00 € de plus de déduction.',
    ])
  })

  test('a limit that the second month no longer meets', () => {
    const small = { hours: 60, pay: gross(20_000) }
    expect(sentences(small, { hours: 60, pay: gross(100_000) }).at(-1)).toMatch(
      /^La déduction forfaitaire n’est plus limitée par les cotisations qu’elle réduit : /,
    )
  })
})
