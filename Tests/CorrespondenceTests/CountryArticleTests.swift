// CountryArticleTests.swift: which names of countries stand with "the".

import Testing

@testable import Correspondence

@Test(arguments: [
  ("United Kingdom", true), ("Republic of Korea", true), ("Cook Islands", true), ("France", false),
  ("Sudan", false),
])
func someCountriesTakeAnArticle(_ name: String, _ takesArticle: Bool) {
  #expect(EnglishCountries.takesArticle(name) == takesArticle)
}
