import { useState } from 'react'
import { Details, Done } from '../design/index.ts'
import { hasTypedTitles } from './draft.ts'
import { GiveTitles } from './GiveTitles.tsx'
import { type JudgedTitles, titleCount } from './judged.ts'
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
  const others = uses.filter((use) => !isFree(use))
  const taking = <TakeBackTitles uses={free} {...takeBack} />
  return (
    <>
      <Done key={done.times} message={done.message} />
      {free.length > 0 && (folded ? <Details title={paying(free.length)}>{taking}</Details> : taking)}
      {others.length > 0 && (
        <Details title={`Titres remis ou libérés (${others.length})`}>
          <TitleUses uses={others} />
        </Details>
      )}
      <div className="cesu-no-print">
        <Details title={label} open={isOpen}>
          <GiveTitles declarationId={declarationId} sent={sent} {...give} />
        </Details>
      </div>
    </>
  )
}

const paying = (count: number): string => `${titleCount(count)} ${count > 1 ? 'paient' : 'paie'} ce mois`
