import type { ReactNode } from 'react'
import { boundedCount } from '../features/cases/counters.ts'
import { useMenu } from './useMenu.ts'

type Counted = NonNullable<ReturnType<typeof useMenu>>

/** What an entry of the menu counts, and the words of it that are read aloud. */
const counters: Record<string, (menu: Counted) => { count: number; said: string; isNews?: boolean }> = {
  '/ma-journee': ({ mineLate, mineToday, news, bound }) => ({
    count: Math.min(mineLate + mineToday, bound + 1),
    said: 'à vous, dus aujourd’hui ou en retard',
    isNews: news.length > 0,
  }),
  '/dossiers': ({ mine }) => ({ count: mine, said: 'à vous' }),
  '/habilitations': ({ habilitations }) => ({
    count: habilitations,
    said: habilitations > 1 ? 'demandes à traiter' : 'demande à traiter',
  }),
}

/** An entry of the menu with what it counts: nothing for none, « 99+ » beyond what is counted, a dot for what is new. */
export function MenuText({ text, to }: { text: string; to: string }): ReactNode {
  const menu = useMenu()
  const counter = counters[to]
  if (menu === undefined || counter === undefined) return text
  const { count, said, isNews = false } = counter(menu)
  const shown = boundedCount(count, menu.bound)
  return (
    <>
      {text}
      {count > 0 && (
        <>
          <span aria-hidden="true">{`\u00a0(${shown})`}</span>
          <span className="fr-sr-only">
            , {count > menu.bound ? `plus de ${menu.bound}` : count} {said}
          </span>
        </>
      )}
      {isNews && (
        <>
          <span className="menu-dot" aria-hidden="true" />
          <span className="fr-sr-only">, du nouveau pour vous</span>
        </>
      )}
    </>
  )
}
