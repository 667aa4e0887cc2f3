import { clauseOf, draftOf, expect, HOME, test } from './support/test.ts'

const directivesOf = (policy: string): ReadonlyMap<string, string[]> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      return [name, sources]
    }),
  )

test('every page has a policy of its own that lets nothing in from outside', async ({ page, login }) => {
  await login('Fossdal')
  const nonces = new Set<string>()
  for (const address of [
    '/',
    draftOf('Fossdal'),
    clauseOf('Fossdal', 'tilsetting'),
    `${draftOf('Fossdal')}/les`,
  ]) {
    const headers = (await page.goto(address))?.headers() ?? {}
    const policy = directivesOf(headers['content-security-policy'] ?? '')
    const script = policy.get('script-src') ?? []
    const nonce = script.find((source) => source.startsWith("'nonce-")) ?? ''
    expect(script, address).toEqual(["'self'", nonce, "'strict-dynamic'"])
    expect(policy.get('style-src'), address).toEqual(["'self'", nonce])
    expect(policy.get('default-src'), address).toEqual(["'self'"])
    expect(policy.get('connect-src'), address).toEqual(["'self'"])
    expect(policy.get('object-src'), address).toEqual(["'none'"])
    expect(policy.get('base-uri'), address).toEqual(["'none'"])
    expect(policy.get('frame-ancestors'), address).toEqual(["'none'"])
    expect(headers, address).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    })
    expect(headers['x-powered-by'], address).toBeUndefined()
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(4)
})

test.describe('a script that somebody smuggles in', () => {
  test.use({ expectedErrors: [/Content Security Policy/] })

  test('does not run', async ({ page, login }) => {
    await login('Fossdal')
    await page.goto(clauseOf('Fossdal', 'tilsetting'))
    const ran = await page.evaluate(() => {
      const refused = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', () => resolve('smuggled' in window), {
          once: true,
        })
      })
      document.body.insertAdjacentHTML('beforeend', '<a href="#" onclick="window.smuggled = true">x</a>')
      document.body.querySelector<HTMLElement>('[onclick]')?.click()
      return refused
    })
    expect(ran).toBe(false)
  })
})

test('the session cookie is out of reach for scripts and for other sites', async ({ page, context }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Nils Vik/ }).click()
  await expect(page).toHaveURL(`${HOME}/`)
  const session = (await context.cookies()).find(({ name }) => name.includes('session-token'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  expect(await page.evaluate(() => document.cookie)).not.toContain('session-token')
})

test('the program tells whether it is well', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect([answer.status(), await answer.json()]).toEqual([200, { status: 'ok' }])
})

test('another site’s name for this machine is not answered', async ({ request }) => {
  const answer = await request.get('/logg-inn', {
    headers: { host: `samstemt.example:${new URL(HOME).port}` },
  })
  expect(answer.status()).toBeGreaterThanOrEqual(400)
})
