/** Whether the work was done, and answered anything but no, within the limit. The work itself is not stopped. */
export const within = (limitMs: number, work: Promise<unknown>): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), limitMs)
    work
      .then(
        (answer) => resolve(answer !== false),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer))
  })
