import { expect, type Page } from '@playwright/test'
import { readBokmalForms } from '../../templates/nynorsk/word-list.ts'

const forms = readBokmalForms()

/** All that a page says to eyes and ears: text, labels, placeholders. Not what is written to be bokmål. */
const wordsOf = (page: Page, address?: string): Promise<string[]> =>
  page.evaluate(async (url) => {
    const source = url
      ? new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html')
      : document
    const body = source.body.cloneNode(true) as HTMLElement
    for (const silent of body.querySelectorAll('script, style, template, [lang|="nb"]')) silent.remove()
    const said = ['aria-label', 'placeholder', 'title', 'alt'].flatMap((name) =>
      [...body.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
    )
    const texts: string[] = []
    const walker = source.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
    return [
      ...new Set([source.title, ...said, ...texts].flatMap((text) => text.match(/\p{L}[\p{L}-]*/gu) ?? [])),
    ]
  }, address)

/** No unmistakable bokmål form on the page that is open, or at the address. */
export const expectNynorsk = async (page: Page, address?: string): Promise<void> => {
  const words = await wordsOf(page, address)
  expect(words.length).toBeGreaterThan(20)
  const wrong = words.flatMap((word) => {
    const form = forms.find(({ pattern }) => pattern.test(word))
    return form ? [`${word} → ${form.instead}`] : []
  })
  expect.soft(wrong, address ?? page.url()).toEqual([])
}
