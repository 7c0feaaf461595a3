import { useIdempotencyKey } from '@cesu/ui/app'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../../../api.ts'

type Saved = Parameters<typeof client.cases.saveView.mutate>[0]

/** Saves a view, removes one, says which is found first; the views are read again before what follows. */
export function useViewChange() {
  const queryClient = useQueryClient()
  const keyOf = useIdempotencyKey()
  // The same list saved again once it is kept, and removed perhaps, is another act.
  const [kept, setKept] = useState(0)
  const readAgain = () =>
    Promise.all([api.cases.views, api.cases.counts].map((each) => queryClient.invalidateQueries(each.pathFilter())))
  const save = useMutation({
    mutationFn: (view: Saved) =>
      client.cases.saveView.mutate(view, { context: { idempotencyKey: keyOf({ ...view, kept }) } }),
    onSuccess: () => {
      setKept(kept + 1)
      return readAgain()
    },
  })
  const remove = useMutation(api.cases.removeView.mutationOptions({ onSuccess: readAgain }))
  const choose = useMutation(api.cases.chooseView.mutationOptions({ onSuccess: readAgain }))
  return { save, remove, choose }
}
