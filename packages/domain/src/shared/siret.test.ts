import { describe, expect, test } from 'vitest'
import { isSiren, isSiret, luhnKey } from './siret.ts'

test.each(['73282932000074', '99999999800019', '12345678200010', '80012345700023'])('%s is a SIRET', (siret) => {
  expect(isSiret(siret)).toBe(true)
  expect(isSiren(siret.slice(0, 9))).toBe(true)
  expect(luhnKey(siret.slice(0, 13))).toBe(siret.slice(13))
  expect(luhnKey(siret.slice(0, 8))).toBe(siret.slice(8, 9))
})

test.each([
  '73282932000075',
  '7328293200007',
  '732829320000740',
  '73282932A00074',
  '',
  '11111111111111',
  '00000000000000',
])('"%s" is not a SIRET', (text) => expect(isSiret(text)).toBe(false))

describe('La Poste', () => {
  test('an establishment whose digits add up to a multiple of 5 is accepted', () => {
    expect(isSiret('35600000049837')).toBe(true)
    expect(isSiret('35600000000048')).toBe(true)
  })

  test('another one is refused', () => expect(isSiret('35600000049838')).toBe(false))

  test('its rule is for no other company', () => expect(isSiret('73282932000029')).toBe(false))
})
