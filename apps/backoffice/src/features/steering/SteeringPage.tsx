import { addDays } from '@cesu/domain/shared'
import { PageHeading } from '@cesu/ui/app'
import { Choice, day, ReadingStatus } from '@cesu/ui/design'
import { labelOptions, nameOptions } from '@cesu/ui/list'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { mondaysOf, readSteering, type SteeringUrl, weekChoices, writeSteering } from './period.ts'
import { StockPart } from './StockPart.tsx'
import { everyWeek } from './steered.ts'
import { TeamsPart } from './TeamsPart.tsx'
import { Totals } from './Totals.tsx'
import { WeeksPart } from './WeeksPart.tsx'
import './steering.css'

const route = getRouteApi('/signed-in/pilotage/')

/** What came, what was decided and how fast, what still waits: each figure opens the list that it counts. */
export function SteeringPage() {
  const { today } = useMe()
  const url = readSteering(route.useSearch())
  const navigate = useNavigate()
  const mondays = mondaysOf(url, today)
  const [from = today] = mondays
  const span = { from, to: addDays(mondays.at(-1) ?? today, 6) }
  const query = useQuery({
    ...api.cases.steer.queryOptions({ span, teamId: url.equipe }),
    placeholderData: keepPreviousData,
  })
  const go = (change: Partial<SteeringUrl>) =>
    void navigate({ to: '/pilotage', search: writeSteering({ ...url, ...change }), resetScroll: false })
  const found = query.data
  const { data: teams } = useQuery(api.cases.teams.queryOptions())
  const isElsewhere = url.equipe !== undefined && teams?.every(({ id }) => id !== url.equipe)
  return (
    <>
      <PageHeading title="Pilotage" />
      <Period url={url} teams={teams ?? []} onChange={go} />
      <p role="status" className="fr-text--bold fr-mb-2w">
        Du {day(span.from)} au {day(span.to)}
        {span.to > today && ', semaine en cours comprise'}
        {query.isPlaceholderData && ' : chargement…'}
      </p>
      {isElsewhere ? (
        <p>Cette équipe n’est pas de votre périmètre : choisissez-en une autre, ou toutes.</p>
      ) : (
        <ReadingStatus query={query} waiting="Chargement des chiffres…" />
      )}
      {found && !isElsewhere && (
        <div className={query.isPlaceholderData ? 'cesu-dimmed' : undefined}>
          <Totals total={found.total} span={span} teamId={url.equipe} />
          <WeeksPart weeks={everyWeek(mondays, found.weeks)} teamId={url.equipe} />
          <StockPart stock={found.stock} teamId={url.equipe} />
          <TeamsPart teams={found.teams} span={span} />
        </div>
      )}
    </>
  )
}

interface PeriodProps {
  url: SteeringUrl
  /** Those of one's scope. */
  teams: readonly { id: string; name: string }[]
  onChange: (change: Partial<SteeringUrl>) => void
}

/** The period, before and after it, and the team. */
function Period({ url, teams, onChange }: PeriodProps) {
  return (
    <search className="steer-filters">
      <Choice
        label="Période"
        all={weekChoices[12]}
        value={url.semaines === 12 ? undefined : String(url.semaines)}
        options={labelOptions<string>(weekChoices).filter(({ value }) => value !== '12')}
        onChoose={(weeks) => onChange({ semaines: Number(weeks ?? 12) as SteeringUrl['semaines'], recul: 0 })}
      />
      <Choice
        label="Équipe"
        all="Toutes"
        value={url.equipe}
        options={nameOptions(teams)}
        onChoose={(equipe) => onChange({ equipe })}
      />
      <div className="fr-mb-3w">
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm fr-mr-1w"
          onClick={() => onChange({ recul: url.recul + 1 })}
        >
          Période précédente
        </button>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          disabled={url.recul === 0}
          onClick={() => onChange({ recul: url.recul - 1 })}
        >
          Période suivante
        </button>
      </div>
    </search>
  )
}
