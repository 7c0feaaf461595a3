import { expect, test } from 'vitest'
import listed from '../copy-dsfr.mjs?raw'

const screens = import.meta.glob<string>(['./**/*.tsx', '../../../apps/*/src/**/*.tsx'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The style sheet holds only the listed icons: one that is not would be an empty space, without any error. */
test('every icon that a screen writes is in the style sheet', () => {
  const written = Object.values(screens).flatMap((source) => [...source.matchAll(/fr-icon-([a-z0-9-]+)/g)])
  const missing = written.map(([, icon]) => icon).filter((icon) => !listed.includes(`'${icon}'`))
  expect(written.length).toBeGreaterThan(0)
  expect(missing).toEqual([])
})
