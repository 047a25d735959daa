// EmailFormTests.swift: what has the form of an e-mail address.

import SourceText
import Testing

@Test(arguments: [
  "a@example.org", "ann.lee+ua@mail.example.org", "o'neil@example.org", "-a-@ex-ample.org",
  "a@xn--exmple-cua.org",
  "a@\(String(repeating: "b", count: 63)).org", "1@2.example",
])
func anAddressHasAnEmailForm(_ address: String) {
  #expect(address.withBytes { hasEmailForm($0) && hasEmailForm($0, isPlain: true) })
}

/// A letter on paper may show an address with accents.
@Test(arguments: ["ä@example.org", "a@exämple.org"])
func anAddressWithAccentsIsForPaper(_ address: String) {
  #expect(address.withBytes { hasEmailForm($0) && !hasEmailForm($0, isPlain: true) })
}
