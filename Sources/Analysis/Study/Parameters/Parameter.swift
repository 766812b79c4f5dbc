/// A parameter of an analysis: the one definition of the option of a command, of the key of a study file,
/// and of what is stored with a result and read back to verify it. Its default is that of the settings.
public struct Parameter<Settings: Sendable>: Sendable {
  /// As an option is written, e.g. `look-back`; in a study file with `_`. The first one is shown.
  public let names: [String]
  public let form: ParameterForm
  /// What it is, in a sentence without its default.
  public let summary: String
  /// What the default is when the settings have none, e.g. "that of the first paper".
  public let absence: String?
  /// The present value as it is written; nil when the settings have none.
  let read: @Sendable (Settings) -> String?
  let write: @Sendable (inout Settings, ParameterValue) throws(AnalysisError) -> Void
  /// Nil for what is no member of what is stored with a result.
  var stored: StoredMember<Settings>?
  /// The part of the occurrence form that it sets; nil for what is of use for every kind.
  var part: OccurrencePart?

  init(
    _ names: String..., form: ParameterForm, summary: String, absence: String? = nil,
    read: @escaping @Sendable (Settings) -> String?,
    write:
      @escaping @Sendable (inout Settings, ParameterValue) throws(AnalysisError) -> Void,
    stored: StoredMember<Settings>? = nil
  ) {
    self.names = names
    self.form = form
    self.summary = summary
    self.absence = absence
    self.read = read
    self.write = write
    self.stored = stored
  }

  /// As an option.
  public var name: String { names.first ?? "" }

  /// As a key of a study file.
  public var key: String { Self.key(name) }

  var keys: [String] { names.map(Self.key) }

  /// Names differ from keys by `-` alone.
  static func key(_ name: String) -> String {
    String(name.map { $0 == "-" ? "_" : $0 })
  }

  /// Sets it from the text of an option.
  ///
  /// - Throws: `AnalysisError` for a text that is no value of it.
  public func set(_ settings: inout Settings, text: String) throws(AnalysisError) {
    guard let value = form.value(of: text) else {
      throw .usage("--\(name) is '\(text)'; \(form.advice(for: text))")
    }
    try write(&settings, value)
  }
}

/// A value of a parameter.
enum ParameterValue: Equatable, Sendable {
  case text(String)
  case whole(Int)
  case number(Double)
  case truth(Bool)
  case texts([String])
  case wholes([Int])

  /// Its text; empty for a list.
  var text: String {
    switch self {
    case .text(let text): text
    case .whole(let number): String(number)
    case .number(let number): number.plain
    case .truth(let value): value ? "yes" : "no"
    case .texts, .wholes: ""
    }
  }
}

/// Which values a parameter takes.
public enum ParameterForm: Equatable, Sendable {
  case whole
  case number
  /// `yes` or `no`; in a study file also `true` or `false`.
  case truth
  case choice([String])
  /// A whole number, or one of these words.
  case wholeOr([String])
  /// A text; `like` says how it is written.
  case text(like: String)
  case texts
  case wholes
  /// A day, e.g. 2024-12-31.
  case day

  /// The value that the text of an option is.
  func value(of text: String) -> ParameterValue? {
    switch self {
    case .whole: return Int(text).map { .whole($0) }
    case .number:
      guard let number = Double(text), number.isFinite else { return nil }
      return .number(number)
    case .truth:
      switch text {
      case "yes", "true": return .truth(true)
      case "no", "false": return .truth(false)
      default: return nil
      }
    case .choice(let names): return names.contains(text) ? .text(text) : nil
    case .wholeOr(let words):
      return words.contains(text) ? .text(text) : Int(text).map { .whole($0) }
    case .text: return .text(text)
    case .day: return TOMLDate.isDay(text) ? .text(text) : nil
    case .texts: return .texts(Self.parts(of: text))
    case .wholes:
      let numbers = Self.parts(of: text).map { Int($0) }
      let known = numbers.compactMap { $0 }
      return known.count == numbers.count ? .wholes(known) : nil
    }
  }

  /// The value that one of a study file is; nil when it is none.
  func value(of value: TOMLValue) -> ParameterValue? {
    switch (self, value) {
    case (.whole, .integer(let number)), (.wholeOr, .integer(let number)): return .whole(number)
    case (.number, .integer(let number)): return .number(Double(number))
    case (.number, .real(let number)): return number.isFinite ? .number(number) : nil
    case (.truth, .boolean(let value)): return .truth(value)
    case (.truth, .text(let text)), (.choice, .text(let text)), (.text, .text(let text)),
      (.day, .text(let text)), (.day, .date(let text)):
      return self.value(of: text)
    case (.texts, .text(let text)): return .texts([text])
    case (.wholes, .integer(let number)): return .wholes([number])
    case (.wholeOr(let words), .text(let text)): return words.contains(text) ? .text(text) : nil
    case (.texts, .list(let items)):
      let texts = items.compactMap { item in
        if case .text(let text) = item.value { text } else { nil }
      }
      return texts.count == items.count ? .texts(texts) : nil
    case (.wholes, .list(let items)):
      let numbers = items.compactMap { item in
        if case .integer(let number) = item.value { number } else { nil }
      }
      return numbers.count == items.count ? .wholes(numbers) : nil
    default: return nil
    }
  }

  /// What to write instead of a wrong value.
  public func advice(for text: String?) -> String {
    switch self {
    case .whole: return "give a whole number"
    case .number: return "give a number"
    case .truth: return "give yes or no"
    case .choice(let names):
      let nearest = text.flatMap { nearestName(to: $0, in: names) }
      return (nearest.map { "did you mean \"\($0)\"? Give" } ?? "give")
        + " \(Self.either(names))"
    case .wholeOr(let words): return "give a whole number or \(Self.either(words))"
    case .text(let like): return "give a text like \"\(like)\""
    case .texts: return "give texts, as [\"a\", \"b\"]"
    case .wholes: return "give whole numbers, as [2015, 2020]"
    case .day: return "give a day, as 2024-12-31"
    }
  }

  /// "a, b or c".
  static func either(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or \(last)"
  }

  /// The parts of a text with commas, without the blanks around each.
  private static func parts(of text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      var part = part
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return String(part)
    }
  }
}
