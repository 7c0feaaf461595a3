import { useMutation } from '@tanstack/react-query'
import { refusalOf } from '../../design/receivedFile.ts'

interface AnswerFileWays {
  send: (file: File, key: string) => Promise<Response>
  takeBack: (id: string) => Promise<unknown>
  /** Reads again which files there are: after each act, a refusal included. */
  onChanged: () => unknown
}

/** The acts on the files put with an answer to come: one is sent as soon as it is chosen, so that none is forgotten. */
export function useAnswerFiles({ send, takeBack, onChanged }: AnswerFileWays) {
  const put = useMutation({
    mutationFn: async (file: File) => {
      const response = await send(file, crypto.randomUUID())
      if (!response.ok) throw await refusalOf(response)
    },
    onSettled: onChanged,
  })
  const back = useMutation({ mutationFn: takeBack, onSettled: onChanged })
  return {
    put: put.mutate,
    takeBack: back.mutate,
    isPutting: put.isPending,
    isBusy: put.isPending || back.isPending,
    error: put.error ?? back.error,
  }
}
