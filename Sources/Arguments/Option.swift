// Option.swift: one row of a command's table of options.

/// An option of a command: its names, its help, and what it does to the command.
///
/// Parsing, help and completion all read the same rows.
public struct Option<Target>: Sendable {
  /// Where a command keeps a value. A path is made when its option is used: to make those of all options would take a
  /// letter a fifteenth of its time.
  public typealias Path<Value> = @Sendable () -> any WritableKeyPath<Target, Value> & Sendable

  /// The long name without its dashes: `format`.
  public let name: String
  /// The short name without its dash, such as `o`; nil when there is none.
  public let short: Character?
  /// What the value is called in the help, such as `FORMAT`; nil for an option without a value.
  let value: String?
  let help: String
  /// Whether it may be given several times.
  let isRepeatable: Bool
  /// The heading under which the help lists it; empty for the first options, which have none.
  private(set) var group = ""
  let apply: @Sendable (inout Target, String) throws(UsageError) -> Void

  /// An option with a value: `--format pdf`, `--format=pdf`, or with `short`, the letter behind one hyphen.
  ///
  /// The help calls the value `value`, and has `help` in one line. One that is repeatable may be given several times, each with
  /// its own value. `apply` puts the value into the command, or says what is wrong with it.
  public init(
    _ name: String, short: Character? = nil, _ value: String, isRepeatable: Bool = false, help: String,
    apply: @escaping @Sendable (inout Target, String) throws(UsageError) -> Void
  ) {
    (self.name, self.short, self.value, self.help, self.apply) = (name, short, value, help, apply)
    self.isRepeatable = isRepeatable
  }

  /// An option without a value: `--force`.
  public init(
    flag name: String, short: Character? = nil, help: String,
    apply: @escaping @Sendable (inout Target) -> Void
  ) {
    (self.name, self.short, self.value, self.help, isRepeatable) = (name, short, nil, help, false)
    self.apply = { target, _ in apply(&target) }
  }

  /// An option whose value is kept as it is given, where the path says.
  public init(
    _ name: String, short: Character? = nil, _ value: String, help: String,
    _ path: @autoclosure @escaping Path<String?>
  ) { self.init(name, short: short, value, help: help) { $0[keyPath: path()] = $1 } }

  /// An option whose value `read` makes of the word, or says what is wrong with it.
  public init<Value>(
    _ name: String, short: Character? = nil, _ value: String, help: String,
    _ path: @autoclosure @escaping Path<Value>,
    _ read: @escaping @Sendable (String) throws(UsageError) -> Value
  ) {
    self.init(name, short: short, value, help: help) { (target, word) throws(UsageError) in
      target[keyPath: path()] = try read(word)
    }
  }

  /// An option without a value that makes something true.
  public init(flag name: String, help: String, _ path: @autoclosure @escaping Path<Bool>) {
    self.init(flag: name, help: help) { $0[keyPath: path()] = true }
  }

  fileprivate init<Part>(_ option: Option<Part>, in path: @escaping Path<Part>) {
    (name, short, value, help) = (option.name, option.short, option.value, option.help)
    (isRepeatable, group) = (option.isRepeatable, option.group)
    apply = { (target, word) throws(UsageError) in try option.apply(&target[keyPath: path()], word) }
  }

  fileprivate func under(_ group: String) -> Option {
    var option = self
    option.group = group
    return option
  }
}

extension Array {
  /// The options, listed in the help under this heading.
  public func group<Target>(_ heading: String) -> [Option<Target>] where Element == Option<Target> {
    map { $0.under(heading) }
  }

  /// The options for a command that keeps what they set under `path`.
  public func kept<Part, Whole>(in path: @autoclosure @escaping Option<Whole>.Path<Part>) -> [Option<Whole>]
  where Element == Option<Part> { map { Option<Whole>($0, in: path) } }
}
