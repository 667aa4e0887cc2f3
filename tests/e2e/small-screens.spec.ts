import { saveMark } from './support/steps.ts'
import { sticksOut } from './support/sticks-out.ts'
import { clauseOf, draftOf, expect, test } from './support/test.ts'

const CLAUSES = [
  'avtaleparter',
  'formal',
  'lokalisering',
  'styring',
  'tilsetting',
  'sikkerhet',
  'mal',
  'avtaleperiode',
  'underskrift',
]

// 320 px is also what is left of 1280 px at 400 %; at 1024 px the header has all its links in one line.
for (const [width, height] of [
  [320, 640],
  [320, 256],
  [768, 1024],
  [1024, 768],
] as const)
  test(`nothing is wider than ${width} × ${height}`, async ({ page, login }) => {
    await page.setViewportSize({ width, height })
    await page.goto('/logg-inn')
    expect.soft(await sticksOut(page), 'log-in').toEqual([])
    await login('Strandvik', 'nav_leader', 'nn')
    const clauses = [...CLAUSES, 'driftsavtale/kostnadsposter', 'delegasjonsvedtak/underskrift'].map((key) =>
      clauseOf('Strandvik', key),
    )
    await page.goto(draftOf('Strandvik'))
    const href = await page.locator('a[href^="/kontor/"]').first().getAttribute('href')
    const officeId = href?.split('/')[2]
    const pages = [
      '/',
      '/avtaler/ny',
      '/avtaler/ny?kontor=0101',
      draftOf('Strandvik'),
      `${draftOf('Strandvik')}/les`,
      `${draftOf('Strandvik')}/historikk`,
      `${draftOf('Strandvik')}/historikk/1`,
      `${draftOf('Strandvik')}/historikk/sammenlign?okt=1`,
      `${draftOf('Strandvik')}/sammenlign?fra=tom-mal&til=na`,
      `${draftOf('Strandvik')}/avvik`,
      `${draftOf('Strandvik')}/sok?q=nav`,
      `${draftOf('Strandvik')}/parter`,
      '/invitasjon/finnes-ikke',
      `${draftOf('Strandvik')}/logg`,
      `${draftOf('Strandvik')}/tvist`,
      `${draftOf('Strandvik')}/droeftes`,
      `${draftOf('Strandvik')}/forslag`,
      `${draftOf('Strandvik')}/saksframlegg`,
      `${draftOf('Strandvik')}/frister`,
      ...[
        'resultater',
        'resultater/ny',
        'resultater/fyll-ut',
        'orientering/2027',
        'handlingsplan/2027',
        'handlingsplan/2027/ny',
        'moter',
        'moter/nytt',
        'oppgaver',
        'arshjul',
      ].map((page) => `/kontor/${officeId}/${page}`),
      '/varsler',
      '/varsler/innstillinger',
      '/postkasse',
      `${draftOf('Strandvik')}/gyldighet`,
      `${draftOf('Strandvik')}/klar`,
    ]
    for (const address of [...pages, ...clauses]) {
      await page.goto(address)
      if (clauses.includes(address)) await expect(saveMark(page)).toHaveText(/^Lagra/)
      expect.soft(await sticksOut(page), address).toEqual([])
    }
    await login('Strandvik', 'municipal_director', 'nn')
    await page.goto(draftOf('Strandvik'))
    for (const link of [
      /^Personar og roller$/,
      /^Inviter til /,
      /^Personar og roller$/,
      /^Endre eller oppnemn stadfortredar: .*director$/,
    ]) {
      await page.getByRole('link', { name: link }).first().click()
      await page.waitForLoadState()
      expect.soft(await sticksOut(page), String(link)).toEqual([])
    }
  })

test('on a phone the list of clauses and the guide are a tap away, and the menu too', async ({
  page,
  login,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await login('Fossdal')
  await page.goto(clauseOf('Fossdal', 'lokalisering'))
  await expect(saveMark(page)).toHaveText(/^Lagret/)
  for (const [button, panel] of [
    ['Alle punkter', page.getByRole('navigation', { name: 'Punktene i avtalen' })],
    ['Veileder', page.getByRole('complementary', { name: 'Veileder' })],
    ['Meny', page.getByRole('navigation', { name: 'Hovedmeny' })],
  ] as const) {
    await expect(panel).toBeHidden()
    const opener = page.getByRole('button', { name: button, exact: true })
    await opener.click()
    await expect(panel).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(opener).toBeFocused()
  }
})

test('on a phone the menu closes when one has gone somewhere by it', async ({ page, login }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await login('Fossdal')
  await page.goto(draftOf('Fossdal'))
  const opener = page.getByRole('button', { name: 'Meny', exact: true })
  const menu = page.getByRole('navigation', { name: 'Hovedmeny' })
  for (const [link, address] of [
    ['Møter', /\/moter$/],
    // The page one is on already.
    ['Møter', /\/moter$/],
    ['Forside', /\/$/],
  ] as const) {
    await opener.click()
    await menu.getByRole('link', { name: link, exact: true }).click()
    await expect(menu).toBeHidden()
    await expect(page).toHaveURL(address)
    await expect(opener).toBeFocused()
  }
})

test('on a phone a link to the guide opens it', async ({ page, login }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await login('Fossdal', 'municipal_director')
  await page.goto(`${draftOf('Fossdal')}/klar`)
  const own = page.getByRole('region', { name: /^Venter på dere/ })
  await own.getByText(/^Vis \d+ til$/).click()
  await own.getByText('Vis spørsmålene').click()
  await page.getByRole('main').locator('a[href$="#veileder"]').first().click()
  await expect(page.getByRole('complementary', { name: 'Veileder' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: 'Veileder' })).toBeHidden()
})

test('whoever asks for less movement gets none', async ({ page, login }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await login('Fossdal')
  for (const address of [clauseOf('Fossdal', 'tilsetting'), `${draftOf('Fossdal')}/les`]) {
    await page.goto(address)
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationDuration, animationName, scrollBehavior } =
            getComputedStyle(element)
          const seconds = [
            ...transitionDuration.split(','),
            ...(animationName === 'none' ? [] : animationDuration.split(',')),
          ]
          return scrollBehavior === 'smooth' || seconds.some((one) => Number.parseFloat(one) > 0.05)
        })
        .map((element) => `${element.tagName}.${element.className}`),
    )
    expect(moving, address).toEqual([])
  }
})
