const AGAIN_MS = 2000

/** For `lazy`: what cannot be fetched just now comes when it can, and the page is not given up meanwhile. */
export const untilLoaded = async <Module>(load: () => Promise<Module>): Promise<Module> => {
  for (;;) {
    const loaded = await load().catch(() => null)
    if (loaded !== null) return loaded
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
  }
}
