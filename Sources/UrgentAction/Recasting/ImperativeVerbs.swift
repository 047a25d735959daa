// ImperativeVerbs.swift: the verbs with which a point may begin without a leading verb.

/// The infinitives that are recognised at the beginning of a point ("provide ...", "Ratify ...").
///
/// A word that is not here stops the letter, because a noun or a name must never be taken for a verb.
enum ImperativeVerbs {
  static func contains(_ word: String) -> Bool { verbs.contains(word) }

  /// Whether the word is an adverb that can stand before the verb ("immediately adapt ...").
  static func isAdverb(_ word: String) -> Bool { adverbs.contains(word) }

  /// Whether the verb is spelled like a noun, so that the next word must tell.
  static func isAlsoNoun(_ verb: String) -> Bool { nouns.contains(verb) }

  private static let nouns: Set<String> = [
    "address", "amend", "comment", "drop", "end", "grant", "halt", "help", "honour", "honor", "issue",
    "launch",
    "lift", "open", "order", "pardon", "permit", "reform", "release", "repeal", "respect", "return", "review",
    "set", "sign", "stay", "stop", "support", "transfer", "use",
  ]

  private static let adverbs: Set<String> = [
    "also", "clearly", "effectively", "fully", "immediately", "impartially", "promptly", "publicly",
    "quickly",
    "thoroughly", "unconditionally", "urgently",
  ]

  private static let verbs: Set<String> = [
    "abide", "abolish", "accede", "act", "adapt", "address", "adhere", "adopt", "allow", "amend", "apply",
    "assure",
    "bring", "cancel", "carry", "cease", "clarify", "close", "comment", "commit", "commute", "comply",
    "condemn",
    "conduct", "confirm", "consider", "cooperate", "co-operate", "declare", "disband", "disclose", "drop",
    "end",
    "enforce", "ensure", "establish", "explain", "express", "extend", "fulfil", "fulfill", "give", "grant",
    "guarantee", "halt", "help", "honour", "honor", "implement", "inform", "initiate", "instruct",
    "intervene",
    "introduce", "investigate", "invite", "issue", "launch", "lift", "make", "observe", "open", "order",
    "pardon",
    "permit", "prevent", "prohibit", "protect", "prosecute", "provide", "publish", "quash", "ratify",
    "recognise",
    "recognize", "reconsider", "refrain", "reform", "refuse", "release", "repeal", "resettle", "respect",
    "restore",
    "return", "reveal", "review", "revoke", "seek", "set", "sign", "stay", "stop", "support", "suspend",
    "take",
    "transfer", "treat", "uphold", "use", "withdraw",
  ]
}
