import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressOf } from './network.ts'
import { figuresOf } from './platform.ts'

const sources = () => [figuresOf('api1'), `http://${addressOf(1)}:8008/metrics`, 'http://127.0.0.1:8405/metrics']

/** The figures that an alert of deploy/alerts.yml asks and that nobody tells; node_exporter’s aside, which no drill runs. */
export async function unknownFigures(): Promise<string[]> {
  const text = readFileSync(join(import.meta.dirname, '../alerts.yml'), 'utf8')
  const asked = new Set(
    [...text.matchAll(/\b(?:cesu|patroni|haproxy)_\w+/g)].map(([name]) => name.replace(/_bucket$/, '')),
  )
  const told = (await Promise.all(sources().map(async (url) => (await fetch(url)).text()))).join('\n')
  return [...asked].filter((name) => !new RegExp(`^(?:# TYPE )?${name}\\b`, 'm').test(told))
}
