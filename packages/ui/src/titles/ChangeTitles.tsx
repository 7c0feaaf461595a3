import { useState } from 'react'
import { Details, Done } from '../design/index.ts'
import { hasTypedTitles } from './draft.ts'
import { GiveTitles } from './GiveTitles.tsx'
import { type JudgedTitles, payingTitles } from './judged.ts'
import { TakeBackTitles } from './TakeBackTitles.tsx'
import { isFree, TitleUses, type UsedTitle } from './TitleUses.tsx'
import type { useTitleActs } from './useTitleActs.ts'

interface ChangeTitlesProps {
  declarationId: string
  uses: readonly UsedTitle[]
  /** What opens the field in which more are given. */
  label: string
  /** True where those that pay are one month's of many: behind how many they are. */
  folded?: boolean
  /** What came of those that were just sent with the declaration. */
  sent?: JudgedTitles | undefined
  acts: ReturnType<typeof useTitleActs>
}

/** The titles of a declaration: those that pay, to take back; those that do no more; and more to give. */
export function ChangeTitles(props: ChangeTitlesProps) {
  const { declarationId, uses, label, folded = false, sent, acts } = props
  const { done, takeBack, give } = acts
  const [isOpen] = useState(() => hasTypedTitles(declarationId))
  const free = uses.filter(isFree)
  const remitted = uses.filter(({ releasedAt, remittedAt }) => releasedAt === null && remittedAt !== null)
  const released = uses.filter(({ releasedAt }) => releasedAt !== null)
  const taking = <TakeBackTitles uses={free} {...takeBack} />
  return (
    <>
      <Done key={done.times} message={done.message} />
      {free.length > 0 && (folded ? <Details title={paying(free.length, remitted.length)}>{taking}</Details> : taking)}
      <Folded title="Titres déjà remis par le salarié" uses={remitted} />
      <Folded title="Titres libérés" uses={released} />
      <div className="cesu-no-print">
        <Details title={label} open={isOpen}>
          <GiveTitles declarationId={declarationId} sent={sent} {...give} />
        </Details>
      </div>
    </>
  )
}

/** Titles that are not taken back, behind how many they are. */
const Folded = ({ title, uses }: { title: string; uses: readonly UsedTitle[] }) =>
  uses.length > 0 && (
    <Details title={`${title} (${uses.length})`}>
      <TitleUses uses={uses} />
    </Details>
  )

/** Those that pay a month, to be taken back or not. */
const paying = (free: number, remitted: number): string =>
  `${payingTitles(free + remitted)} ce mois${remitted === 0 ? '' : `, dont ${remitted} déjà remis`}`
