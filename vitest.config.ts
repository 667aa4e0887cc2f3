import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], more: object = {}) => ({
  extends: true as const,
  test: { name, include, ...more },
})

export default defineConfig({
  test: {
    projects: [
      project('unit', ['lib/**/*.test.ts', 'components/**/*.test.ts'], { testTimeout: 30_000 }),
      project('templates', ['tests/templates/**/*.test.{ts,tsx}'], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project('architecture', ['tests/architecture/**/*.test.ts'], { testTimeout: 60_000 }),
      project('integration', ['tests/integration/**/*.test.ts'], {
        globalSetup: ['tests/support/global-setup.ts'],
        // Several starts of the program in one test, each with a minute: how long they take is not what is judged.
        testTimeout: 180_000,
        hookTimeout: 180_000,
      }),
    ],
  },
})
