// BodyName.swift: whether a name is that of a body, such as a ministry, and not of a person.

private let bodyWords: Set<String> = [
  "ministry", "ministère", "ministere", "ministerio", "ministério", "ministero", "ministerie", "ministerstvo",
  "ministerium", "embassy", "ambassade", "embajada", "embaixada", "ambasciata", "botschaft", "consulate",
  "consulat", "consulado", "konsulat", "department", "département", "departamento", "directorate",
  "secretariat",
  "secretaría", "secrétariat", "parliament", "government", "commission", "committee", "council", "authority",
  "agency", "bureau", "office", "министерство", "посольство",
]

/// Whether a name has a word that bodies have and persons have not.
func isNameOfBody(_ name: String) -> Bool {
  name.lowercased().split { !$0.isLetter }.contains { word in
    bodyWords.contains(String(word)) || word.hasSuffix("ministerium")
  }
}
