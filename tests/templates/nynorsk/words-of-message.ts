/** The readable words of an ICU message: every branch of plural and select, but no argument names or tags. */

const CLOSING = '}'
const BRANCHING = /^\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,(?:\s*offset:\d+)?/
const SELECTOR = /^\s*(?:=\d+|\w+)\s*\{/
const ARGUMENT = /^\{[^{}]*\}/

type Read = { words: string; rest: string }

const readBranches = (message: string): Read => {
  let words = ''
  let rest = message
  for (let selector = SELECTOR.exec(rest); selector !== null; selector = SELECTOR.exec(rest)) {
    const branch = readWords(rest.slice(selector[0].length))
    words += ` ${branch.words} `
    rest = branch.rest.slice(CLOSING.length)
  }
  return { words, rest: rest.trimStart().slice(CLOSING.length) }
}

const readWords = (message: string): Read => {
  let words = ''
  let rest = message
  while (rest !== '' && !rest.startsWith(CLOSING)) {
    const branching = BRANCHING.exec(rest)
    const argument = ARGUMENT.exec(rest)
    if (branching !== null) {
      const branches = readBranches(rest.slice(branching[0].length))
      words += branches.words
      rest = branches.rest
    } else if (argument !== null) {
      words += ' … '
      rest = rest.slice(argument[0].length)
    } else {
      words += rest[0]
      rest = rest.slice(1)
    }
  }
  return { words, rest }
}

export const wordsOfMessage = (message: string): string =>
  readWords(message.replace(/<\/?\w+\/?>/g, ' ')).words
