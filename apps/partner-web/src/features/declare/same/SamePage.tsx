import { openPeriods, workPeriod } from '@cesu/domain/declarations'
import { previousPeriod } from '@cesu/domain/shared'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { month, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../../api.ts'
import { useMe } from '../../../session.ts'
import { DeclareSearch } from '../search.ts'
import { UnreadMonth } from '../UnreadMonth.tsx'
import { Preparation } from './Preparation.tsx'
import { Sending } from './Sending.tsx'
import { useBatch } from './useBatch.ts'

const route = getRouteApi('/signed-in/declarer/comme-avant')

/** How many pairs are declared at once: the first of the list; the others come once these are done. */
const MOST = 100

/** All the pairs of a month whose month is as the one before: each checked, then sent together. */
export function SamePage() {
  const { today } = useMe()
  const asked = route.useSearch()
  const { mois } = DeclareSearch.parse(asked)
  const open = openPeriods(today)
  const period = mois && open.includes(mois) ? mois : workPeriod(today)
  return (
    <>
      <BackLink to="/declarer">Revenir à ce qui est à faire</BackLink>
      <PageHeading title={`Déclarer ${month(period)} comme en ${month(previousPeriod(period))}`} />
      <UnreadMonth asked={asked.mois} period={mois} open={open} shown={period} />
      <Month key={period} period={period} />
    </>
  )
}

function Month({ period }: { period: string }) {
  const batch = useBatch(period)
  const query = useQuery(api.employments.list.queryOptions({ until: period, exactly: true, limit: MOST }))
  if (batch.lines) return <Sending period={period} batch={batch} lines={batch.lines} pairs={query.data?.rows ?? []} />
  if (!query.data) return <ReadingStatus query={query} waiting="Chargement…" />
  return (
    <Preparation
      period={period}
      pairs={query.data.rows}
      hasMore={query.data.nextCursor !== null}
      onSend={batch.start}
    />
  )
}
