import type { BrowserContext } from '@playwright/test'

/** What a person did, as the browser saw it: fields typed in or chosen, presses of the mouse, presses of a key. */
export interface Effort {
  fields: number
  clicks: number
  keys: number
}

declare global {
  interface Window {
    reportEffort?: (kind: 'field' | 'click' | 'key', what: string) => void
  }
}

/** Counts what is done in the pages of a browser from now on; each reading starts again from nothing. */
export async function watchEffort(context: BrowserContext): Promise<() => Effort> {
  let fields = new Set<string>()
  let [clicks, keys] = [0, 0]
  await context.exposeFunction('reportEffort', (kind: 'field' | 'click' | 'key', what: string) => {
    if (kind === 'field') fields.add(what)
    else if (kind === 'click') clicks += 1
    else keys += 1
  })
  await context.addInitScript(() => {
    const say = (kind: 'field' | 'click' | 'key', what = '') => window.reportEffort?.(kind, what)
    // A pointer that goes down: the clicks that a key makes, or that a label hands on, are not pressed again.
    addEventListener('pointerdown', (event) => event.isTrusted && say('click'), true)
    addEventListener('keydown', (event) => event.isTrusted && say('key'), true)
    addEventListener(
      'input',
      ({ isTrusted, target }) => {
        const isBox = target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox')
        if (isTrusted && target instanceof HTMLElement && !isBox) say('field', `${location.pathname} ${target.id}`)
      },
      true,
    )
  })
  return () => {
    const effort = { fields: fields.size, clicks, keys }
    fields = new Set()
    clicks = 0
    keys = 0
    return effort
  }
}
