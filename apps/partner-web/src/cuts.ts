import type { CutService } from '@cesu/domain/settings'
import { useQuery } from '@tanstack/react-query'
import { api } from './api.ts'

/** The pages that what Urssaf suspends changes something on, by the beginning of their paths. */
const pagesOf: Readonly<Record<CutService, readonly string[]>> = {
  PROGRAMS: ['/applications'],
  API_DECLARATIONS: ['/applications'],
  BATCHES: ['/applications'],
  EXPORTS: ['/declarer', '/declarations'],
  SHARING_READS: ['/applications'],
  NEW_MANDATES: ['/mandats', '/propositions'],
  NEW_APPLICATIONS: ['/applications'],
  MESSAGES: ['/mandats', '/propositions', '/personnes', '/habilitation', '/applications/quotas'],
}

/** Whether what is suspended changes anything on a page. */
export const concerns = (service: string, path: string): boolean =>
  (pagesOf[service as CutService] ?? ['/']).some((page) => path.startsWith(page))

/** What Urssaf says of a service that it has suspended for who works here; undefined while it is not. */
export const useCut = (service: CutService): string | undefined =>
  useQuery({ ...api.service.state.queryOptions(), networkMode: 'online' }).data?.find((one) => one.service === service)
    ?.words
