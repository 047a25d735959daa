// PostLookup.swift: finding a post by the words a person types for it.

import JSONText
import SourceText

extension Directory {
  /// A post with the file it stands in.
  struct FoundPost {
    var post: Post
    var file: LoadedFile
    /// The mission whose head the post is; nil for a post of its own.
    var mission: Organization?
  }

  /// The id of the post that a word means.
  ///
  /// The word may be an id (`cn-premier`), an id without its state (`jilin-governor`), a short name
  /// (`premier`), or a title in any of the directory's languages; case, blanks and punctuation do not count. The `ids`, such
  /// as those of an action's addressees, are the only posts to choose from; nil: all posts. Missions are found by their ids.
  ///
  /// - Throws: `DirectoryError` of the kind `unknownPost` with the nearest names, `ambiguous` with the ids
  ///   that the word can mean, or when a file cannot be read.
  public func postID(matching word: String, among ids: [String]? = nil) throws(DirectoryError) -> String {
    if let ids, ids.contains(word) { return word }
    if ids == nil, try isLikelyID(word) { return word }
    let wanted = plainWords(word)
    let candidates = try names(of: ids)
    if candidates.contains(where: { $0.id == word }) { return word }
    for kind in NameKind.allCases {
      let found = candidates.filter { $0.names.contains { $0.kind == kind && plainWords($0.text) == wanted } }
      if found.count == 1 { return found[0].id }
      if found.count > 1 {
        throw DirectoryError(
          .ambiguous, "'\(word)' can mean \(found.count) posts",
          hint: "write one of \(found.map(\.id).joined(separator: ", "))")
      }
    }
    if ids == nil, (try? found(word)) != nil { return word }
    let known = candidates.flatMap { [$0.id] + $0.names.filter { $0.kind != .title }.map(\.text) }
    let near = nearestNames(to: word, among: Set(known).sorted())
    let hint =
      near.isEmpty
      ? "known posts: \(candidates.map(\.id).joined(separator: ", "))"
      : "did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))? A post of your own needs --addressees DIR"
    throw DirectoryError(.unknownPost, "there is no post '\(word)'", hint: hint)
  }

  /// The record of a post by its id, or of a mission's head by the mission's id.
  public func post(_ id: String) throws(DirectoryError) -> Post { try found(id).post }

  /// A post by its id, or a mission's head by the mission's id.
  func found(_ id: String) throws(DirectoryError) -> FoundPost {
    let found = try first(near: id) { (file) throws(DirectoryError) -> FoundPost? in
      if let value = file.record("posts", id: id) {
        return FoundPost(post: try file.decode(value, Post.init(reading:_:)), file: file, mission: nil)
      }
      if let value = file.records("organizations").first(where: { organization in
        organization.hasID(id) && organization.text("sending_state") != nil
          || ((try? organization.list("posts")) ?? []).contains { $0.hasID(id) }
      }) {
        let mission = try file.decode(value, Organization.init(reading:_:))
        return foundHead(of: mission, in: file, post: id)
      }
      return nil
    }
    if let found { return found }
    throw DirectoryError(.unknownPost, "there is no post '\(id)' in the directory", hint: nil)
  }

  /// The head of a mission: the post with this id, else the first; a mission without one has no office to address,
  /// and its name begins the address anyway.
  func foundHead(of mission: Organization, in file: LoadedFile, post id: String? = nil) -> FoundPost {
    let head = mission.posts.first { $0.id == id } ?? mission.posts.first
    let bare = Post(id: mission.id, label: "", areaID: mission.areaID, evidence: mission.evidence)
    return FoundPost(post: head ?? bare, file: file, mission: mission)
  }

  private enum NameKind: CaseIterable { case short, withoutState, title }

  private struct Candidate {
    var id: String
    var names: [(text: String, kind: NameKind)]
  }

  private func names(of ids: [String]?) throws(DirectoryError) -> [Candidate] {
    var candidates: [Candidate] = []
    if let ids {
      for id in ids {
        guard let found = try? found(id) else { continue }
        let titles = [found.post.label] + found.post.otherLabels.map(\.name)
        candidates.append(candidate(id: id, shortNames: found.post.shortNames, titles: titles))
      }
      return candidates
    }
    for name in try fileNames() where !Self.holdsMissions(name) && name != Self.formsFile {
      for value in try file(name)?.records("posts") ?? [] {
        guard let id = value.text("id"), !candidates.contains(where: { $0.id == id }) else { continue }
        let labels = ((try? value.list("other_label")) ?? []).compactMap { $0.text("name") }
        candidates.append(
          candidate(
            id: id, shortNames: (try? value.strings("short_names")) ?? [],
            titles: [value.text("label") ?? ""] + labels))
      }
    }
    return candidates
  }

  private func candidate(id: String, shortNames: [String], titles: [String]) -> Candidate {
    let withoutState = id.split(separator: "-", maxSplits: 1).dropFirst().map(String.init)
    return Candidate(
      id: id,
      names: shortNames.map { ($0, .short) } + withoutState.map { ($0, .withoutState) }
        + titles.map { ($0, .title) })
  }

  /// Whether the word is the id of a post or mission that stands where it is likely to; reads no other file.
  private func isLikelyID(_ word: String) throws(DirectoryError) -> Bool {
    try first(in: Self.likelyFiles(for: word)) { file in
      file.record("posts", id: word)
        ?? file.record("organizations", id: word).flatMap { $0.text("sending_state") == nil ? nil : $0 }
    } != nil
  }

  /// The ids of all posts that are not heads of missions, by the states and then file by file.
  public func postIDs() throws(DirectoryError) -> [String] {
    var ids: [String] = []
    for name in try fileNames() where !Self.holdsMissions(name) && name != Self.formsFile {
      ids += try file(name)?.records("posts").compactMap { $0.text("id") } ?? []
    }
    return ids
  }
}

/// A name without case, punctuation and blanks, and without the words that titles come with and without.
func plainWords(_ text: String) -> String {
  let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
  return words.filter { !["the", "of", "s"].contains($0) }.joined(separator: " ")
}
