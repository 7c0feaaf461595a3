/** Does something while the platform is in some state, then puts it back. */
export async function during<R>(
  enter: () => unknown,
  { leave, work }: { leave: () => unknown; work: () => Promise<R> },
): Promise<R> {
  await enter()
  try {
    return await work()
  } finally {
    await leave()
  }
}
