import type { Page } from '@playwright/test'
import { saveMark } from './support/steps.ts'
import { clauseOf, draftOf, expect, test } from './support/test.ts'

/** What sticks out of the page to the right, if the page can be moved sideways. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 40)}`)
      .slice(-5)
      .concat(`${document.documentElement.scrollWidth} > ${width}`)
  })

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

// 320 px is also what is left of 1280 px at 400 %.
for (const [width, height] of [
  [320, 640],
  [320, 256],
  [768, 1024],
] as const)
  test(`nothing is wider than ${width} × ${height}`, async ({ page, login }) => {
    await page.setViewportSize({ width, height })
    await page.goto('/logg-inn')
    expect.soft(await sticksOut(page), 'log-in').toEqual([])
    await login('Strandvik', 'nav_leader', 'nn')
    const clauses = [...CLAUSES, 'driftsavtale/kostnadsposter', 'delegasjonsvedtak/underskrift'].map((key) =>
      clauseOf('Strandvik', key),
    )
    const pages = [
      '/',
      '/avtaler/ny',
      '/avtaler/ny?kontor=0101',
      draftOf('Strandvik'),
      `${draftOf('Strandvik')}/les`,
      `${draftOf('Strandvik')}/historikk`,
      `${draftOf('Strandvik')}/historikk/1`,
      `${draftOf('Strandvik')}/historikk/sammenlign?fra=0&til=1`,
      `${draftOf('Strandvik')}/sok?q=nav`,
    ]
    for (const address of [...pages, ...clauses]) {
      await page.goto(address)
      if (clauses.includes(address)) await expect(saveMark(page)).toHaveText(/^Lagra/)
      expect.soft(await sticksOut(page), address).toEqual([])
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
