// SearchTests.swift: persons and posts found by spellings that differ from the directory's.

@testable import AddresseeDirectory
import Testing

struct SearchTests {
  @Test(arguments: [
    ("Paek Nam-sun", "paek-nam-sun"), ("Baek Nam-soon", "paek-nam-sun"), ("paek nam sun", "paek-nam-sun"),
    ("PAEK NAMSUN", "paek-nam-sun"), ("Wen", "wen-jiabao"), ("wen jiabao", "wen-jiabao"),
    ("Jiabao Wen", "wen-jiabao"),
    ("温家宝", "wen-jiabao"), ("Choi Ryong-hae", "choe-ryong-hae"), ("Lee Su-yong", "ri-su-yong"),
    ("Choe Bu-il", "choe-pu-il"), ("Ogata", "sadako-ogata"), ("Ogata Sadako", "sadako-ogata"),
    ("Antonio Guterres", "antonio-guterres"), ("Bayin Chaolu", "bayanqolu"),
    ("ZHU Rongji Zongli", "zhu-rongji"),
    ("Kim Jong-un", "kim-jong-un"), ("Kim Jong Eun", "kim-jong-un"), ("Park Bong-ju", "pak-pong-ju"),
    ("Zongli", "cn-premier"), ("Shengzhang", "cn-jilin-governor"), ("London", "cn-embassy-gb"),
    ("governor jilin", "cn-jilin-governor"),
  ])
  func finds(_ words: String, first id: String) throws {
    let hits = try ownDirectory.search(words)
    let best = hits.prefix { $0.fit == hits.first?.fit }
    #expect(best.contains { $0.id == id }, "\(hits.prefix(5).map(\.id))")
  }

  @Test func namesakesAndTermsAreKeptApart() throws {
    let pak = try #require(try ownDirectory.search("Pak Pong-ju").first)
    #expect(pak.terms.map(\.postID) == ["kp-premier", "kp-premier"])
    #expect(try ownDirectory.search("Choe Ryong-su").first?.id == "choe-ryong-su")
    #expect(try ownDirectory.search("xyzzy").isEmpty)
    #expect(try ownDirectory.search(" - ").isEmpty)
    #expect(try ownDirectory.search("Buzhang").allSatisfy { $0.kind != .person })
  }
}
