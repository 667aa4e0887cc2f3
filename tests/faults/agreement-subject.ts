import { db } from '#lib/server/db.ts'
import { loadDocument } from '#lib/server/update-log.ts'
import { anAgreement } from '../support/builders.ts'
import { AGREEMENT_ROWS, brokenLog, charactersOf, contentOf, invalidTexts } from './check.ts'
import type { Subject } from './subject.ts'
import { openTab } from './tab.ts'
import { writeSomething } from './write.ts'

export const anAgreementToWrite = async (): Promise<Subject> => {
  const { id, office } = await anAgreement()
  return {
    people: office.people,
    openTab: (place) => openTab({ ...place, agreement: id }),
    write: writeSomething,
    load: async () => (await loadDocument(db(), id)).doc,
    charactersOf,
    contentOf,
    rows: { sql: AGREEMENT_ROWS, id },
    wrongIn: async (doc, world) => {
      const broken = await brokenLog(world, id)
      return [
        ...invalidTexts(doc).map((name) => `${name} is not valid text`),
        ...(broken ? [`the log has a hole: ${broken}`] : []),
      ]
    },
  }
}
