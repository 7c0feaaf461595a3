import { queryOptions } from '@tanstack/react-query'
import { publicApi, publicClient } from '../../api.ts'
import { isLink } from './link.ts'

/** What a link asks; its secret stays out of every address. */
export const presented = (token: string | null) =>
  queryOptions({
    queryKey: [...publicApi.mandates.present.mutationKey(), token],
    queryFn: () => publicClient.mandates.present.mutate({ token: token ?? '' }),
    ...{ enabled: isLink(token), staleTime: 0 },
  })
