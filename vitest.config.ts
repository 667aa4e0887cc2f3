import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], more: object = {}) => ({
  extends: true as const,
  test: { name, include, ...more },
})

export default defineConfig({
  test: {
    projects: [
      project('unit', ['lib/**/*.test.ts', 'components/**/*.test.ts']),
      project('templates', ['tests/templates/**/*.test.{ts,tsx}'], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project('architecture', ['tests/architecture/**/*.test.ts'], { testTimeout: 60_000 }),
      project('integration', ['tests/integration/**/*.test.ts'], {
        globalSetup: ['tests/support/global-setup.ts'],
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
    ],
  },
})
