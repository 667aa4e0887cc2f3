/**
 * Loaded into the build with --import. The build's input is a pipe from the program that started it; when that
 * program is gone, however it went, the pipe ends, and a build that nobody waits for must not hold Next's lock.
 */
const MARK = 'SAMSTEMT_BUILD'

if (process.env[MARK]) {
  delete process.env[MARK] // the build's own workers have no such pipe
  process.stdin.once('end', () => {
    if (process.platform === 'win32') process.exit(1)
    process.kill(0, 'SIGKILL') // the workers too: the build is a process group of its own
  })
  process.stdin.resume()
  // It must not keep a finished build alive.
  if ('unref' in process.stdin && typeof process.stdin.unref === 'function') process.stdin.unref()
}
