// FontFolders.swift: where a system keeps its fonts.

extension FontLibrary {
  /// The folders that fontconfig and macOS search, the user's own first, each once, whether it is there or not; from the
  /// variables `HOME`, `XDG_DATA_HOME` and `XDG_DATA_DIRS`.
  public static func systemFolders(environment: (String) -> String?) -> [String] {
    var folders: [String] = []
    let home = environment("HOME").flatMap { $0.isEmpty ? nil : $0 }
    if let data = environment("XDG_DATA_HOME"), !data.isEmpty {
      folders.append("\(data)/fonts")
    } else if let home {
      folders.append("\(home)/.local/share/fonts")
    }
    if let home { folders += ["\(home)/.fonts", "\(home)/Library/Fonts"] }
    let shared =
      environment("XDG_DATA_DIRS").flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/local/share:/usr/share"
    folders += shared.split(separator: ":").map { "\($0)/fonts" }
    folders += ["/usr/local/share/fonts", "/usr/share/fonts", "/Library/Fonts", "/System/Library/Fonts"]
    return folders.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
