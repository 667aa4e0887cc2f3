/** Rows of several agreements, asked for at once, by the agreement each belongs to. */
export const byAgreement = <Row extends { agreementId: string }>(
  rows: readonly Row[],
): ((agreementId: string) => readonly Row[]) => {
  const groups = Map.groupBy(rows, ({ agreementId }) => agreementId)
  return (agreementId) => groups.get(agreementId) ?? []
}
