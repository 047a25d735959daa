// ListForm.swift: who speaks in a list of points: the reader's acts, the writer's words, or both.

extension Recaster {
  enum ListForm {
    case ofRequests
    /// Requests, and "urging" and the like.
    case mixed
    case ofBoth
  }

  /// Whether the points say what the reader shall do ("Release X"), and none what the writer shall ("Express concern").
  func form(of texts: [PointText]) -> ListForm {
    var (requests, isMixed) = (0, false)
    for text in texts {
      let words = text.words.dropFirst(parser.clause(text.words[...])?.start.count ?? 0)
      if let clause = parser.spoken(words, isBaseForm: true) {
        if isEither(Array(words)) { continue }
        if !mayAskTheReader(clause, Array(words)) { return .ofBoth }
      } else if parser.spoken(words, isBaseForm: false) != nil {
        isMixed = true
      } else if parser.imperative(words) != nil {
        requests += 1
      }
    }
    return isMixed ? requests > 0 ? .mixed : .ofBoth : requests > 0 ? .ofRequests : .ofBoth
  }

  /// Whether a verb is as often the reader's: "Seek advice", "Welcome experts", and not "Welcome the release".
  func isEither(_ text: [PointText.Word]) -> Bool {
    guard text.count > 1 else { return false }
    return words.contains(text[0].plain, in: .either)
      || text[0].plain == "express" && text[1].plain == "regret"
      || text[0].plain == "welcome" && !words.contains(text[1].plain, in: .determiners)
  }

  func isSaidByWhom(_ text: [PointText.Word]) -> String {
    "'\(text[0].text)': is it you who do this, or is the reader asked to?"
  }

  /// A clause as an act of the reader's where its list tells that it is one, and else asked about.
  func asReadersAct(
    _ clause: PointClause, _ act: [PointText.Word], isSaid: Bool, in listForm: () -> ListForm
  ) -> PointClause {
    var clause = clause
    // "Condemn the raid and ask him to", "Invite the President to" in a letter to him.
    let isToReader = clause.object.map { $0.count > 1 && titles.meaning(of: $0) == .reader } ?? false
    if isSaid && !isSaidInPublic(clause) || isToReader {
      if isToReader || listForm() != .ofRequests { clause.doubts = [] }
      return clause
    }
    func request() -> PointClause? {
      guard var request = parser.imperative(act[...]) else { return nil }
      request.start = clause.start
      return request
    }
    if mayAskTheReader(clause, act) {
      let opening = clause.opening
      let isTheReaders =
        // "Publicly condemn" is an act of the reader's wherever it stands.
        clause.adverbs.contains { words.contains($0, in: .acting) }
        // "Tell us where she is": nobody tells himself.
        || [["us"], ["me"]].contains(clause.object?.map(\.plain))
      // "Recognise the union", and not "Recognise that it is free, but say".
      let isRather =
        opening?.followers.contains("asks") ?? false
        && !act.indices.dropFirst().contains {
          ["and", "but"].contains(act[$0 - 1].plain) && parser.spoken(act[$0...], isBaseForm: true) != nil
        }
      // "Inform the family" is one of a list's requests also beside "urging them to"; "Condemn the raid" is not
      // surely one.
      if isTheReaders || isRather || listForm() == .ofRequests
        || listForm() == .mixed && opening?.isDoubtful == false && opening?.isPremise == true,
        var request = request()
      {
        if opening?.isPremise == false { request.doubts.append(isSaidByWhom(act)) }
        clause = request
      } else if saysSo(act) {
        clause.doubts = []
      } else if clause.doubts.isEmpty, opening?.isPremise ?? false || listForm() == .mixed {
        clause.doubts = [isSaidByWhom(act)]
      }
    }
    if isEither(act), clause.doubts.isEmpty, !clause.isImperative, listForm() == .ofRequests {
      clause.doubts = [isSaidByWhom(act)]
    }
    return isSaidInPublic(clause) ? request() ?? clause : clause
  }
}
